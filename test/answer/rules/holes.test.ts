import { createCatalog } from '../../../src/catalog/catalog.js';
import { data, given, permitDialects, rulesFor, warningsOf } from './support/asking.js';

/** A team's own product may have a reader and a second one. */
const catalog = createCatalog(JSON.parse(JSON.stringify(data).replaceAll('"badge-reader"', '"reader-2"')));
const dialects = permitDialects.map((dialect) => [dialect.id, dialect] as const);

test.each(dialects)('%s: one word never stands for an IPv4 address here and an IPv6 one there', (id) => {
  const addresses = given('mediation=10.2.0.5', 'mediation=2001:db8::5');
  const answer = rulesFor({ dialect: id, roles: ['mediation'], ports: [{ first: 5070, last: 5070 }], addresses });
  const holes = warningsOf(answer, 'holes').flatMap((warning) => warning.holes.filter(({ role }) => role));
  expect(holes.map(({ role }) => role?.id)).toEqual(['front-end', 'front-end']);
  expect(holes.filter(({ token }) => token.includes('IPV6_FRONT_END'))).toHaveLength(1);
  expect(answer?.askFor.map(({ id: role }) => role)).toEqual(['front-end']);
});

test('where all is IPv6 there is one word for it', () => {
  const answer = rulesFor({ dialect: 'nftables', roles: ['mediation'], addresses: given('mediation=2001:db8::5') });
  expect(answer?.snippet?.text).toContain('ip6 saddr @@FRONT_END@@');
});

test.each(dialects)('%s: what the answer lists for a role with a number is all of what stands there', (id) => {
  const addresses = given('door-controller=10.2.0.5');
  const answer = rulesFor(
    { dialect: id, roles: ['door-controller'], ports: [{ first: 9443, last: 9443 }], addresses },
    catalog,
  );
  const holes = warningsOf(answer, 'holes').flatMap((warning) => warning.holes.filter(({ role }) => role));
  expect(holes.map(({ role }) => role?.id)).toEqual(['reader-2']);
  const filled = holes.reduce((text, { token }) => text.replaceAll(token, '…'), answer?.snippet?.text ?? '');
  expect(filled).toMatch(/…(?![0-9_])/);
  expect(filled).not.toMatch(/…[0-9_]/);
});

/** A team may call a machine what a language calls something else. */
const wordsOfLanguages = [
  'site',
  'network',
  'seq',
  'priority',
  'first-priority',
  'security-group',
  'layer',
  'acl-to-server',
  'zone-of-mediation',
  'not-stated',
  'ipv6-mediation',
  'role-site',
];

test.each(permitDialects.flatMap((dialect) => wordsOfLanguages.map((word) => [dialect.id, word, dialect] as const)))(
  '%s: the hole of a machine that is called %s has a word of its own',
  (id, word, { hole }) => {
    const renamed = createCatalog(JSON.parse(JSON.stringify(data).replaceAll('"badge-reader"', `"${word}"`)));
    const asked = { dialect: id, roles: ['door-controller'], ports: [{ first: 9443, last: 9443 }] };
    const answer = rulesFor({ ...asked, addresses: given('door-controller=10.2.0.5') }, renamed);
    const ofRoles = warningsOf(answer, 'holes').flatMap(({ holes }) => holes.filter(({ role }) => role));
    expect(ofRoles.map(({ role }) => role?.id)).toEqual([word]);
    expect(ofRoles[0]?.token).not.toBe(hole(word.toUpperCase().replaceAll('-', '_')));
  },
);
