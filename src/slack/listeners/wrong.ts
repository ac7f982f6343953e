import { toWrongThanks } from '../../presentation/slack/message.js';
import { readWrong, wrongAction } from '../../presentation/slack/wrong.js';
import { noteUnanswered } from '../answering.js';
import { aloneWith } from '../clicked.js';
import { isFirstReport } from '../first-time.js';
import { onClick } from '../on-click.js';

/** "This is wrong": counts the kind of the answer, once for each person and message, and asks nothing more. */
export const registerWrong = onClick({
  actions: [wrongAction],
  read: readWrong,
  act: async ({ kind, language }, click, parts) => {
    if (await isFirstReport(click.body, parts.claims))
      noteUnanswered({ kind: 'wrong', about: [kind], language }, parts);
    await aloneWith(click)(toWrongThanks(language));
  },
  placeOf: aloneWith,
});
