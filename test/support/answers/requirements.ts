import { type Answers, all, lines, rangeOnly, requirements, rowsOf, section, usual } from './builders';
import { trunk } from './notes';
import { choice, port, reading } from './parts';
import { both, roles } from './roles';

const mediationSections = [
  section(
    { kind: 'role', role: roles.mediation },
    { kind: 'in', lines: [lines.S48, lines.S49, lines.S47] },
    { kind: 'out', lines: [lines.S03, lines.S25, lines.S26] },
    { kind: 'both', lines: [lines.S40] },
    { kind: 'as-server', lines: [lines.S01] },
  ),
];

/** Tables of rows. */
export const requirementsAnswers: Answers = {
  mediation: requirements({
    reading: reading({
      roles: [roles.mediation],
      assumptions: [{ kind: 'corrected', asked: 'meditation', read: roles.mediation.name }],
    }),
    sections: mediationSections,
    pointers: [trunk, { kind: 'not-on-this-page' }],
    choices: [choice('collocated', 'collocated Mediation'), ...usual],
  }),
  'mediation-tls': requirements({
    reading: reading({
      roles: [roles.mediation],
      securities: ['tls'],
      except: [both('media', '미디어')],
      assumptions: [{ kind: 'unread', asked: 'kthxbye' }],
    }),
    sections: [section({ kind: 'role', role: roles.mediation }, { kind: 'in', lines: [lines.S48, lines.S47] })],
    pointers: [trunk, { kind: 'other-transport', transports: ['udp'], rows: rowsOf('S40') }],
  }),
  gateway: requirements({
    reading: reading({ roles: [roles.gateway] }),
    sections: [section({ kind: 'role', role: roles.gateway }, { kind: 'out', lines: [lines.S48, lines.S49] })],
    pointers: [trunk],
  }),
  'mediation-to-gateway': requirements({
    verdict: { says: 'yes', because: { kind: 'rows-between' } },
    reading: reading({ from: [roles.mediation], to: [roles.gateway] }),
    sections: all(lines.S25, lines.S26),
    pointers: [trunk],
  }),
  'mediation-missing': requirements({
    reading: reading({ roles: [roles.mediation], have: [port(5070), port(5067)] }),
    sections: [section({ kind: 'role', role: roles.mediation }, { kind: 'in', lines: [lines.S49] })],
  }),
  'port-5061': requirements({
    reading: reading({ ports: [port(5061)], assumptions: [{ kind: 'ephemeral-port', asked: '51234' }] }),
    sections: [
      section({ kind: 'role', role: roles.frontEnd }, { kind: 'in', lines: [lines.S03] }),
      section({ kind: 'role', role: roles.director }, { kind: 'in', lines: [lines.S46] }),
      section({ kind: 'table', table: 'load-balancer-hardware' }, { kind: 'listed', lines: [lines.HO01] }),
      section({ kind: 'table', table: 'client-ports' }, { kind: 'listed', lines: [lines.C06] }),
      rangeOnly,
    ],
    pointers: [{ kind: 'client-range-is-no-reason' }],
  }),
  'front-end-and-director': requirements({
    reading: reading({ roles: [roles.frontEnd, roles.director] }),
    sections: [
      section(
        { kind: 'role', role: roles.frontEnd },
        { kind: 'in', lines: [lines.S05, lines.S04, lines.S14, lines.S03, lines.S15] },
        { kind: 'out', lines: [lines.S36, lines.S02, lines.S32] },
      ),
      section({ kind: 'role', role: roles.director }, { kind: 'in', lines: [lines.S46] }),
    ],
    pointers: [
      { kind: 'on-top', role: roles.collocated, rows: rowsOf('S25', 'S26') },
      { kind: 'is-also', role: roles.frontEnd, count: 42 },
      {
        kind: 'elsewhere',
        elsewhere: {
          id: 'edge-tables',
          name: both('Edge firewall tables', '에지 방화벽 표'),
          aliases: [],
          foreign: false,
          text: both('Edge has its own firewall tables:', '에지 방화벽 표는 별도 문서에 있습니다:'),
          url: 'https://example.com/edge',
        },
      },
      { kind: 'not-on-this-page' },
    ],
    choices: [
      ...usual,
      choice('load-balancer', 'FE load balancer'),
      choice('is-also', 'Front End', roles.frontEnd.name),
      choice('clients', 'client ports'),
    ],
  }),
  'balancing-change': requirements({
    reading: reading({ tables: ['load-balancer-hardware', 'load-balancer-dns'] }),
    sections: [
      section(
        { kind: 'all' },
        { kind: 'moves-to-servers', lines: [lines.HO02, lines.HO01] },
        { kind: 'stays-on-balancer', lines: [lines.HD02] },
      ),
    ],
    choices: [choice('hardware', 'hardware only'), choice('dns', 'with DNS load balancing')],
  }),
  balancers: requirements({
    reading: reading({ tables: ['load-balancer-hardware', 'load-balancer-dns'] }),
    sections: [
      section({ kind: 'table', table: 'load-balancer-hardware' }, { kind: 'listed', lines: [lines.HO02, lines.HO06] }),
      section({ kind: 'table', table: 'load-balancer-dns' }, { kind: 'listed', lines: [lines.HD02] }),
    ],
  }),
  clients: requirements({
    reading: reading({ roles: [roles.clients] }),
    sections: [
      section(
        { kind: 'role', role: roles.clients },
        { kind: 'out', lines: [lines.C01] },
        { kind: 'both', lines: [{ ...lines.C08, match: undefined }] },
      ),
    ],
  }),
  'front-end-to-mediation': requirements({
    verdict: { says: 'yes', because: { kind: 'rows-between' } },
    reading: reading({ from: [roles.frontEnd], to: [roles.mediation] }),
    sections: [section({ kind: 'all' }, { kind: 'both', lines: [lines.S40] }, { kind: 'listed', lines: [lines.S47] })],
  }),
  'mediation-to-front-end': requirements({
    verdict: { says: 'yes', because: { kind: 'rows-between' } },
    reading: reading({ from: [roles.mediation], to: [roles.frontEnd] }),
    sections: all(lines.S03),
  }),
  'front-end-and-mediation-both-ways': requirements({
    verdict: { says: 'yes', because: { kind: 'rows-between' } },
    reading: reading({ from: [roles.frontEnd], to: [roles.mediation], bothWays: true }),
    sections: all(lines.S47, lines.S03),
  }),
  'front-end-to-sql': requirements({
    verdict: { says: 'none', because: { kind: 'no-row-between' } },
    reading: reading({ from: [roles.frontEnd], to: [roles.sql], bothWays: true }),
    pointers: [{ kind: 'not-on-this-page' }],
    choices: [],
  }),
  'row-s04': requirements({ reading: reading({ rows: ['S04'] }), sections: all(lines.S04) }),
};
