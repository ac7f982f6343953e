import type { Line } from '../../../src/answer/answer';
import { optionalNote } from './notes';
import { caution, deployment, gatewayPage, https, line, page, quality, row, sip } from './parts';
import { both, roles } from './roles';

const straight = caution(
  'Goes straight to each server, not through the load balancer.',
  '부하 분산 장치를 거치지 않고 각 서버로 직접 갑니다.',
);
const printedTwice = {
  ...both(
    'Printed as plain TCP and again as MTLS; the deployment page says TLS: one listener.',
    '한 번은 TCP, 한 번은 MTLS로 적혀 있습니다. 배포 페이지에는 TLS로 되어 있으며 실제로는 같은 수신 포트입니다.',
  ),
  source: deployment.id,
};

const s47 = row('S47', 5070, { purpose: both('SIP from the pool', '풀이 보내는 SIP'), doubts: [printedTwice] });
const s50 = row('S50', 5070, { security: ['tls', 'mtls'], doubts: [printedTwice], sameListenerAs: 'S47' });
const replica = {
  transports: ['udp' as const],
  purpose: both('Local replica of the configuration', '로컬 구성 복제본 조회'),
};
const unknownCaller = {
  flow: {
    from: [],
    to: ['all-servers'],
    ways: 'one' as const,
    certainty: 'low' as const,
    toCertainty: 'high' as const,
    source: page.id,
  },
};

const toGateway = (id: string, number: number, fallback: number, given = {}) =>
  line(
    [
      row(id, number, {
        purpose: both('SIP to the gateway', '게이트웨이로 보내는 SIP'),
        doubts: [
          {
            ...both(`A gateway listens on ${fallback} by default.`, `게이트웨이의 기본 수신 포트는 ${fallback}입니다.`),
            source: gatewayPage.id,
          },
        ],
        ...given,
      }),
    ],
    [roles.collocated],
    [roles.gateway],
    { via: 'collocated' },
  );

/** Lines as the catalog has them, by the id of their first row. */
export const serverLines = {
  S02: line(
    [
      row('S02', 5060, {
        purpose: both('SIP over static routes', '고정 경로 SIP'),
        condition: both(
          'Optional: only with static routes to trusted services',
          '선택: 신뢰할 수 있는 서비스로 고정 경로를 쓸 때만',
        ),
      }),
    ],
    [roles.frontEnd],
    [roles.control],
    { applications: [sip], role: roles.frontEnd, notes: [optionalNote] },
  ),
  S03: line(
    [
      row('S03', 5061, {
        security: ['tls', 'mtls'],
        purpose: both('SIP between servers, and from clients', '서버 간 SIP, 클라이언트 SIP'),
      }),
    ],
    [roles.clients, roles.frontEnd, roles.director, roles.edge, roles.mediation, roles.sba],
    [roles.frontEnd],
    { applications: [sip], match: 'exact' },
  ),
  S04: line(
    [
      row('S04', 444, {
        security: ['tls'],
        purpose: both('Conference state (Focus), and SBA traffic', '회의 상태(포커스) 및 SBA 통신'),
        flow: {
          from: [],
          to: [],
          ways: 'one',
          certainty: 'medium',
          source: page.id,
          remark: both('plain TCP from an SBA', 'SBA는 TCP'),
        },
        corrections: [
          {
            field: 'protocol',
            source: page.id,
            printed: 'H, TCP',
            reason: both('the English original has HTTPS.', '영문 원본은 HTTPS입니다.'),
          },
        ],
        cautions: [straight],
      }),
    ],
    [roles.frontEnd, roles.director, roles.sba],
    [roles.frontEnd],
    { applications: [https] },
  ),
  S05: line(
    [
      row('S05', 135, {
        purpose: both('User moves, address book', '사용자 이동, 주소록'),
        cautions: [
          caution(
            '135 alone is incomplete: DCOM continues on a dynamic port. Use RPC inspection, do not open the whole range.',
            '135만으로는 부족합니다. DCOM은 이후 동적 포트를 쓰므로 RPC 검사 기능을 사용하고, 동적 포트 전체를 열지 마십시오.',
          ),
        ],
      }),
    ],
    [roles.frontEnd],
    [roles.frontEnd],
  ),
  S14: line(
    [row('S14', 4443, { security: ['tls'], purpose: both('Outside web access', '외부 웹 접속') })],
    [roles.reverseProxy, roles.frontEnd],
    [roles.frontEnd],
    { applications: [https] },
  ),
  S15: line(
    [
      row('S15', 8060, {
        purpose: both('Web app conferencing', '웹 앱 회의'),
        flow: { ...unknownCaller.flow, toCertainty: 'low' },
      }),
    ],
    [],
    [roles.frontEnd],
  ),
  S25: toGateway('S25', 5081, 5066),
  S26: toGateway('S26', 5082, 5067, { security: ['tls'] }),
  S32: line(
    [row('S32', 5066, { purpose: both('Calls to the E9-1-1 gateway', 'E9-1-1 게이트웨이로 가는 통화') })],
    [roles.frontEnd],
    [roles.emergency],
    { role: roles.frontEnd, match: 'exact' },
  ),
  S36: line(
    [row('S36', 445, { purpose: both('SMB: address book and meeting content', 'SMB: 주소록, 회의 콘텐츠') })],
    [roles.frontEnd],
    [roles.fileShare],
    { role: roles.frontEnd },
  ),
  S38: line(
    [row('S38', 445, { purpose: both('Configuration from the CMS', 'CMS가 보내는 구성') })],
    [roles.cms],
    [roles.allServers],
  ),
  S40: line(
    [
      row('S40', [49152, 57500], {
        transports: ['tcp', 'udp'],
        purpose: both('Audio conferencing media', '음성 회의 미디어'),
        media: true,
        doubts: [
          {
            ...both(
              'Start 49152 with 8348 ports ends at 57499.',
              '시작 포트 49152에서 8348개이면 마지막 포트는 57499입니다.',
            ),
            source: quality.id,
          },
        ],
        cautions: [straight, caution('The far end uses a range of its own.', '상대편은 자기 범위를 씁니다.')],
      }),
    ],
    [],
    [roles.mediation],
    { ways: 'both', via: 'own' },
  ),
  S46: line(
    [row('S46', 5061, { purpose: both('SIP between servers, and from clients', '서버 간 SIP, 클라이언트 SIP') })],
    [roles.clients, roles.edge, roles.frontEnd],
    [roles.director],
    { applications: [sip], match: 'exact' },
  ),
  S47: line([s47, s50], [roles.frontEnd], [roles.mediation], { applications: [sip] }),
  S48: line(
    [row('S48', 5067, { security: ['tls'], purpose: both('SIP from the gateway', '게이트웨이가 보내는 SIP') })],
    [roles.gateway],
    [roles.mediation],
    { applications: [sip] },
  ),
  S49: line(
    [
      row('S49', 5068, {
        purpose: both('SIP from the gateway', '게이트웨이가 보내는 SIP'),
        condition: both('only without TLS, off by default', 'TLS를 쓰지 않을 때만(기본값: 꺼짐)'),
      }),
    ],
    [roles.gateway],
    [roles.mediation],
    { applications: [sip] },
  ),
  S01: line(
    [row('S01', 1434, { ...replica, ...unknownCaller }), row('S39', 1434, { ...replica, ...unknownCaller })],
    [],
    [roles.allServers],
    { via: 'all-servers' },
  ),
} as const satisfies Record<string, Line>;
