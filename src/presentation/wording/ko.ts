import { explanationKo } from './explanation-ko.js';
import { filesKo } from './files-ko.js';
import { homeKo } from './home-ko.js';
import { lookUpKo } from './look-up-ko.js';
import { withParticle } from './particle.js';
import { rulesKo } from './rules-ko.js';
import type { Wording } from './wording.js';

const ways = { in: '들어오는 방향', out: '나가는 방향', both: '양방향' } as const;
const balancings = { hardware: '(하드웨어 전용 구성)', dns: '(DNS 부하 분산 구성)', unstated: '' } as const;

/** 한국어: 문장은 하십시오체, 표와 버튼은 개조식. 결론이 먼저, 이유는 다음. 묻는 말의 긍정·부정을 모르면 예·아니요로 시작하지 않는다. */
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
    without: (what) => `${what.includes(', ') ? `(${what})` : what} 제외`,
    ways: { in: '들어옴', out: '나감' },
    tables: {
      'server-ports': '서버',
      'load-balancer-hardware': '부하 분산 장치(하드웨어 전용)',
      'load-balancer-dns': '부하 분산 장치(DNS LB 병행)',
      'client-ports': '클라이언트',
    },
    anyBalancing: '부하 분산 장치(하드웨어 전용 또는 DNS LB 병행)',
    rules: (dialect) => (dialect === undefined ? '방화벽 규칙' : `${dialect} 규칙`),
    asTitle: (subject) => subject,
    corrected: (asked, read) => `${asked} → ${withParticle(read, '으로/로')} 읽음`,
    ephemeral: (asked) => `${withParticle(asked, '은/는')} 출발지 포트라 제외`,
    setAside: (read) => `${read} 제외: 함께 해당하는 행이 없음`,
    unread: (asked) => `읽지 못한 부분: ${asked}`,
  },
  verdict: {
    transport: (says, asked, printed, isInAll) =>
      !isInAll
        ? `일부 행에만 ${withParticle(asked, '이/가')} 적혀 있습니다. 어느 행인지는 표를 확인하십시오.`
        : says === 'no'
          ? `${printed}입니다. ${withParticle(asked, '이/가')} 아닙니다.`
          : `${withParticle(printed, '이/가')} 맞습니다.`,
    security: (says, asked, printed, isInAll) => {
      if (says !== 'no' && !isInAll)
        return `일부 행에만 ${withParticle(printed ?? asked, '이/가')} 적혀 있습니다. 어느 행인지는 표를 확인하십시오.`;
      if (says !== 'no') return `표에는 ${withParticle(printed ?? asked, '으로/로')} 적혀 있습니다.`;
      return printed === undefined
        ? `표에는 ${asked} 표기가 없습니다.`
        : `표에는 ${withParticle(printed, '으로/로')} 적혀 있습니다. ${withParticle(asked, '이/가')} 아닙니다.`;
    },
    direction: (says, asked, found) => {
      const others = found.filter((way) => way !== asked).map((way) => ways[way]);
      if (says === 'no' && (others.length === 0 || !found.includes(asked)))
        return `${others.join(', ') || '반대 방향'}입니다. ${ways[asked]}이 아닙니다.`;
      if (found.length === 1 && found[0] === 'both') return '양쪽 어디서나 연결을 시작할 수 있습니다.';
      return others.length === 0
        ? `${ways[asked]}입니다.`
        : '들어오는 것과 나가는 것이 모두 있습니다. 연결을 시작하는 쪽은 표의 출발지입니다.';
    },
    needed: (says) =>
      ({
        yes: '필요합니다.',
        no: '차단하면 안 되는 통신입니다. 아래 행에서 사용합니다.',
        'not-needed': '필요 없습니다.',
        none: '해당 행이 없습니다.',
      })[says],
    conditional: (says, conditions) => {
      // 문장이 이미 선택 사항이고 그때만이라고 말한다.
      const when = conditions.replaceAll('선택: ', '').replaceAll('때만', '때');
      return {
        yes: `예. 다만 다음 조건에서만 필요합니다: ${when}`,
        no: `막기 전에 조건을 확인하십시오. 필요한 경우: ${when}`,
        'not-needed': `기본적으로는 필요 없습니다. 필요한 경우: ${when}`,
        none: `조건에 따라 다릅니다. 필요한 경우: ${when}`,
      }[says];
    },
    conditionsBelow: '아래 표 참조.',
    straightToServers: (servers, balancing) =>
      `부하 분산 장치에는 필요 없습니다${balancings[balancing]}. 대신 다음 서버로 직접 연결할 수 있어야 합니다: ${servers}.`,
    onBalancer: (says, balancing) =>
      says === 'no'
        ? `부하 분산 장치에서 빼면 안 됩니다${balancings[balancing]}.`
        : `부하 분산 장치에 필요합니다${balancings[balancing]}.`,
    onlyFrom: (_, from) =>
      from === undefined ? '출발지는 표에 적혀 있지 않습니다.' : `출발지는 다음뿐입니다: ${from}.`,
    notThisRole: (names) => `${names} 쪽에는 이 포트의 행이 없습니다. 막아도 된다는 뜻은 아닙니다.`,
    notBetween: (ends) => `이 구간(${ends})에는 이 포트의 행이 없습니다. 막아도 된다는 뜻은 아닙니다.`,
    otherService: (names) => (names === '' ? '다른 용도의 포트입니다.' : `다른 서비스의 포트입니다: ${names}.`),
    onlyFor: (things) => `${withParticle(things, '을/를')} 쓰지 않으면 필요 없습니다. 아래 행은 모두 그 용도입니다.`,
    notEnough: (cautions) => (cautions === '' ? '이것만으로는 부족합니다.' : cautions),
    enough: '예. 표에서 요구하는 것은 이것이 전부입니다.',
    rowsBetween: '이 구간에 필요한 포트는 아래와 같습니다.',
    noRowBetween: (elsewhere) =>
      `이 구간을 다룬 행이 없습니다. 막아도 된다는 뜻은 아닙니다.${elsewhere === undefined ? '' : ` ${withParticle(elsewhere, '은/는')} 다른 문서에 있습니다.`}`,
    onlyClientRange:
      '이 카탈로그에는 이 포트를 쓰는 서비스가 없습니다. 클라이언트 동적 포트 범위에 포함될 뿐이므로 방화벽을 개방할 근거는 아닙니다. 막아도 된다는 뜻도 아닙니다.',
  },
  table: {
    columns: ['포트', '출발지 → 목적지', '용도'],
    groups: {
      in: '들어옴',
      out: '나감',
      both: '양방향',
      'as-server': '서버 공통',
      'moves-to-servers': '부하 분산 장치에서 빠짐, 서버로 직접',
      'stays-on-balancer': '부하 분산 장치에 남음',
    },
    balancing: { 'load-balancer-hardware': '하드웨어 전용', 'load-balancer-dns': 'DNS LB 병행' },
    rangeOnly: '클라이언트 범위에만 포함',
    noReasonToOpen: '개방 근거 아님',
    notStated: '명시 안 됨',
    peers: '상대편',
    ownPorts: '출발지 포트',
    onlyCollocated: (ports) => `${withParticle(ports, '은/는')} 통합 구성일 때만`,
    noRowOfItsOwn: '해당 행 없음',
    onCondition: (condition) => condition,
  },
  notes: {
    uncertainDirection: (ids) => `${ids}: 방향이 확실하지 않습니다. 규칙을 쓰기 전에 확인하십시오.`,
    moreCautions: (count, example) => `유의 사항 ${count}건 더 있음. 행 번호로 조회(예: ${example})`,
    moreDoubts: (count, example) => `확인 필요 ${count}건 더 있음. 행 번호로 조회(예: ${example})`,
    printedAs: (printed, reason) => `한국어 문서 표기: “${printed}”. ${reason}`,
    source: (facts) => `출처: ${facts}`,
  },
  pointers: {
    onTop: (role, ports) => `${role} 구성이면 추가: ${ports}`,
    isAlso: (role, count) => `${role} 역할도 겸함: ${count}개 행 추가.`,
    otherTransport: (transports, ports) => `${transports} 전용이라 표시 안 함: ${ports}`,
    otherTransportMany: (transports, count) => `${transports} 전용이라 표시 안 함: ${count}개 행`,
    portsWithoutRow: (ports) => `여기에 행이 없는 포트: ${ports}. 막아도 된다는 뜻은 아닙니다.`,
    clientRange: '클라이언트 동적 포트 범위에도 포함되지만 개방할 근거는 아닙니다.',
    notOnThisPage: (elsewhere) =>
      `${elsewhere === undefined ? '' : `이 문서에 없음: ${elsewhere}. `}행이 없다고 막아도 되는 것은 아닙니다.`,
  },
  choices: {
    collocated: '중재 통합 구성',
    isAlso: (role) => (role === undefined ? '추가 포트 보기' : `${role} 포트도 보기`),
    loadBalancer: '부하 분산 장치',
    hardware: '하드웨어 LB 전용',
    dns: 'DNS LB 병행',
    ipsec: 'IPsec 예외',
    clients: '클라이언트 포트',
    language: 'English',
    whichOne: (asked) => `${withParticle(asked, '은/는')} 여러 가지를 뜻합니다. 어느 것입니까?`,
    didYouMean: '혹시 이것을 찾으십니까?',
    onlyRole: '이 역할만 보기',
    moreMeanings: (count) => `${count}개 더 있습니다. 전체 이름으로 질문하십시오.`,
  },
  ipsec: {
    heading: 'IPsec 예외',
    warning:
      '예외에 해당하는 트래픽은 IPsec 보호를 받지 못합니다. 허용 규칙이 아니며, IPsec을 요구하는 규칙보다 우선해야 효과가 있으므로 순서를 확인하십시오.',
    columns: ['규칙', '출발지 → 목적지', '포트'],
    allPorts: '모든 포트',
    authentication: (what) => `모든 규칙의 인증: ${what}`,
    noException: '여기에 해당하는 IPsec 예외는 없습니다. IPsec을 써도 된다는 뜻은 아니므로 전체 예외를 확인하십시오.',
  },
  rules: rulesKo,
  explanation: explanationKo,
  lookUp: lookUpKo,
  home: homeKo,
  files: filesKo,
  notFound: {
    noRow: (ports, who) =>
      `${who === undefined ? '' : `${who} 쪽에는 `}${withParticle(ports, '을/를')} 다루는 행이 없습니다. 막아도 된다는 뜻은 아닙니다.`,
    elsewhereHere: (rows) => `이 포트가 있는 행: ${rows}.`,
    nearest: (rows) => `가장 가까운 행: ${rows}.`,
    elsewhere: (name) => `이 카탈로그에 없음: ${name}.`,
    thing: (asked, products) =>
      `${withParticle(asked, '은/는')} 카탈로그에 없습니다. ${products}의 역할, 서비스, 포트 번호를 다룹니다.`,
    filteredOut: (count, rows) =>
      `조건에 맞는 행이 없습니다. 막아도 된다는 뜻은 아닙니다. 조건을 빼면 ${count}개 행이 있습니다${rows === undefined ? '' : `: ${rows}`}.`,
  },
  talk: {
    helpHeading: '질문 방법',
    help: (products) =>
      `${products}에 필요한 포트와 출발지, 목적지, 용도를 답하고 방화벽 규칙도 만듭니다. 역할, 서비스, 포트 번호 또는 출발지와 목적지를 적으면 됩니다.`,
    roles: (names) => `역할: ${names}`,
    dialects: (names) => `규칙 형식: ${names}`,
    otherLanguage: (example) => `English works too${example === undefined ? '.' : `: “${example}”`}`,
    thanks: '도움이 되었다니 다행입니다. 언제든 질문해 주십시오.',
    notUnderstood: (examples) => {
      const quoted = examples.map((each) => `“${each}”`).join(', ');
      return `질문에서 역할, 서비스, 포트를 찾지 못했습니다.${quoted && ` 예: ${quoted}.`}`;
    },
  },
};
