import { slackLookUpKo } from './slack-look-up-ko.js';
import type { SlackWording } from './slack-wording.js';

/** What Slack makes us say, in Korean. */
export const slackKo: SlackWording = {
  rowsNotShown: (count) =>
    `표시 한도를 넘어 ${count}개 행을 생략했습니다. 역할·서비스·포트 중 하나를 지정해 질문하면 볼 수 있습니다.`,
  rowsOf: (first, last, total) => `전체 ${total}개 행 중 ${first}–${last}번째 행`,
  nextRows: '다음 행 보기',
  linesNotShown: (count) =>
    `일부만 표시했습니다(${count}줄 생략). 그대로 붙여 넣지 마십시오. 역할이나 포트를 하나 지정해 질문하면 전체를 볼 수 있습니다.`,
  cutShort: '메시지 길이 제한으로 나머지를 생략했습니다. 역할·서비스·포트 중 하나를 지정해 질문해 주십시오.',
  share: '채널에 공유',
  unseenThread: '이 스레드의 이전 메시지를 읽을 수 없습니다. 질문 전체를 다시 입력해 주십시오.',
  wentWrong: (reference) => `내부 오류로 답변하지 못했습니다. 참조 번호: ${reference}`,
  rateLimited: (reference) =>
    `Slack 요청 한도에 걸려 답변하지 못했습니다. 1분쯤 뒤에 다시 시도해 주십시오. 참조 번호: ${reference}`,
  unsure: (reference) =>
    `Slack의 응답이 없어 답변이 전송되었는지 확인하지 못했습니다. 답변이 보이지 않으면 다시 질문해 주십시오. 참조 번호: ${reference}`,
  helpAsk: '도움말',
  whereToAsk: '메시지 탭에서 질문하거나, 채널·스레드에서 저를 멘션하거나, /sfbport 뒤에 질문을 입력하십시오.',
  staleButton: '이 버튼은 더 이상 쓸 수 없습니다. 질문을 다시 입력해 주십시오.',
  staleMenu: '이 메뉴는 더 이상 쓸 수 없습니다. 질문을 다시 입력해 주십시오.',
  form: {
    title: '주소 입력',
    submit: '규칙 만들기',
    close: '취소',
    hint: '호스트, 네트워크, 범위를 쓸 수 있으며 여러 개는 쉼표로 구분합니다. 모르는 칸은 비워 두십시오. 규칙에 채울 자리로 남습니다.',
  },
  formStale: '이 입력 창은 더 이상 쓸 수 없습니다. 닫고 규칙을 다시 요청해 주십시오.',
  formEmpty: '한 칸 이상 입력하거나 창을 닫아 주십시오.',
  formTooLong: '한 번에 물을 수 있는 길이를 넘었습니다. 주소를 줄이거나 호스트 대신 네트워크로 적어 주십시오.',
  wholeInFile: (fileName) => `전체 내용은 ${fileName} 파일에 있습니다.`,
  sendFile: '파일로 받기',
  fileNotSent: 'Slack에 파일을 올리지 못했습니다. 서비스나 포트를 하나 지정해 질문하면 메시지에 다 담깁니다.',
  fileUnsure:
    'Slack의 응답이 없어 파일이 전송되었는지 확인하지 못했습니다. 여기에 파일이 보이지 않으면 다시 요청해 주십시오.',
  lookUp: slackLookUpKo,
  again: '한국어로',
  wrong: '답변이 틀림',
  wrongThanks:
    '감사합니다. 건수만 집계되고 내용은 전달되지 않습니다. 이 봇을 운영하는 팀에 답변 링크와 틀린 내용을 알려 주십시오.',
  working: '조회 중…',
};
