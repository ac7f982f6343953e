import type { Wording } from '../../src/presentation/wording/wording';

/** Arguments for every wording that takes some: the compiler asks for each. */
type Samples = {
  readonly [Topic in keyof Wording]: {
    readonly [Word in keyof Wording[Topic] as Wording[Topic][Word] extends (...given: never) => string
      ? Word
      : never]: Wording[Topic][Word] extends (...given: infer Given) => string ? readonly Given[] : never;
  };
};

const says = ['yes', 'no', 'not-needed', 'none'] as const;
const balancings = ['hardware', 'dns', 'unstated'] as const;

/** Things that stand for names, numbers and what was typed. */
export const wordSamples: Samples = {
  reading: {
    readAs: [['5061']],
    port: [['5061']],
    row: [['S47']],
    between: [['FE', 'SQL']],
    bothWays: [['FE', 'SQL']],
    from: [['FE']],
    to: [['FE']],
    without: [['443'], ['443, 5061']],
    rules: [['nftables'], [undefined]],
    asTitle: [['front end']],
    corrected: [['“meditation”', 'Mediation']],
    ephemeral: [['“51234”']],
    setAside: [['FE']],
    unread: [['“x”']],
  },
  explanation: {
    found: [['5070/tcp']],
    onlyClientRange: [['51000']],
    noRow: [['22']],
    otherTransport: [['5061/udp', 'TCP', 'UDP']],
    more: [[1], [2]],
    registeredAs: [['5062 na-localise']],
  },
  rules: {
    summary: [
      [1, 'host', 'FE'],
      [2, 'host', undefined],
      [1, 'transit', undefined],
      [2, 'transit', undefined],
      [1, 'balancer', undefined],
      [2, 'balancer', undefined],
    ],
    checkedBy: [['nft -c']],
    heldUncertain: [['S52']],
    heldPortUnknown: [['S40']],
    heldBroadcast: [['C01']],
    sourcePorts: [['S40', 'AWS']],
    onlyTcp: [['S40']],
    endless: [['S40']],
    unplaced: [['10.1.0.0/16', 'FE, GW']],
    unused: [['10.1.0.0/16']],
    onlyHeld: [['10.1.0.0/16']],
    holes: [['@@FE@@ (FE)']],
    hole: [['@@FE@@', 'FE']],
    anyKeptOut: [['S06']],
    condition: [['S49', 'Only with TCP']],
    exceptionPorts: [['I15']],
    moreWarnings: [[1], [2]],
  },
  lookUp: {
    noPorts: [['“x”']],
    unused: [['FE']],
    serviceNotHere: [
      ['CAS', ['FE']],
      ['CAS', ['FE', 'SQL']],
    ],
    serviceWithoutPort: [['CAS']],
    otherMachine: [['SQL']],
  },
  home: {
    product: [
      ['SfB', '2020', 1, 1],
      ['SfB', '2020', 2, 2],
      ['SfB', '2020', 2, 0],
    ],
    sources: [['x']],
    program: [[29, '1.0.0']],
  },
  files: {
    inFile: [
      [1, 'sfbport-5061.xlsx'],
      [2, 'sfbport-5061.csv'],
    ],
    save: [['sfbport report 5061']],
  },
  verdict: {
    transport: says.flatMap((each) => [true, false].map((isInAll) => [each, 'UDP', 'TCP', isInAll] as const)),
    security: says.flatMap((each) => [
      [each, 'TLS', 'MTLS', true],
      [each, 'TLS', 'MTLS', false],
      [each, 'TLS', undefined, true],
    ]),
    direction: says.flatMap((each) => [
      [each, 'in', ['in']],
      [each, 'in', ['out']],
      [each, 'out', ['in', 'out']],
      [each, 'in', ['both']],
      [each, 'out', []],
    ]),
    needed: says.map((each) => [each]),
    conditional: says.map((each) => [each, 'X.']),
    straightToServers: balancings.map((each) => ['FE', each]),
    onBalancer: says.flatMap((each) => balancings.map((way) => [each, way] as const)),
    onlyFrom: says.flatMap((each) => [
      [each, 'FE'],
      [each, undefined],
    ]),
    notThisRole: [['FE']],
    notBetween: [['FE → SQL']],
    otherService: [['RGS'], ['']],
    onlyFor: [['E9-1-1 calls']],
    noRowBetween: [['SQL'], [undefined]],
    notEnough: [['X.'], ['']],
  },
  table: { onlyCollocated: [['5081, 5082']], onCondition: [['Only with TLS']] },
  notes: {
    uncertainDirection: [['S15 S16']],
    moreDoubts: [
      [1, 'S34'],
      [2, 'S34'],
    ],
    moreCautions: [
      [1, 'S34'],
      [2, 'S34'],
    ],
    printedAs: [['H', 'X.']],
    source: [['X']],
  },
  pointers: {
    onTop: [['FE', '5070 (S22)']],
    isAlso: [
      ['FE', 1],
      ['FE', 42],
    ],
    portsWithoutRow: [['5067, 5068']],
    notOnThisPage: [['SQL'], [undefined]],
    otherTransport: [['TCP', '5061 (S03)']],
    otherTransportMany: [['TCP', 38]],
  },
  choices: {
    isAlso: [['FE'], [undefined]],
    whichOne: [['“MCU”']],
    moreMeanings: [[2]],
  },
  ipsec: { authentication: [['X']] },
  notFound: {
    noRow: [
      ['22', undefined],
      ['22', 'FE'],
    ],
    elsewhereHere: [['5061 (S03)']],
    nearest: [['67/68']],
    elsewhere: [['Edge']],
    thing: [['“minecraft”', 'SfB']],
    filteredOut: [
      [1, '443 (S12)'],
      [40, undefined],
    ],
  },
  talk: {
    help: [['SfB']],
    roles: [['FE, SQL']],
    dialects: [['nftables, CSV']],
    otherLanguage: [['443'], [undefined]],
    notUnderstood: [[[]], [['443']], [['443', '5061']]],
  },
};

/** Everything that a language says, with where it stands. */
export function sayings(words: Wording, samples: Samples): { where: string; said: string }[] {
  const given = samples as Readonly<Record<string, Readonly<Record<string, readonly (readonly unknown[])[]>>>>;
  return Object.entries(words).flatMap(([topic, each]) =>
    Object.entries(each as object).flatMap(([word, value]) =>
      said(`${topic}.${word}`, value, given[topic]?.[word] ?? []),
    ),
  );
}

function said(
  where: string,
  value: unknown,
  samples: readonly (readonly unknown[])[],
): { where: string; said: string }[] {
  if (typeof value === 'string') return [{ where, said: value }];
  if (typeof value === 'function') {
    return samples.map((given) => ({ where: `${where}(${JSON.stringify(given)})`, said: String(value(...given)) }));
  }
  return Object.entries(value as object).flatMap(([key, inner]) => said(`${where}.${key}`, inner, samples));
}
