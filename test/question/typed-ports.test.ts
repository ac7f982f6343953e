import { readTypedPorts } from '../../src/question/typed-ports';

const range = (first: number, last = first) => ({ first, last });

test.each([
  ['', [], []],
  ['  ', [], []],
  ['5061', [range(5061)], []],
  ['5061, 5070', [range(5061), range(5070)], []],
  ['5061;5070 443', [range(5061), range(5070), range(443)], []],
  ['5061、5070，443', [range(5061), range(5070), range(443)], []],
  ['5061,, 5061,', [range(5061)], []],
  ['5070-5076', [range(5070, 5076)], []],
  ['5070 – 5076', [range(5070, 5076)], []],
  ['49152:65535', [range(49152, 65535)], []],
  ['443~445', [range(443, 445)], []],
  ['443/tcp', [range(443)], ['tcp']],
  ['tcp/443', [range(443)], ['tcp']],
  ['TCP 443', [range(443)], ['tcp']],
  ['443 tcp, 5061 / tcp', [range(443), range(5061)], ['tcp']],
  ['udp 3478', [range(3478)], ['udp']],
  ['5061번', [range(5061)], []],
  ['5061번 포트, 443 포트', [range(5061), range(443)], []],
  ['port 5061', [range(5061)], []],
  ['포트 5061', [range(5061)], []],
  ['５０６１', [range(5061)], []],
  ['\u200b5061', [range(5061)], []],
  ['7', [range(7)], []],
  ['65535', [range(65535)], []],
] as const)('%j is read', (typed, ports, transports) => {
  expect(readTypedPorts(typed)).toEqual({ ports, transports });
});

test.each([
  ['x', 'x'],
  ['5061 x', 'x'],
  ['5061x', '5061x'],
  ['65536', '65536'],
  ['123456', '123456'],
  ['5076-5070', '5076-5070'],
  ['5070-', '5070-'],
  ['-5070', '-5070'],
  ['5070-5076-5080', '5070-5076-5080'],
  ['10.1.0.5', '10.1.0.5'],
  ['50.61', '50.61'],
  ['1.5', '1.5'],
  ['S47', 'S47'],
  ['any', 'any'],
  ['spt=5061', 'spt=5061'],
  ['5061; nftables', 'nftables'],
  ['<!channel>', '<!channel>'],
  ['443/sctp', '443/sctp'],
  ['오공육일', '오공육일'],
])('%j is no port, and the word is named', (typed, asked) => {
  expect(readTypedPorts(typed)).toEqual({ kind: 'no-ports', asked });
});

test.each(['443/tcp, 3478/udp', '443/tcp 5061'])('%j would narrow each port by the other', (typed) => {
  expect(readTypedPorts(typed)).toEqual({ kind: 'two-transports' });
});
