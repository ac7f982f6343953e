import { withParticle } from './particle.js';
import type { Wording } from './wording.js';

const HEADS = { yes: '예', no: '아니요', 'not-needed': '필요 없습니다', none: '해당 행이 없습니다' } as const;
const WAYS = { in: '들어오는 방향', out: '나가는 방향', both: '양방향' } as const;
const BALANCING = { hardware: '(하드웨어 전용 구성)', dns: '(DNS 부하 분산 구성)', unstated: '' } as const;

/** 한국어: 문장은 합니다체, 표와 버튼은 개조식. 결론이 먼저, 이유는 다음. */
export const ko: Wording = {
  reading: {
    readAs: (what) => `해석: ${what}`,
    everything: '전체 포트',
    standAlone: '단독 구성',
    port: (ports) => `포트 ${ports}`,
    row: (ids) => `${ids} 행`,
    between: (from, to) => `${from}에서 ${withParticle(to, '으로/로')}`,
    bothWays: (from, to) => `${withParticle(from, '과/와')} ${to} 사이, 양방향`,
    from: (names) => `출발지 ${names}`,
    to: (names) => `목적지 ${names}`,
    without: (what) => `${what} 제외`,
    ways: { in: '들어옴', out: '나감' },
    tables: {
      'server-ports': '서버',
      'load-balancer-hardware': '부하 분산 장치(하드웨어 전용)',
      'load-balancer-dns': '부하 분산 장치(DNS LB 병행)',
      'client-ports': '클라이언트',
    },
    anyBalancing: '부하 분산 장치(하드웨어 전용 또는 DNS LB 병행)',
    rules: (dialect) => (dialect === undefined ? '방화벽 규칙' : `규칙: ${dialect}`),
    corrected: (asked, read) => `${asked} → ${withParticle(read, '으로/로')} 읽음`,
    ephemeral: (asked) => `${withParticle(asked, '은/는')} 출발지 포트라 제외`,
    fromThread: (read) => `${withParticle(read, '은/는')} 앞 질문에서 이어받음`,
    setAside: (read) => `${read} 제외: 함께 해당하는 행이 없음`,
    unread: (asked) => `읽지 못한 부분: ${asked}`,
  },
  verdict: {
    transport: (says, asked, printed) =>
      says === 'no'
        ? `아니요. ${printed}입니다. ${withParticle(asked, '이/가')} 아닙니다.`
        : `${HEADS[says]}. ${printed}입니다.`,
    security: (says, asked, printed) => {
      if (says !== 'no') return `${HEADS[says]}. 표기는 ${printed ?? asked}입니다.`;
      return printed === undefined
        ? `아니요. 표에 ${asked} 표기가 없습니다.`
        : `아니요. 표기는 ${printed}입니다. ${withParticle(asked, '이/가')} 아닙니다.`;
    },
    direction: (says, asked, found) => {
      const others = found.filter((way) => way !== asked).map((way) => WAYS[way]);
      if (says === 'no') return `아니요. ${others.join(', ') || '반대 방향'}입니다. ${WAYS[asked]}이 아닙니다.`;
      if (found.length === 1 && found[0] === 'both') return `${HEADS[says]}. 양쪽 어디서나 연결을 시작할 수 있습니다.`;
      return others.length === 0
        ? `${HEADS[says]}. ${WAYS[asked]}입니다.`
        : `${HEADS[says]}. ${WAYS[asked]}이 있고 ${others.join(', ')}도 있습니다. 어느 쪽이 여는지는 표를 확인하십시오.`;
    },
    needed: (says) =>
      ({
        yes: '예, 필요합니다.',
        no: '아니요, 닫으면 안 됩니다. 아래 행에서 사용합니다.',
        'not-needed': '필요 없습니다.',
        none: '해당 행이 없습니다.',
      })[says],
    conditional: (says, conditions) =>
      ({
        yes: `예, 조건부로 필요합니다. ${conditions}`,
        no: `아니요, 먼저 확인해야 합니다. ${conditions}`,
        'not-needed': `기본적으로는 필요 없습니다. ${conditions}`,
        none: `조건에 따라 다릅니다. ${conditions}`,
      })[says],
    conditionsBelow: '조건은 표에 있습니다.',
    straightToServers: (servers, balancing) =>
      `부하 분산 장치에는 필요 없습니다${BALANCING[balancing]}. 각 서버로는 직접 열려 있어야 합니다: ${servers}.`,
    onBalancer: (says, balancing) =>
      says === 'no'
        ? `아니요, 부하 분산 장치에서 빼면 안 됩니다${BALANCING[balancing]}.`
        : `${HEADS[says]}, 부하 분산 장치에 필요합니다${BALANCING[balancing]}.`,
    onlyFrom: (says, from) => {
      if (from === undefined) return `${HEADS[says]}. 어디서 여는지는 표에 없습니다.`;
      return says === 'yes'
        ? `예, 단 출발지는 다음뿐입니다: ${from}.`
        : `${HEADS[says]}. 출발지는 다음뿐입니다: ${from}.`;
    },
    notThisRole: (names) => `${names} 쪽에는 이 포트의 행이 없습니다. 막아도 된다는 뜻은 아닙니다.`,
    notEnough: (cautions) => (cautions === '' ? '아니요, 이것만으로는 부족합니다.' : `아니요. ${cautions}`),
    enough: '예. 표에서 요구하는 것은 이것이 전부입니다.',
    rowsBetween: '예. 이 구간에 필요한 포트는 아래와 같습니다.',
    noRowBetween:
      '이 구간을 다룬 행이 없습니다. 막아도 된다는 뜻은 아닙니다. 에지, SQL, Active Directory, DNS, 풀 내부 트래픽은 다른 문서에 있습니다.',
    onlyClientRange:
      '이 카탈로그에는 이 포트를 쓰는 서비스가 없습니다. 클라이언트 동적 포트 범위에 들어갈 뿐이며, 그것만으로는 열 근거가 되지 않습니다.',
  },
  table: {
    columns: ['포트', '출발지 → 목적지', '용도'],
    groups: {
      in: '들어옴',
      out: '나감',
      both: '양방향',
      'as-server': '서버 공통',
      collocated: '통합 구성일 때만',
      'moves-to-servers': '부하 분산 장치에서 빠짐, 서버로 직접',
      'stays-on-balancer': '부하 분산 장치에 남음',
    },
    balancing: { 'load-balancer-hardware': '하드웨어 전용', 'load-balancer-dns': 'DNS LB 병행' },
    rangeOnly: '클라이언트 범위에만 포함',
    noReasonToOpen: '열 근거가 아님',
    notStated: '명시 안 됨',
    peers: '상대편',
    ownPorts: '출발지 포트',
    onlyCollocated: (ports) => `${withParticle(ports, '은/는')} 통합 구성일 때만`,
    noRowOfItsOwn: '해당 행 없음',
  },
  notes: {
    uncertainDirection: (ids) => `${ids}: 방향이 확실하지 않습니다. 규칙을 쓰기 전에 확인이 필요합니다.`,
    moreCautions: (count, example) => `유의할 점 ${count}건 더 있음. 행 번호로 질문(예: ${example})`,
    moreDoubts: (count, example) => `확인할 점 ${count}건 더 있음. 행 번호로 질문(예: ${example})`,
    printedAs: (printed, reason) => `원문 표기는 “${printed}”입니다. ${reason}`,
    source: (facts) => `출처: ${facts}`,
  },
  pointers: {
    onTop: (role, ports) => `${withParticle(role, '이라면/라면')} 추가: ${ports}`,
    isAlso: (role, count) => `${role} 역할도 겸함: ${count}개 행 추가.`,
    otherTransport: (transports, ports) => `${transports} 전용이라 표시 안 함: ${ports}`,
    otherTransportMany: (transports, count) => `${transports} 전용이라 표시 안 함: ${count}개 행`,
    portsWithoutRow: (ports) => `여기에 행이 없는 포트: ${ports}. 막아도 된다는 뜻은 아닙니다.`,
    clientRange: '클라이언트 동적 포트 범위에도 들어갑니다. 열 근거가 되지 않습니다.',
    notOnThisPage: '이 문서에 없음: Active Directory, DNS, SQL, 풀 내부 트래픽. 행이 없다고 막아도 되는 것은 아닙니다.',
  },
  choices: {
    collocated: '통합 구성',
    isAlso: (role) => (role === undefined ? '추가 행' : `추가: ${role}`),
    loadBalancer: '부하 분산 장치',
    hardware: '하드웨어 LB 전용',
    dns: 'DNS LB 병행',
    ipsec: 'IPsec 예외',
    clients: '클라이언트 포트',
    rules: '규칙',
    otherTransport: (transport) => (transport === undefined ? '다른 전송 프로토콜' : `${transport} 보기`),
    language: 'English',
    whichOne: (asked) => `${withParticle(asked, '은/는')} 여러 가지를 뜻합니다. 어느 것입니까?`,
    didYouMean: '혹시 이것을 찾으십니까?',
    moreMeanings: (count) => `${count}개 더 있습니다. 전체 이름으로 물어보십시오.`,
  },
  ipsec: {
    heading: 'IPsec 예외',
    warning:
      '예외에 해당하는 트래픽은 IPsec 보호를 받지 못합니다. 허용 규칙이 아니며, IPsec을 요구하는 규칙보다 우선해야 효과가 있으므로 순서를 확인해야 합니다.',
    columns: ['규칙', '출발지 → 목적지', '포트'],
    allPorts: '모든 포트',
    authentication: (what) => `모든 규칙의 인증: ${what}`,
    noException: '여기에 해당하는 IPsec 예외는 없습니다. IPsec을 써도 된다는 뜻은 아니므로 전체 예외를 확인하십시오.',
  },
  notFound: {
    noRow: (ports, who) =>
      `${who === undefined ? '' : `${who} 쪽에는 `}${withParticle(ports, '을/를')} 다루는 행이 없습니다. 막아도 된다는 뜻은 아닙니다.`,
    elsewhereHere: (rows) => `이 포트가 있는 행: ${rows}.`,
    nearest: (rows) => `가장 가까운 행: ${rows}.`,
    elsewhere: (name) => `이 카탈로그에 없음: ${name}.`,
    thing: (asked, products) =>
      `${withParticle(asked, '은/는')} 카탈로그에 없습니다. ${products}의 역할, 서비스, 포트 번호를 다룹니다.`,
    filteredOut: (count) => `남는 행이 없습니다. 조건을 빼면 ${count}개 행이 있습니다.`,
  },
  talk: {
    helpHeading: '질문 방법',
    help: (products) =>
      `${products}에 필요한 포트와 출발지, 목적지, 용도를 답합니다. 역할, 서비스, 포트 번호 또는 양쪽 끝을 적으면 됩니다.`,
    examples: ['중재 서버 포트', '443은 어디에 쓰나', '프런트 엔드에서 중재 서버로'],
    roles: (names) => `역할: ${names}`,
    otherLanguage: 'English works too: “Mediation Server ports”',
    thanks: '도움이 되었다니 다행입니다. 언제든 물어보세요.',
    notUnderstood: '역할, 서비스, 포트를 찾지 못했습니다. 예: “중재 서버 포트”, “443은 어디에 쓰나”.',
    noRulesYet: '이 버전은 아직 방화벽 규칙을 만들지 못합니다. 규칙의 근거가 되는 표는 볼 수 있습니다.',
  },
};
