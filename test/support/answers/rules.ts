import type { Answer, RulesAnswer } from '../../../src/answer/answer';
import { type Answers, ciscoAsa, grounds, nftables, rowsOf } from './builders';
import { choice, reading } from './parts';
import { both, roles } from './roles';

const rules =
  (given: Partial<Omit<RulesAnswer, 'kind' | 'language'>>) =>
  (language: Answer['language']): Answer => ({
    kind: 'rules',
    language,
    reading: reading({ roles: [roles.mediation], dialect: 'nftables' }),
    dialect: nftables,
    snippet: undefined,
    refused: undefined,
    sections: [],
    warnings: [],
    placed: [],
    askFor: [],
    choices: [choice('language', 'same in the other language')],
    dialects: [nftables, ciscoAsa],
    ...grounds,
    ...given,
  });

const snippet: NonNullable<RulesAnswer['snippet']> = {
  dialect: 'nftables',
  fileName: 'sfbport-nftables.nft',
  highlight: 'text',
  text: 'insert rule inet filter forward ip saddr @@FRONT_END@@ ip daddr 10.2.0.5 tcp dport 5070 accept',
  rules: 1,
  check: 'nft -c -f sfbport-nftables.nft',
  undo: 'nft delete rule inet filter forward handle 7',
  checkedBy: ['nft -c'],
  holes: [{ token: '@@FRONT_END@@', name: 'FRONT_END' }],
  notes: [both('For a Linux router, before any drop.', 'Linux 라우터용입니다. 모든 drop 규칙보다 앞에 둡니다.')],
};

/** Rules to paste, with all that may have to be said of them; and every reason why there are none. */
export const rulesAnswers: Answers = {
  rules: rules({
    snippet,
    placed: [{ role: roles.mediation, addresses: ['10.2.0.5'] }],
    askFor: [roles.frontEnd],
    warnings: [
      { kind: 'unplaced', addresses: ['10.1.0.0/16'], roles: [roles.frontEnd, roles.gateway] },
      { kind: 'unused', addresses: ['10.9.0.1'] },
      { kind: 'only-held', addresses: ['10.9.0.2'] },
      { kind: 'any' },
      { kind: 'any-kept-out', rows: rowsOf('S47') },
      {
        kind: 'holes',
        holes: [
          { token: '@@FRONT_END@@', role: roles.frontEnd },
          { token: '@@NOT_STATED@@', role: undefined },
        ],
      },
      { kind: 'held', doubt: 'uncertain', rows: rowsOf('S47') },
      { kind: 'held', doubt: 'port-unknown', rows: rowsOf('S47') },
      { kind: 'held', doubt: 'broadcast', rows: rowsOf('C01') },
      { kind: 'source-ports', rows: rowsOf('S47') },
      { kind: 'only-tcp', rows: rowsOf('S47') },
      { kind: 'endless', rows: rowsOf('S47') },
      { kind: 'condition', row: rowsOf('S47')[0]!, condition: both('Only with TLS', 'TLS를 쓸 때만') },
      {
        kind: 'caution',
        row: rowsOf('S47')[0]!,
        caution: both('One port is not enough.', '포트 하나로는 부족합니다.'),
      },
      { kind: 'exceptions-weaken' },
      { kind: 'balancer-list', balancing: 'hardware' },
      { kind: 'balancer-list', balancing: 'dns' },
      { kind: 'balancer-filters-nothing' },
    ],
  }),
  'rules-on-the-machine': rules({
    dialect: { id: 'windows-netsh', name: 'Windows Firewall (netsh)', writes: 'permits', stands: 'host' },
    snippet: { ...snippet, rules: 2, checkedBy: [] },
  }),
  'rules-all-held': rules({ snippet: { ...snippet, text: '# S52: not certain', rules: 0, check: '', undo: '' } }),
  'rules-balancer': rules({
    dialect: { id: 'haproxy', name: 'HAProxy', writes: 'balancing', stands: 'balancer' },
    snippet: { ...snippet, rules: 2 },
  }),
  'rules-host-bits': rules({
    refused: {
      kind: 'host-bits',
      asked: '10.2.0.5/16',
      network: '10.2.0.0/16',
      host: '10.2.0.5',
      role: undefined,
      end: 'to',
    },
    choices: [choice('address', 'to 10.2.0.0/16', both('10.2.0.0/16', '10.2.0.0/16'))],
  }),
  ...Object.fromEntries(
    (['mask', 'upside-down', 'not-an-address', 'name', 'left-out'] as const).map((kind) => [
      `rules-${kind}`,
      rules({ refused: { kind, asked: '<!channel> 1.2.3', role: undefined, end: undefined } }),
    ]),
  ),
  ...Object.fromEntries(
    (['closing', 'families', 'no-balancer', 'no-exceptions', 'not-for-exceptions'] as const).map((kind) => [
      `rules-${kind}`,
      rules({ refused: { kind } }),
    ]),
  ),
  'rules-which-machine': rules({ refused: { kind: 'which-machine', roles: [roles.frontEnd, roles.director] } }),
  'rules-too-many': rules({ refused: { kind: 'too-many', count: 512 } }),
  'rules-too-many-networks': rules({ refused: { kind: 'too-many-networks', count: 70 } }),
  'rules-not-hosts': rules({ refused: { kind: 'not-hosts', role: roles.frontEnd } }),
};
