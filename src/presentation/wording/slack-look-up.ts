/** What the look-up form says in Slack. Labels of fields are short: a phone shows them. */
export interface SlackLookUpWording {
  /** These words alone ask for the form. */
  readonly words: readonly string[];
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
