import { portText } from '../../catalog/port-text.js';
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

/** For people and for programs of their own, as RFC 4180 has it; several values of a cell with a blank between them. */
export const csv = {
  id: 'csv',
  name: 'CSV',
  aliases: ['csv file', 'comma separated', 'csv 파일', '엑셀', '쉼표로 구분'],
  reference: 'https://www.rfc-editor.org/rfc/rfc4180',
  fileExtension: 'csv',
  highlight: 'csv',
  writes: 'permits',
  stands: 'transit',
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
      en: 'No device takes this as it is: each line is one rule to permit. Directions are those of the server that was asked about.',
      ko: '장비에 그대로 넣는 형식이 아니라 한 줄이 허용 규칙 하나인 목록입니다. 방향은 질문한 서버를 기준으로 합니다.',
    },
    {
      en: 'FILL-IN:… stands for an address that is still to be given. Rules that need a decision first are not in the file.',
      ko: 'FILL-IN:…은 아직 정해지지 않은 주소입니다. 먼저 결정이 필요한 규칙은 파일에 들어 있지 않습니다.',
    },
  ],
  write: (rules) => [columns.join(','), ...rules.map((rule) => cells(rule).map(field).join(','))].join('\n'),
  check: (rules) => `The file has ${rules.length + 1} lines: the names of the columns, then one line a rule.`,
  undo: (rules) => `Take out the rules with these names:\n${rules.map(({ name }) => name).join('\n')}`,
} as const satisfies PermitDialect;

function cells(rule: NamedRule): readonly string[] {
  const { direction, family, from, sourcePorts, to, ports, transport, rows, comment, name } = rule;
  return [
    'permit',
    direction,
    `IPv${family}`,
    endCell(from),
    portCell(sourcePorts),
    endCell(to),
    portCell(ports),
    transport,
    rows.join(' '),
    comment,
    name,
  ];
}

function endCell(end: Endpoint): string {
  if (end.kind === 'any') return 'any';
  return end.kind === 'hole' ? hole(end.name) : end.blocks.map(blockText).join(' ');
}

const portCell = (ports: NamedRule['ports']): string => (ports.length === 0 ? 'any' : ports.map(portText).join(' '));

/** Spreadsheets calculate what begins with `=`, `+`, `-` or `@`, quoted or not; such marks at the beginning say nothing here. */
function field(text: string): string {
  const plain = text.replace(/[^\x20-\x7e]/g, ' ').replace(/^[-=+@\s]+/, '');
  return /[",]/.test(plain) ? `"${plain.replaceAll('"', '""')}"` : plain;
}
