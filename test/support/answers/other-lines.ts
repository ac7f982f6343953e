import type { Line } from '../../../src/answer/answer';
import { caution, https, line, page, row, sip } from './parts';
import { both, roles } from './roles';

const passThrough = caution(
  'TLS passes through the balancer to the servers; do not end it there.',
  'TLS는 부하 분산 장치를 그대로 통과해 서버에서 종단됩니다. 부하 분산 장치에서 TLS를 종단하지 마십시오.',
);

const clientRange = (id: string, en: string, ko: string, transports: ('tcp' | 'udp')[]): Line =>
  line(
    [row(id, [1024, 65535], { table: 'client-ports', transports, sourcePorts: true, purpose: both(en, ko) })],
    [roles.clients],
    [],
    { role: roles.clients, ways: 'both', match: 'range' },
  );

const balanced = (id: string, number: number, given = {}, over: Partial<Line> = {}) =>
  line(
    [
      row(id, number, {
        table: id.startsWith('HD') ? 'load-balancer-dns' : 'load-balancer-hardware',
        security: ['tls'],
        purpose: both('Internal web services', '내부 웹 서비스'),
        cautions: [passThrough],
        ...given,
      }),
    ],
    [roles.clients],
    [roles.frontEndBalancer],
    { applications: [https], ...over },
  );

/** Lines of the balancers and the clients, by the id of their row. */
export const otherLines = {
  C01: line(
    [
      row('C01', 67, {
        table: 'client-ports',
        portsPrinted: '67/68',
        transports: ['udp'],
        purpose: both('DHCP: find the Registrar', 'DHCP로 등록자 찾기'),
        cautions: [
          caution(
            'A broadcast: it needs a relay, not a routed rule.',
            '브로드캐스트이므로 라우팅 규칙이 아니라 릴레이가 필요합니다.',
          ),
        ],
      }),
    ],
    [roles.clients],
    [roles.dhcp],
    { role: roles.clients },
  ),
  C06: line(
    [
      row('C06', 5061, {
        table: 'client-ports',
        security: ['mtls'],
        purpose: both('Outside users: SIP', '외부 사용자의 SIP'),
        doubts: [
          {
            ...both('Clients use TLS; MTLS is between servers.', '클라이언트는 TLS를 쓰며 MTLS는 서버 간에 씁니다.'),
            source: page.id,
          },
        ],
      }),
    ],
    [roles.clients],
    [],
    { role: roles.clients, certainty: 'low', match: 'exact' },
  ),
  C08: clientRange('C08', 'Audio', '음성', ['tcp', 'udp']),
  C09: clientRange('C09', 'Video', '영상', ['tcp', 'udp']),
  C10: clientRange('C10', 'File transfer', '파일 전송', ['tcp']),
  C11: clientRange('C11', 'Application sharing', '응용 프로그램 공유', ['tcp']),
  HO01: balanced(
    'HO01',
    5061,
    { purpose: both('SIP to the Front Ends', '프런트 엔드로 가는 SIP') },
    { applications: [sip] },
  ),
  HO02: balanced('HO02', 444, { purpose: both('Conference state', '회의 상태') }),
  HO06: balanced('HO06', 443),
  HD02: balanced('HD02', 443),
} as const satisfies Record<string, Line>;
