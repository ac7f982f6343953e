import type { LookUpWords } from './look-up.js';

/** What is said beside a field of the look-up form, in Korean. */
export const lookUpKo: LookUpWords = {
  nothingChosen: '역할이나 서비스를 선택하거나 포트를 입력하십시오.',
  gone: '선택한 항목이 더 이상 카탈로그에 없습니다. 다시 선택하십시오.',
  noPorts: (asked) =>
    `포트로 읽을 수 없습니다: ${asked}. 5061, 5070-5076, 443/tcp처럼 입력하고 여러 개는 쉼표로 구분하십시오.`,
  twoTransports: '프로토콜은 한 번에 하나만 입력하십시오. 입력한 포트 전체에 적용됩니다.',
  roleMissing: '상대편이나 주소의 기준이 되는 역할을 선택하십시오.',
  whose: '입력한 상대편 주소가 어느 역할의 주소인지 선택하십시오. 어느 역할인지 모르는 주소는 규칙에 넣지 않습니다.',
  dialectMissing: '규칙 형식을 선택하거나 주소를 비우십시오. 주소는 규칙에만 쓰입니다.',
  onlyByRole: 'IPsec 예외는 역할로만 조회합니다. 상대편, 서비스, 포트, 방향을 비우거나 다른 규칙 형식을 선택하십시오.',
  unused: (role) => `출발지나 목적지가 다음 역할인 규칙이 없습니다: ${role}. 주소를 비우거나 다른 역할을 선택하십시오.`,
  serviceNotHere: (service, roles) =>
    `해당하는 행이 없습니다: ${roles.join(' ↔ ')}, ${service}. 차단해도 된다는 뜻은 아닙니다. 서비스를 비우거나 다른 역할을 선택하십시오.`,
  serviceWithoutPort: (service) =>
    `이 포트를 쓰는 행이 없습니다: ${service}. 차단해도 된다는 뜻은 아닙니다. 서비스나 포트를 비우십시오.`,
  notThisWay:
    '해당하는 행은 모두 반대 방향입니다. 이 방향을 차단해도 된다는 뜻은 아닙니다. 양방향이나 반대 방향을 선택하십시오.',
  otherMachine: (peer) =>
    `이 방향에서는 상대편(${peer})에 적용하는 규칙이 됩니다. 선택한 역할에 적용할 규칙이 필요하면 양방향을 선택하십시오.`,
};
