import { slackWording } from '../../src/presentation/slack/slack-wording.js';

const sentences = (['en', 'ko'] as const).flatMap((language) => {
  const { wentWrong, rateLimited } = slackWording(language);
  return [wentWrong(''), rateLimited('')];
});

/** Matches what a person is told, in either language, when there is no answer: that it failed, and under which reference. */
export const tellsFailure = new RegExp(`^(?:${sentences.map(literally).join('|')})`);

function literally(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
