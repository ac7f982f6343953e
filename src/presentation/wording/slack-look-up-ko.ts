import type { SlackLookUpWording } from './slack-look-up.js';

/** What the look-up form says in Slack, in Korean. */
export const slackLookUpKo: SlackLookUpWording = {
  words: [
    '양식',
    '조회 양식',
    '조회양식',
    '포트 조회 양식',
    '입력 양식',
    '폼',
    '조회 폼',
    '포트 조회 폼',
    '조회 창',
    '조회창',
    '조회 화면',
  ],
  // "양식 주세요" may mean the form of a firewall request.
  opening:
    /[을를]?(?: 좀)? ?(?:열기|(?:열어|띄워|보여) ?(?:줘요?|줄래요?|주세요|주십시오|봐))$|(?<=(?:조회|입력) ?(?:양식|폼))[을를]?(?: 좀)? ?(?:줘요?|주세요|주십시오|부탁(?:해요|합니다|드립니다))$/,
  title: '포트 조회',
  submit: '조회',
  close: '취소',
  open: '조회 양식 열기',
  offer: '아래 버튼을 누르면 조회 양식이 열립니다.',
  fields: {
    role: { label: '역할' },
    peer: { label: '상대편', hint: '두 역할 사이의 통신만 조회합니다.' },
    service: { label: '서비스' },
    ports: { label: '포트', hint: '5061, 5070-5076, 443/tcp처럼 입력합니다.' },
    direction: { label: '방향(역할 기준)' },
    dialect: { label: '규칙 형식', hint: '붙여 넣을 규칙이 필요할 때 선택합니다. 비워 두면 표로 답변합니다.' },
    own: { label: '역할 주소', hint: '규칙에만 쓰입니다. 호스트, 네트워크, 범위를 쉼표로 구분해 입력합니다.' },
    far: { label: '상대편 주소', hint: '규칙에만 쓰입니다. 위에서 상대편도 선택해야 합니다.' },
  },
  choose: '이름 일부 입력',
  directions: { both: '양방향', in: '들어옴: 상대편에서 접속', out: '나감: 상대편으로 접속' },
};
