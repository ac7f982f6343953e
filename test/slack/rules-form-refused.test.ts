import { createAsk } from '../../src/ask';
import { loadCatalog } from '../../src/catalog/load';
import { botForEachTest } from '../support/bot-for-each-test';
import { seenIn } from '../support/seen-in';
import { startBot } from '../support/slack-bot';
import { formOf, metadataOf } from '../support/slack-form';
import { createPerson, labelsOf } from '../support/slack-person';

// What the form of addresses does not take, and what comes back of it that cannot be read.

const ask = createAsk(loadCatalog({}));
const asking = 'nftables for front end to mediation';
const running = botForEachTest(() => startBot(ask));
const { posts, responses } = seenIn(running);
const ann = createPerson(running);

describe('an error', () => {
  test.each([
    ['host bits', '10.2.0.5/16', /^“10\.2\.0\.5\/16” is not a network.*10\.2\.0\.0\/16.*10\.2\.0\.5/],
    ['a wildcard', '10.1.0.0 0.0.255.255', /that is no netmask/],
    ['a range backwards', '10.1.0.9-10.1.0.5', /runs backwards/],
    ['a name', 'fe01', /^“fe01” is a name/],
    ['a host name', 'fe01.contoso.com', /^“fe01\.contoso\.com” is a name/],
    ['nonsense', '%%%', /^“%%%” is no address/],
    ['half an address', '10.1', /^“10\.1” is no address/],
    ['too many octets', '10.1.0.5.6', /is no address/],
    ['an octet too large', '10.1.0.300', /is no address/],
    ['no IPv6', '::1::2', /is no address/],
    ['a zone', 'fe80::1%eth0', /is no address/],
    ['an address that is not read', '10.1.0.5, ::', /^“10\.1\.0\.5, ::” is no address/],
    ['any', 'any', /^“any” is no address/],
    ['markup', '<!channel>', /^“<!channel>” is no address/],
    ['a command', '10.1.0.5 $(reboot)', /^“\$\(reboot\)” is no address/],
    ['a quote', '10.1.0.5"; flush ruleset', /^“10\.1\.0\.5"” is no address/],
    ['another question', '10.1.0.5; nftables for edge', /^“nftables” is a name/],
    ['another machine', '10.1.0.5 edge 10.9.9.9', /^“edge” is a name/],
    ['the other end', '10.1.0.5 to 10.9.9.9', /^“to” is a name/],
    ['a Korean word', '10.1.0.5에서', /is no address|is a name/],
    ['a port', '10.1.0.5:5070', /^“10\.1\.0\.5:5070” is no address/],
    ['a port behind a slash', '10.1.0.5/80', /^“10\.1\.0\.5\/80” is no address/],
    ['a number', '10.1.0.5, 5070', /^“5070” is no address/],
    ['a row', 'S47', /“S47” is a name/],
    ['help', 'help', /“help” is a name/],
  ])('about %s stands beside its line, and nothing is answered', async (_, typed, said) => {
    const form = await ann.form(await ann.mention(asking));
    const answer = await ann.submit(form, { 'Front End Servers': '10.1.0.0/16', 'Mediation Servers': typed });
    expect(formOf(form).errors(answer)).toEqual({ 'Mediation Servers': expect.stringMatching(said) });
    expect(posts()).toHaveLength(1);
    expect(responses()).toEqual([]);
  });

  test('stands beside each line that has one', async () => {
    const form = await ann.form(await ann.mention(asking));
    const answer = await ann.submit(form, { 'Front End Servers': 'x', 'Mediation Servers': '10.2.0.5/16' });
    expect(Object.keys(formOf(form).errors(answer))).toEqual(['Front End Servers', 'Mediation Servers']);
  });

  test('of a Korean form is Korean', async () => {
    const form = await ann.form(await ann.mention('프런트 엔드에서 중재 서버 nftables 규칙'));
    const answer = await ann.submit(form, { '중재 서버': 'fe01', '프런트 엔드 서버': '10.2.0.5/16' });
    for (const said of Object.values(formOf(form).errors(answer))) expect(said).toMatch(/[가-힣]/);
  });

  test('is short, whatever was typed', async () => {
    const form = await ann.form(await ann.mention(asking));
    const answer = await ann.submit(form, { 'Mediation Servers': 'x'.repeat(500) });
    expect(formOf(form).errors(answer)['Mediation Servers']?.length).toBeLessThan(150);
  });

  test.each(['', '   ', '\t'])('about nothing filled in (%j)', async (typed) => {
    const form = await ann.form(await ann.mention(asking));
    const answer = await ann.submit(form, { 'Mediation Servers': typed });
    expect(formOf(form).errors(answer)).toEqual({
      'Front End Servers': 'Fill in at least one line, or close the form.',
    });
    expect(posts()).toHaveLength(1);
  });

  test('about two lines that do not go together stands beside the first', async () => {
    const form = await ann.form(await ann.mention(asking));
    const answer = await ann.submit(form, { 'Front End Servers': '10.1.0.5', 'Mediation Servers': '2001:db8::1' });
    expect(formOf(form).errors(answer)).toEqual({ 'Front End Servers': expect.stringMatching(/IPv4.*IPv6/) });
  });

  test('about more than one question holds is told, and no address is lost in silence', async () => {
    const form = await ann.form(await ann.mention('nftables for front end'));
    const hosts = (line: number) => Array.from({ length: 40 }, (_, host) => `10.${line}.0.${host + 1}`).join(', ');
    const typed = Object.fromEntries(labelsOf(form).map((label, line) => [label, hosts(line + 1)]));
    const answer = await ann.submit(form, typed);
    expect(Object.values(formOf(form).errors(answer))).toEqual([expect.stringMatching(/more than one question holds/)]);
  });
});

describe('a form that cannot be read', () => {
  const stale = 'This form can no longer be read. Close it and ask for the rules again.';
  const typed = { 'Mediation Servers': '10.2.0.5' };

  test.each([
    ['missing', undefined],
    ['null', null],
    ['a number', 5],
    ['an object', { key: 'en|u|nftables||f:front-end>mediation' }],
    ['empty', ''],
    ['no JSON', '{'],
    ['JSON null', 'null'],
    ['a list', '[]'],
    ['without a key', '{"fields":[{"label":"x","name":"x"}]}'],
    ['without fields', '{"key":"en|u|nftables||f:front-end>mediation"}'],
    ['with fields that are none', '{"key":"en|u|nftables||f:front-end>mediation","fields":[null]}'],
    ['with a key of another version', metadataOf('en|u|gone||R:mediation')],
    ['with a role that is gone', metadataOf('en|u|nftables||R:gone')],
    ['with a table', metadataOf('en|q|list|R:mediation')],
    ['with nonsense', metadataOf('<!channel>')],
  ])('as its private_metadata is %s says so in its place', async (_, private_metadata) => {
    const form = await ann.form(await ann.mention(asking));
    const answer = await ann.submit(form, typed, (payload) => formOf(payload).with({ private_metadata }));
    expect(answer).toMatchObject({
      response_action: 'update',
      view: { type: 'modal', blocks: [{ type: 'section', text: { text: stale } }] },
    });
    expect(formOf(form).broken(answer)).toEqual([]);
    expect(posts()).toHaveLength(1);
  });

  test.each([undefined, null, 5, 'x', {}, { values: null }, { values: { 'field-0': null, 'field-1': 5 } }])(
    'as its state is %j counts as empty',
    async (state) => {
      const form = await ann.form(await ann.mention(asking));
      const answer = await ann.submit(form, typed, (payload) => formOf(payload).with({ state }));
      expect(formOf(form).errors(answer)).toEqual({
        'Front End Servers': 'Fill in at least one line, or close the form.',
      });
    },
  );
});
