import { readNumbers } from '../../src/question/mentions/numbers.js';

test.each([
  ['5061', ['5061']],
  ['5061번', ['5061']],
  ['tcp/5061', ['5061 tcp']],
  ['5061/tcp', ['5061 tcp']],
  ['udp 3478', ['3478 udp']],
  ['50000-50019', ['50000-50019']],
  ['49152:65535', ['49152-65535']],
  ['5062~5065/tcp', ['5062-5065 tcp']],
  ['49152부터 57500', ['49152-57500']],
  ['67/68', ['67', '68']],
  ['443,444', ['443', '444']],
  ['port 22', ['22']],
  ['dpt=5070', ['5070']],
  ['on :445', ['445']],
  ['80 port', ['80']],
  ['포트5061', ['5061']],
  ['65535', ['65535']],
  ['0', ['0']],
  ['tcp 1434 udp 1434', ['1434 tcp', '1434 udp']],
  ['5060번대', ['5060-5069']],
  ['50000 대역', ['50000-59999']],
  ['the 5060s', ['5060-5069']],
  ['udp 60000s', ['60000-65535 udp']],
  ['5060번 대신', ['5060']],
  ['5061번대', ['5061']],
])('%s is %j', (text, ports) => {
  expect(portsOf(text)).toEqual(ports);
});

test.each([
  '#5061',
  '$443',
  '443 users',
  'room 443',
  '5061호',
  '회의실 444',
  '443명',
  '4:43',
  'version 8057',
  'cx500',
  'E9-1-1',
  '6721ip',
  '99999',
  'at least 20 ports',
  '8.0.57',
  'ticket 5061',
  '5060원',
  '8057번 버스',
  'LEN=52',
  '2015년',
  'timeout 3600s',
  'the 1990s',
  '링크서버 2013',
])('%s is no port', (text) => {
  expect(portsOf(text)).toEqual([]);
});

function portsOf(text: string): string[] {
  return readNumbers(text).flatMap((piece) => {
    if (piece.kind !== 'ports') return [];
    const { range, transport } = piece;
    const ports = range.first === range.last ? `${range.first}` : `${range.first}-${range.last}`;
    return [[ports, transport].filter(Boolean).join(' ')];
  });
}
