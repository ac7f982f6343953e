import { blockText } from '../address.js';
import type { PermitDialect } from '../dialect.js';
import type { Endpoint, NamedRule } from '../rule.js';
import { onSite, siteNote } from './site.js';

// A bare word would be asked of DNS; no word begins with `@`.
const hole = (name: string): string => `@@${name}@@`;
/** Of a label. */
const names = { longest: 63, joint: '-' } as const;

/**
 * Lines for `/etc/pf.conf` of a router. Not an anchor: one that `pf.conf` does not name is loaded and never asked, and loading
 * an anchor throws away what was in it. `quick`, since without it the last line that matches decides; no direction, since a
 * router sees each packet twice, in and out.
 */
export const pf = {
  id: 'pf',
  name: 'pf (OpenBSD, FreeBSD)',
  aliases: ['pf.conf', 'openbsd pf', 'freebsd pf'],
  alsoMachines: ['pf'],
  reference: 'https://man.openbsd.org/pf.conf.5',
  fileExtension: 'conf',
  highlight: 'text',
  writes: 'permits',
  stands: 'transit',
  holds: {
    ports: { most: 64 },
    addresses: 'many',
    addressRanges: true,
    sourcePorts: true,
    names,
    commentLength: 80,
  },
  hole,
  comment: (text) => `# ${text}`,
  checkedBy: [],
  notes: [
    {
      en: 'For /etc/pf.conf of the router between the two ends: put the lines above the first block that says quick, below set, scrub, nat and rdr. Nothing happens before pfctl -f /etc/pf.conf.',
      ko: '출발지와 목적지 사이의 라우터에서 /etc/pf.conf에 넣으십시오. 위치는 set, scrub, nat, rdr보다 아래, quick이 붙은 첫 block보다 위입니다. pfctl -f /etc/pf.conf로 다시 불러와야 적용됩니다.',
    },
    {
      en: 'Check with pfctl -nf /etc/pf.conf first: it loads nothing. Whatever else was changed in the file is loaded along with these lines.',
      ko: '먼저 pfctl -nf /etc/pf.conf로 문법만 확인하십시오. 파일에 다른 변경 사항이 있으면 이 줄과 함께 적용됩니다.',
    },
    siteNote(hole),
  ],
  write: (rules) => onSite(rules, names, hole).map(statement).join('\n'),
  check: (rules) => ['pfctl -nf /etc/pf.conf', `pfctl -sr | grep -F ${labels(rules)}`].join('\n'),
  // `>` keeps the mode and the owner of the file; states that exist live on until their connections end.
  undo: (rules) =>
    [
      `cp -p /etc/pf.conf /etc/pf.conf.before-undo && grep -vF ${labels(rules)} /etc/pf.conf.before-undo > /etc/pf.conf`,
      'pfctl -nf /etc/pf.conf && pfctl -f /etc/pf.conf',
    ].join('\n'),
} as const satisfies PermitDialect;

function statement(rule: NamedRule): string {
  const { comment, family, transport, from, to, sourcePorts, ports } = rule;
  return [
    `pass quick ${family === 4 ? 'inet' : 'inet6'} proto ${transport}`,
    `from ${address(from)}`,
    portList(sourcePorts),
    `to ${address(to)}`,
    portList(ports),
    `keep state ${label(rule)}`,
    comment === '' ? '' : `# ${comment}`,
  ]
    .filter((part) => part !== '')
    .join(' ');
}

/** The `-` of a range stands between blanks: without them it is part of a name. */
function address(end: Endpoint): string {
  if (end.kind === 'any') return 'any';
  return end.kind === 'hole' ? hole(end.name) : list(end.blocks.map((block) => blockText(block).replace('-', ' - ')));
}

/** `a:b` holds both ends; `a><b` would hold neither. */
function portList(ports: NamedRule['ports']): string {
  const texts = ports.map(({ first, last }) => (first === last ? `${first}` : `${first}:${last}`));
  return texts.length === 0 ? '' : `port ${list(texts)}`;
}

function list(elements: readonly string[]): string {
  return elements.length === 1 ? elements.join('') : `{ ${elements.join(', ')} }`;
}

/** By it a rule is found again, in the file and in what is loaded. */
const label = ({ name }: NamedRule): string => `label "${name}"`;

const labels = (rules: readonly NamedRule[]): string =>
  onSite(rules, names, hole)
    .map((rule) => `-e '${label(rule)}'`)
    .join(' ');
