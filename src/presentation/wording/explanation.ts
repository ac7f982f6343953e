/** What is said of the ports of somebody's message. */
export interface ExplanationWords {
  readonly heading: string;
  /** Ports in their order, with commas between them. */
  readonly found: (ports: string) => string;
  readonly onlyClientRange: (ports: string) => string;
  readonly noRow: (ports: string) => string;
  /** Nothing but roles was found. */
  readonly onlyRoles: string;
  /** In a row of the table. */
  readonly noRowInCell: string;
  readonly clientRangeInCell: string;
  readonly otherTransport: (port: string, printed: string, asked: string) => string;
  readonly more: (count: number) => string;
  /** Above the buttons that ask for the roles. */
  readonly askOn: string;
  /** "explain" was said, and of nothing. */
  readonly lacksMessage: string;
  readonly registeredAs: (names: string) => string;
}
