import { slackLookUpEn } from './slack-look-up-en.js';
import type { SlackWording } from './slack-wording.js';

/** What Slack makes us say, in English. */
export const slackEn: SlackWording = {
  rowsNotShown: (count) =>
    `${count} more ${count === 1 ? 'row does' : 'rows do'} not fit here. Ask about one role, service or port to see ${count === 1 ? 'it' : 'them'}.`,
  rowsOf: (first, last, total) => `Rows ${first}–${last} of ${total}.`,
  nextRows: 'Next rows',
  linesNotShown: (count) =>
    `Incomplete: ${count} more ${count === 1 ? 'line does' : 'lines do'} not fit here. Do not paste this: ask about one role or port for a whole one.`,
  cutShort: 'The rest does not fit into one message. Ask about one role, service or port.',
  share: 'Share in channel',
  unseenThread: 'I cannot read the earlier messages of this conversation, so please ask the whole question again.',
  wentWrong: (reference) => `Something went wrong on my side; this was not answered. Reference: ${reference}`,
  rateLimited: (reference) =>
    `Slack is not taking messages from me at the moment, so this was not answered. Please try again in a minute. Reference: ${reference}`,
  unsure: (reference) =>
    `Slack did not say whether it took my answer. If you do not see it, please ask again. Reference: ${reference}`,
  helpAsk: 'help',
  whereToAsk: 'Ask here in Messages, mention me in a channel or a thread, or type /sfbport and your question.',
  staleButton: 'This button no longer works. Please type the question again.',
  staleMenu: 'This menu no longer works. Please type the question again.',
  form: {
    title: 'Addresses',
    submit: 'Write the rules',
    close: 'Cancel',
    hint: 'Hosts, networks or ranges, with commas between several. Leave empty what you do not know: it stays marked in the rules.',
  },
  formStale: 'This form can no longer be read. Close it and ask for the rules again.',
  formEmpty: 'Fill in at least one line, or close the form.',
  formTooLong: 'That is more than one question holds. Name fewer addresses here, or networks in place of hosts.',
  wholeInFile: (fileName) => `The whole is in the file ${fileName}.`,
  sendFile: 'Send me the file',
  fileNotSent: 'Slack did not take the file. Ask for one service or port, and it fits into a message.',
  fileUnsure: 'Slack did not say whether it took the file. If you do not see it here, please ask for it again.',
  lookUp: slackLookUpEn,
  again: 'in English',
  wrong: 'This is wrong',
  wrongThanks:
    'Thank you, that is counted. Please tell the team that runs this bot what is wrong, with a link to the answer.',
  working: 'is looking it up…',
};
