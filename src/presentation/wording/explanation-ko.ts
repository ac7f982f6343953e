import type { ExplanationWords } from './explanation.js';
import { withParticle } from './particle.js';

/** 메시지에 적힌 포트를 설명하는 말. */
export const explanationKo: ExplanationWords = {
  heading: '이 메시지의 포트',
  found: (ports) => `카탈로그에 있는 포트: ${ports}.`,
  onlyClientRange: (ports) =>
    `클라이언트 동적 포트 범위에만 포함: ${ports}. 개방할 근거는 아니지만 막아도 된다는 뜻도 아닙니다.`,
  noRow: (ports) => `여기에 행이 없는 포트: ${ports}. 막아도 된다는 뜻은 아닙니다.`,
  onlyRoles: '이 메시지에서 포트를 찾지 못했습니다. 카탈로그에 있는 역할만 언급되어 있습니다.',
  noRowInCell: '해당 행 없음, 막아도 된다는 뜻은 아님',
  clientRangeInCell: '클라이언트 범위에만 포함, 개방 근거 아님',
  otherTransport: (port, printed, asked) =>
    `${port}: 표에는 ${withParticle(printed, '으로/로')} 적혀 있습니다. ${withParticle(asked, '이/가')} 아닙니다.`,
  more: (count) => `이 메시지에 포트가 ${count}개 더 있습니다. 나머지는 해당 부분만 따로 보내 설명을 요청하십시오.`,
  askOn: '메시지에 언급된 역할:',
  lacksMessage:
    '무엇을 설명할지 알 수 없습니다. “설명” 뒤에 로그, 규칙, 메일 내용을 붙여 넣으십시오. Slack에서는 메시지 메뉴의 “Explain ports”로도 같은 설명을 볼 수 있습니다.',
  registeredAs: (names) => `방화벽 로그에는 IANA 등록 이름으로 표시될 수 있습니다: ${names}.`,
};
