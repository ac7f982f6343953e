import type { SlackLookUpWording } from './slack-look-up.js';

/** The sentences that only Slack needs: what its limits, buttons and permissions make us say. */
export interface SlackWording {
  rowsNotShown(count: number): string;
  /** The part of a long table that is shown. */
  rowsOf(first: number, last: number, total: number): string;
  /** The button that shows the next part. */
  readonly nextRows: string;
  linesNotShown(count: number): string;
  readonly cutShort: string;
  readonly share: string;
  /** The thread could not be read, so a follow-up was not understood. */
  readonly unseenThread: string;
  wentWrong(reference: string): string;
  /** Slack takes nothing from the bot for a while. */
  rateLimited(reference: string): string;
  /** Slack did not say whether it took an answer. */
  unsure(reference: string): string;
  /** The text that asks for help in this language; the Home tab shows its answer. */
  readonly helpAsk: string;
  /** The line of the Home tab that says where questions may be asked. */
  readonly whereToAsk: string;
  /** A button was clicked that this version cannot read. */
  readonly staleButton: string;
  /** The same of a menu of which an entry was picked. */
  readonly staleMenu: string;
  /** The form of addresses. */
  readonly form: { readonly title: string; readonly submit: string; readonly close: string; readonly hint: string };
  /** A form that cannot be read any more, or that nobody filled in. */
  readonly formStale: string;
  readonly formEmpty: string;
  /** More addresses than one question holds. */
  readonly formTooLong: string;
  /** The code below is not all of it: the whole is in the file. */
  readonly wholeInFile: (fileName: string) => string;
  /** The button that sends the whole as a direct message, where no file can be. */
  readonly sendFile: string;
  readonly fileNotSent: string;
  /** Slack did not say whether it took a file. */
  readonly fileUnsure: string;
  readonly lookUp: SlackLookUpWording;
  /** Asked after a question, gives its answer again in this language. */
  readonly again: string;
  /** The button that says that an answer is wrong, and what it answers. */
  readonly wrong: string;
  readonly wrongThanks: string;
  /** Shown while an answer takes long. */
  readonly working: string;
}
