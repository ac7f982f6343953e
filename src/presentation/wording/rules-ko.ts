import type { RulesWords } from './rules.js';

/** The words around rules, in Korean. */
export const rulesKo: RulesWords = {
  summary: (count, stands, machine) => {
    if (stands === 'balancer') return `가상 서버 ${count}개입니다. 부하 분산 장치에 적용합니다.`;
    if (stands === 'transit') return `규칙 ${count}개입니다. 출발지와 목적지 사이의 장비에 적용합니다.`;
    return `규칙 ${count}개입니다. ${machine ?? '해당 서버'}에 직접 적용합니다.`;
  },
  nothingToPaste: '붙여 넣을 규칙이 없습니다. 모두 보류했거나 만들지 않았으며, 이유는 아래에 있습니다.',
  checkedBy: (programs) => `검증: ${programs}`,
  uncheckedByOthers:
    '문법은 자체 검사만 거쳤고 벤더 프로그램으로는 검증하지 않았습니다. 붙여 넣기 전에 직접 확인하십시오.',
  heldUncertain: (ids) =>
    `${ids}: 보류했으며 열리지 않습니다. 연결을 시작하는 쪽이나 수신 대기하는 쪽이 확실하지 않습니다.`,
  heldPortUnknown: (ids) => `${ids}: 한쪽 방향은 만들지 않았습니다. 상대편 포트가 나온 행이 없습니다.`,
  heldBroadcast: (ids) => `${ids}: 만들지 않았습니다. DHCP 브로드캐스트에는 방화벽 규칙이 아니라 릴레이가 필요합니다.`,
  sourcePorts: (ids, dialect) =>
    `${ids}: 만들지 않았습니다. ${dialect}에서는 출발지 포트를 지정할 수 없어, 만들면 허용 범위가 넓어집니다.`,
  onlyTcp: (ids) => `${ids}: 만들지 않았습니다. 이 부하 분산 장치는 TCP만 처리합니다.`,
  endless: (ids) => `${ids}: 만들지 않았습니다. 이 행에는 이 역할이 출발지나 목적지로 적혀 있지 않습니다.`,
  unplaced: (addresses, names) =>
    `${addresses}: 어느 쪽 주소인지 알 수 없어 규칙에 넣지 않았습니다. 다음 중 어느 것입니까? ${names}`,
  unused: (addresses) => `${addresses}: 해당하는 규칙이 없어 어디에도 넣지 않았습니다.`,
  onlyHeld: (addresses) => `${addresses}: 해당하는 규칙을 모두 보류하여 이 주소에는 아무것도 열리지 않습니다.`,
  holes: (holes) => `붙여 넣기 전에 다음 자리를 모두 채우십시오: ${holes}`,
  hole: (token, name) => `${token}(${name})`,
  any: 'any로 지정한 쪽은 모든 주소에 열립니다.',
  anyKeptOut: (ids) => `${ids}: 서버 사이에서만 쓰는 포트이므로 any를 적용하지 않았습니다.`,
  condition: (id, condition) => `${id}: ${condition}. 해당하지 않으면 이 규칙은 빼십시오.`,
  exceptionsWeaken:
    '이 예외에 일치하는 트래픽은 IPsec 보호를 받지 못합니다. 방화벽을 여는 규칙이 아니며, IPsec을 요구하는 규칙보다 우선해야 합니다.',
  exceptionPorts: (ids) => `${ids}: 만들지 않았습니다. 포트가 직접 설정한 미디어 포트 범위에 따라 달라집니다.`,
  balancerList: {
    hardware:
      '하드웨어 부하 분산만 쓸 때의 목록입니다. DNS 부하 분산을 함께 쓰면 부하 분산 장치에 남는 포트가 줄어듭니다.',
    dns: 'DNS 부하 분산을 쓸 때의 목록입니다. 나머지는 각 서버로 직접 갑니다.',
  },
  balancerFiltersNothing: '가상 서버는 VIP로 들어오는 연결을 걸러 내지 않고 모두 받습니다. 앞단에 방화벽을 두십시오.',
  moreWarnings: (count) => `조건이 ${count}건 더 있습니다. 포트를 질문하면 표에서 행별로 볼 수 있습니다.`,
  check: '확인',
  undo: '되돌리기',
  menu: '규칙 형식',
  form: '주소 입력',
  refused: {
    hostBits: (asked, network, host) =>
      `${asked}: 호스트 비트가 있어 네트워크 주소가 아닙니다. ${network}, ${host} 중 어느 쪽입니까?`,
    mask: (asked) => `${asked}: 넷마스크가 아닙니다. 10.1.0.0/16처럼 접두사 길이로 적어 주십시오.`,
    upsideDown: (asked) => `${asked}: 시작 주소가 끝 주소보다 큽니다. 작은 주소를 먼저 적어 주십시오.`,
    notAnAddress: (asked, instead = '10.1.0.5, 10.1.0.0/16, 10.1.0.5-10.1.0.20, 2001:db8::/64') =>
      `${asked}: 읽을 수 없는 주소입니다. ${instead} 형식으로 적어 주십시오.`,
    name: (asked) => `${asked}: 호스트 이름은 조회하지 않습니다. IP 주소를 적어 주십시오.`,
    leftOut: (asked) => `${asked}: 특정 주소를 뺀 허용 규칙은 만들 수 없습니다. 허용할 주소를 모두 적어 주십시오.`,
    closing:
      '허용 규칙만 만듭니다. 차단 규칙은 만들지 않습니다. 특정 포트를 빼려면 번호 뒤에 “빼고”라고 적어 주십시오.',
    families: '한쪽은 IPv4, 다른 쪽은 IPv6 주소여서 한 규칙에 함께 쓸 수 없습니다.',
    whichMachine: (names) => `이 규칙은 장비 한 대에 직접 적용합니다. 어느 쪽입니까? ${names}`,
    tooMany: (count) => `규칙이 ${count}개가 됩니다. 주소를 줄이거나 서비스·포트 하나를 지정해 주십시오.`,
    tooManyNetworks: (count) =>
      `한쪽 주소가 네트워크 ${count}개로 나뉘어 눈으로 확인하기 어렵습니다. 주소를 줄여 주십시오.`,
    noBalancer: '해당하는 부하 분산 장치 포트가 없습니다. 프런트 엔드, 디렉터, 중재 서버 중 하나로 질문해 주십시오.',
    noExceptions: '해당하는 IPsec 예외가 없습니다.',
    notForExceptions: (dialect) => `IPsec 예외는 Windows 규칙으로만 만듭니다. ${dialect} 형식으로는 만들 수 없습니다.`,
    notHosts: (name) =>
      `${name}: 네트워크나 범위가 아니라 단일 주소가 필요합니다. 10.2.0.11, 10.2.0.12처럼 하나씩 적어 주십시오.`,
  },
};
