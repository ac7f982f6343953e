/** What is said around rules to paste. `ids` are row ids, `names` a list with commas. */
export interface RulesWords {
  /** `stands`: on which machine the rules belong. */
  readonly summary: (count: number, stands: 'host' | 'transit' | 'balancer', machine: string | undefined) => string;
  readonly nothingToPaste: string;
  readonly checkedBy: (programs: string) => string;
  readonly uncheckedByOthers: string;
  readonly heldUncertain: (ids: string) => string;
  readonly heldPortUnknown: (ids: string) => string;
  readonly heldBroadcast: (ids: string) => string;
  readonly sourcePorts: (ids: string, dialect: string) => string;
  readonly onlyTcp: (ids: string) => string;
  readonly endless: (ids: string) => string;
  readonly unplaced: (addresses: string, names: string) => string;
  readonly unused: (addresses: string) => string;
  readonly onlyHeld: (addresses: string) => string;
  readonly holes: (holes: string) => string;
  readonly hole: (token: string, name: string) => string;
  readonly any: string;
  readonly anyKeptOut: (ids: string) => string;
  readonly condition: (id: string, condition: string) => string;
  readonly exceptionsWeaken: string;
  readonly exceptionPorts: (ids: string) => string;
  readonly balancerList: Readonly<Record<'hardware' | 'dns', string>>;
  readonly balancerFiltersNothing: string;
  readonly moreWarnings: (count: number) => string;
  readonly check: string;
  readonly undo: string;
  readonly menu: string;
  readonly form: string;
  readonly refused: RefusedWords;
}

/** Why nothing was written, and what to do. */
export interface RefusedWords {
  readonly hostBits: (asked: string, network: string, host: string) => string;
  readonly mask: (asked: string) => string;
  readonly upsideDown: (asked: string) => string;
  /** `instead`: the one notation to write, where it is known. */
  readonly notAnAddress: (asked: string, instead?: string) => string;
  readonly name: (asked: string) => string;
  readonly leftOut: (asked: string) => string;
  readonly closing: string;
  readonly families: string;
  readonly whichMachine: (names: string) => string;
  readonly tooMany: (count: number) => string;
  readonly tooManyNetworks: (count: number) => string;
  readonly noBalancer: string;
  readonly noExceptions: string;
  readonly notForExceptions: (dialect: string) => string;
  readonly notHosts: (name: string) => string;
}
