import type { Dialect } from '../../src/firewall/dialect';
import { dialects } from '../../src/firewall/dialects';
import { type Snippet, writeRules, writeServices } from '../../src/firewall/snippet';
import { any, hole, type holeNames, rule, service } from './support/cases';

const all: readonly Dialect[] = dialects;

/**
 * Lines that are the same for both: of objects that stay while another rule uses them, of one of two that are the same, of
 * what is filled in, or for people.
 */
const shared: Readonly<Record<string, RegExp>> = {
  'cisco-asa': / remark /,
  panos: /^delete service /,
  fortios: /^ +delete (?:"sfb-(?:tcp|10)-|@@ID_OF_)/,
  checkpoint: /^mgmt_cli delete (?:service-tcp|network|host) /,
  iptables: /^iptables -w -D /,
  csv: /^sfb-/,
};

/** Something whose addresses are filled in by hand, and something whose addresses are given, as both places have it. */
function snippetOf(dialect: Dialect): Snippet {
  const [from, to] = [hole('FRONT_END'), hole('MEDIATION')];
  switch (dialect.writes) {
    case 'balancing':
      return writeServices(dialect, [service({ virtual: hole('FRONT_END_VIP'), servers: from }), service()]);
    case 'permits':
      return dialect.stands === 'host'
        ? writeRules(dialect, [rule({ from, to: any }), rule({ to: any })], [])
        : writeRules(dialect, [rule({ from, to }), rule()], []);
    case 'exemptions':
      return writeRules(dialect, [rule({ from: any, to, ports: [] }), rule({ from: any, ports: [] })], []);
    default:
      return dialect satisfies never;
  }
}

function onSite(text: string, dialect: Dialect, site: string, address: string): string {
  const ends: readonly (typeof holeNames)[number][] = ['FRONT_END', 'MEDIATION', 'FRONT_END_VIP'];
  return ends
    .reduce((filled, name) => filled.replaceAll(dialect.hole(name), address), text)
    .replaceAll(dialect.hole('SITE'), site);
}

describe('filled in for two places', () => {
  const cases = all.map((dialect) => [dialect.id, dialect, snippetOf(dialect)] as const);

  test.each(cases)('%s: the undo of one takes back nothing of the other', (_, dialect, { undo }) => {
    const [seoul, busan] = [
      onSite(undo, dialect, 'seoul', '10.1.0.5').split('\n'),
      onSite(undo, dialect, 'busan', '10.7.0.5').split('\n'),
    ];
    const both = seoul.filter((line) => busan.includes(line) && line.includes('sfb') && !line.startsWith('#'));
    expect(both.filter((line) => !shared[dialect.id]?.test(line))).toEqual([]);
  });
});
