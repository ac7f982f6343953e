import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createCatalog } from '../../src/catalog/catalog.js';
import { dialectOf } from '../../src/firewall/dialects/index.js';
import type { Snippet } from '../../src/firewall/snippet.js';
import { atLeast, type Measurement, short } from './figure.js';
import { readCatalogData, source } from './project.js';
import { addressesFor, rulesQuestion, snippetFor } from './rules-asked.js';
import { median, timed } from './statistics.js';

const warmUps = 3;
const rounds = 10;
/** A round of Capirca takes seconds. */
const itsWarmUps = 1;
const itsRounds = 5;

/**
 * Languages that both write: our dialect, and the target, module and class of Capirca. Not nftables: Capirca 2.0.6 leaves out
 * the destination ports of a term that has no source ports, so that its rules are not the same.
 */
const targets = [
  ['cisco-ios', 'cisco sfbport extended', 'cisco', 'Cisco'],
  ['cisco-asa', 'ciscoasa sfbport', 'ciscoasa', 'CiscoASA'],
  ['cisco-nxos', 'cisconx sfbport extended', 'cisconx', 'CiscoNX'],
  ['juniper-srx', 'srx from-zone inside to-zone outside', 'junipersrx', 'JuniperSRX'],
  ['panos', 'paloalto from-zone inside to-zone outside', 'paloaltofw', 'PaloAltoFW'],
  ['iptables', 'iptables FORWARD', 'iptables', 'Iptables'],
  ['pf', 'packetfilter sfbport inet', 'packetfilter', 'PacketFilter'],
] as const;

interface Times {
  readonly version: string;
  /** Seconds a round. */
  readonly parsing: readonly number[];
  readonly generating: readonly number[];
  /** By policy: the list of each target. */
  readonly lists: readonly Readonly<Record<string, string>>[];
}

/**
 * The same permits through Capirca, for the languages that both write. Ours starts from the question, selects rows, binds
 * addresses and writes; Capirca gets its own terms for the very same rules, which our dialect for it wrote. Its process and
 * its definitions are loaded before the clock runs.
 */
export const againstCapirca: Measurement = async (say) => {
  const python = pythonOfCapirca();
  if (python === undefined) {
    say({ name: 'Capirca is not installed (aclgen): skipped', value: '' });
    return;
  }
  const catalog = createCatalog(readCatalogData());
  const addresses = addressesFor(catalog);
  const questionOf = (role: string, dialect: string) => rulesQuestion(role, dialectOf(dialect)!, addresses);
  const policies = catalog.roles.flatMap(({ id }) => {
    const terms = snippetFor(questionOf(id, 'capirca'), catalog);
    return terms === undefined ? [] : [{ role: id, terms }];
  });
  const questions = policies.flatMap(({ role }) => targets.map(([dialect]) => questionOf(role, dialect)));

  const round = () => timed(() => questions.map((question) => snippetFor(question, catalog))) / 1_000;
  for (let count = 0; count < warmUps; count++) round();
  const ours = median(Array.from({ length: rounds }, round));
  const theirs = timesOf(
    python,
    policies.map(({ terms }) => policyOf(terms)),
  );
  theirs.lists.forEach((lists, index) => {
    expectPorts(policies[index]!.terms, lists);
  });
  const generating = median(theirs.generating);
  const whole = median(theirs.generating.map((seconds, index) => seconds + theirs.parsing[index]!));

  say({ name: 'languages of both, lists in a round', value: `${targets.length}, ${questions.length}` });
  say({ name: 'sfbport, from the question', value: `${short(questions.length / ours)} a second` });
  say({
    name: `Capirca ${theirs.version}, from the parsed policy`,
    value: `${short(questions.length / generating)} a second`,
  });
  say({
    name: `Capirca ${theirs.version}, from the text of the policy`,
    value: `${short(questions.length / whole)} a second`,
  });
  say({ name: 'not counted: start of Python, imports, definitions, files', value: '' });
  say({ name: 'sfbport against Capirca from the parsed policy', value: `${short(generating / ours)}×` });
  say(atLeast('sfbport against Capirca from the text of the policy', whole / ours, 1, '×'));
};

/** The Python that aclgen runs with is the one that has the library. */
function pythonOfCapirca(): string | undefined {
  const { stdout } = spawnSync('sh', ['-c', 'command -v aclgen'], { encoding: 'utf8' });
  if (stdout.trim() === '') return undefined;
  return /^#!\s*(\S+)/.exec(readFileSync(stdout.trim(), 'utf8'))?.[1];
}

/** Our snippet for Capirca, as a team would sort it into its files. */
function policyOf({ text }: Snippet) {
  const [, networks = '', services = '', terms = ''] = text.split(/^# (?:Networks|Services|Terms), .*$/m);
  const header = ['header {', ...targets.map(([, target]) => `  target:: ${target}`), '}'].join('\n');
  return { networks, services, policy: `${header}\n${terms}\n` };
}

function timesOf(python: string, policies: readonly ReturnType<typeof policyOf>[]): Times {
  const { status, stdout, stderr } = spawnSync(python, [source('capirca-lists.py')], {
    input: JSON.stringify({
      ...{ policies, rounds: itsRounds, warmUps: itsWarmUps },
      targets: Object.fromEntries(targets.map(([dialect, , module, generator]) => [dialect, [module, generator]])),
    }),
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
  });
  if (status !== 0) throw new Error(`Capirca ended with ${status}: ${stderr}`);
  return JSON.parse(stdout) as Times;
}

/** Every port of the terms is in every list; those below 5000 may stand there by a name, such as https. */
function expectPorts({ text }: Snippet, lists: Readonly<Record<string, string>>): void {
  const written = text.replace(/^#.*$/gm, '');
  const ports = [...written.matchAll(/\b(\d+)(?:-(\d+))?\/(?:tcp|udp)\b/g)].flatMap(([, first, last]) => [
    first,
    last ?? first,
  ]);
  for (const [dialect, list] of Object.entries(lists))
    for (const port of ports.filter((each) => Number(each) >= 5_000))
      if (!new RegExp(`\\b${port}\\b`).test(list)) throw new Error(`Capirca's ${dialect} has no port ${port}`);
}
