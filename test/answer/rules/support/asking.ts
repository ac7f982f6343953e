import { join } from 'node:path';
import type { RulesAnswer, RuleWarning } from '../../../../src/answer/answer.js';
import { answerRules } from '../../../../src/answer/answer-rules.js';
import { createCatalog } from '../../../../src/catalog/catalog.js';
import { loadBuiltIn } from '../../../../src/catalog/load.js';
import { readDirectories } from '../../../../src/catalog/read-directories.js';
import { readAddress } from '../../../../src/firewall/address.js';
import { dialectOf, dialects } from '../../../../src/firewall/dialects/index.js';
import { noFilter, wholeScope } from '../../../../src/question/filters.js';
import type { Filter, GivenAddress, Scope } from '../../../../src/question/question.js';
import { ruleReaders, serviceReaders } from '../../../firewall/readers/index.js';
import type { HoleOf, ReadRule, ReadService, RuleReader, ServiceReader } from '../../../firewall/support/meaning.js';

const root = join(__dirname, '..', '..', '..', '..');

/** The built-in catalog and another product beside it. */
export const data = readDirectories([join(root, 'test', 'fixtures', 'second-product')], [loadBuiltIn()]);
export const catalog = createCatalog(data);

export interface Asked extends Partial<Omit<Scope, 'except'>> {
  readonly dialect: string;
  readonly addresses?: readonly GivenAddress[];
  readonly except?: Partial<Filter>;
  readonly about?: 'rows' | 'exceptions';
}

/** Asks for rules as the readers of a text would; undefined where the answer is that there is nothing. */
export function rulesFor(
  { dialect, addresses = [], except, about = 'rows', ...scope }: Asked,
  known = catalog,
): RulesAnswer | undefined {
  const answer = answerRules(
    {
      kind: 'rules',
      about,
      dialect,
      addresses,
      scope: { ...wholeScope, ...scope, except: { ...noFilter, ...except } },
      refused: undefined,
      language: 'en',
      assumptions: [],
    },
    known,
  );
  return answer.kind === 'rules' ? answer : undefined;
}

/** An address of a role (`mediation=10.2.0.5`), or of an end (`to 10.2.0.5`). */
export function given(...written: readonly string[]): readonly GivenAddress[] {
  return written.map((text) => {
    const [, end, role, asked = ''] = /^(?:(from|to) |([a-z0-9-]+)=)(.+)$/.exec(text) ?? [];
    const address = readAddress(asked);
    if (address.kind !== 'block' && address.kind !== 'any') throw new Error(`no address: ${text}`);
    return { address, role, end: end === 'from' || end === 'to' ? end : undefined };
  });
}

const ruleReaderOf = new Map<string, RuleReader>(Object.entries(ruleReaders));
const serviceReaderOf = new Map<string, ServiceReader>(Object.entries(serviceReaders));

/** What the target of a snippet would let through, by the reader that somebody else wrote. */
export function readRules(answer: RulesAnswer | undefined): readonly ReadRule[] {
  return read(answer, ruleReaderOf);
}

export function readServices(answer: RulesAnswer | undefined): readonly ReadService[] {
  return read(answer, serviceReaderOf);
}

function read<Found>(
  answer: RulesAnswer | undefined,
  readers: ReadonlyMap<string, (text: string, holeOf: HoleOf) => readonly Found[]>,
): readonly Found[] {
  const text = answer?.snippet?.text ?? '';
  if (answer === undefined || text === '') return [];
  const reader = readers.get(answer.dialect.id);
  if (reader === undefined) throw new Error(`nobody reads ${answer.dialect.id}`);
  const plain = [...data.roles.map(({ id }) => id), 'not-stated'].map(holeName);
  const names = plain.flatMap((name) => [name, `IPV6_${name}`]);
  const holes = new Map(names.map((name) => [dialectOf(answer.dialect.id)?.hole(name), name]));
  return reader(text, (token) => holes.get(token));
}

/** What stands for the address of a role that nobody gave: FRONT_END. */
export const holeName = (role: string): string => role.toUpperCase().replaceAll('-', '_');

/** The warnings of one kind. */
export function warningsOf<Kind extends RuleWarning['kind']>(
  answer: RulesAnswer | undefined,
  kind: Kind,
): readonly Extract<RuleWarning, { kind: Kind }>[] {
  return (answer?.warnings ?? []).filter(
    (warning): warning is Extract<RuleWarning, { kind: Kind }> => warning.kind === kind,
  );
}

export const permitDialects = dialects.filter((dialect) => dialect.writes === 'permits');
export const balancerDialects = dialects.filter((dialect) => dialect.writes === 'balancing');
export const exemptionDialects = dialects.filter((dialect) => dialect.writes === 'exemptions');
