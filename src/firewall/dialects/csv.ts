import { portText } from '../../catalog/port-text.js';
import { csvField } from '../../csv/csv.js';
import { blockText } from '../address.js';
import type { PermitDialect } from '../dialect.js';
import type { Endpoint, NamedRule } from '../rule.js';

const columns = [
  'action',
  'direction',
  'family',
  'source',
  'source ports',
  'destination',
  'destination ports',
  'transport',
  'rows',
  'comment',
  'name',
] as const;

// No address to any program, and no beginning that a spreadsheet would calculate.
const hole = (name: string): string => `FILL-IN:${name}`;

/**
 * For people and for programs of their own, as RFC 4180 has it; several values of a cell with a blank between them. A rule
 * that is held back is a line, too: of another action, and with no address that a program could take for one.
 */
export const csv = {
  id: 'csv',
  name: 'CSV',
  aliases: ['csv file', 'comma separated', 'csv 파일', '쉼표로 구분'],
  alsoFile: 'csv',
  reference: 'https://www.rfc-editor.org/rfc/rfc4180',
  fileExtension: 'csv',
  highlight: 'csv',
  writes: 'permits',
  stands: 'transit',
  showsHeldBack: true,
  holds: {
    ports: { most: 1000 },
    addresses: 'many',
    addressRanges: true,
    sourcePorts: true,
    names: { longest: 60, joint: '-' },
    commentLength: 200,
  },
  hole,
  comment: undefined,
  checkedBy: [],
  notes: [
    {
      en: 'No device takes this as it is: each line that begins with permit is one rule to permit. Directions are those of the server that was asked about.',
      ko: '장비에 그대로 넣는 형식이 아닙니다. permit으로 시작하는 한 줄이 허용 규칙 하나입니다. 방향은 질문한 서버를 기준으로 합니다.',
    },
    {
      en: 'FILL-IN:… stands for an address that is still to be given. A line that begins with check first is no rule yet: its comment says what is not certain. To open it, write permit and take away CHECK-FIRST:.',
      ko: 'FILL-IN:…은 아직 정해지지 않은 주소입니다. check first로 시작하는 줄은 아직 규칙이 아니며, 확실하지 않은 점이 comment에 있습니다. 확인한 뒤 열려면 permit으로 바꾸고 CHECK-FIRST:를 지우십시오.',
    },
  ],
  write: (rules) => [columns.join(','), ...rules.map((rule) => cells(rule).map(field).join(','))].join('\n'),
  check: (rules) => `The file has ${rules.length + 1} lines: the names of the columns, then one line a rule.`,
  undo: (rules) => `Take out the rules with these names:\n${rules.map(({ name }) => name).join('\n')}`,
} as const satisfies PermitDialect;

function cells(rule: NamedRule): readonly string[] {
  const { direction, family, from, sourcePorts, to, ports, transport, rows, comment, name, heldBack } = rule;
  const endCell = (end: Endpoint): string =>
    endTexts(end)
      .map((text) => (heldBack === undefined ? text : `CHECK-FIRST:${text}`))
      .join(' ');
  return [
    heldBack === undefined ? 'permit' : 'check first',
    direction,
    `IPv${family}`,
    endCell(from),
    portCell(sourcePorts),
    endCell(to),
    portCell(ports),
    transport,
    rows.join(' '),
    heldBack ?? comment,
    name,
  ];
}

function endTexts(end: Endpoint): readonly string[] {
  if (end.kind === 'any') return ['any'];
  return end.kind === 'hole' ? [hole(end.name)] : end.blocks.map(blockText);
}

const portCell = (ports: NamedRule['ports']): string => (ports.length === 0 ? 'any' : ports.map(portText).join(' '));

/** Spreadsheets calculate what begins with `=`, `+`, `-` or `@`, quoted or not; such marks at the beginning say nothing here. */
function field(text: string): string {
  return csvField(text.replace(/[^\x20-\x7e]/g, ' ').replace(/^[-=+@\s]+/, ''));
}
