/** What the look-up form says in Slack. Labels of fields are short: a phone shows them. */
export interface SlackLookUpWording {
  /** These words ask for the form, alone or with what `opening` takes away: "open the form", "양식 열어줘". */
  readonly words: readonly string[];
  readonly opening: RegExp;
  readonly title: string;
  readonly submit: string;
  readonly close: string;
  /** The button that opens it, and the sentence that it stands below. */
  readonly open: string;
  readonly offer: string;
  readonly fields: Readonly<
    Record<
      'role' | 'peer' | 'service' | 'ports' | 'direction' | 'dialect' | 'own' | 'far',
      { readonly label: string; readonly hint?: string }
    >
  >;
  readonly choose: string;
  readonly directions: Readonly<Record<'both' | 'in' | 'out', string>>;
}
