/** What is said beside a field of the look-up form that cannot be answered as it stands, each with its cure. */
export interface LookUpWords {
  readonly nothingChosen: string;
  readonly gone: string;
  readonly noPorts: (asked: string) => string;
  readonly twoTransports: string;
  readonly roleMissing: string;
  readonly whose: string;
  readonly dialectMissing: string;
  readonly onlyByRole: string;
  readonly unused: (role: string) => string;
  readonly serviceNotHere: (service: string, roles: readonly string[]) => string;
  readonly serviceWithoutPort: (service: string) => string;
  readonly notThisWay: string;
  readonly otherMachine: (peer: string) => string;
}
