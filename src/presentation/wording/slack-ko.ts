import type { SlackWording } from './slack-wording.js';

/** What Slack makes us say, in Korean. */
export const slackKo: SlackWording = {
  rowsNotShown: (count) =>
    `여기에 다 들어가지 않아 ${count}개 행을 뺐습니다. 역할, 서비스, 포트 하나를 정해 물어보면 볼 수 있습니다.`,
  linesNotShown: (count) =>
    `전부가 아닙니다. ${count}줄이 여기에 들어가지 않습니다. 역할이나 포트 하나를 정해 물어보면 전체를 볼 수 있습니다.`,
  cutShort: '나머지는 메시지 하나에 들어가지 않습니다. 역할, 서비스, 포트 하나를 정해 물어보세요.',
  share: '채널에 공유',
  unseenThread: '이 대화의 앞선 메시지를 읽을 수 없습니다. 질문 전체를 다시 써 주세요.',
  wentWrong: (reference) => `제 쪽에서 문제가 생겨 답하지 못했습니다. 참조 번호: ${reference}`,
  helpAsk: '도움말',
  whereToAsk: '여기 메시지 탭에서 묻거나, 채널이나 스레드에서 저를 멘션하거나, /sfbport 뒤에 질문을 입력하세요.',
};
