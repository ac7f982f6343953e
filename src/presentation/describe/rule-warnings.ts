import type { RulesAnswer, RuleWarning } from '../../answer/answer.js';
import type { Requirement } from '../../catalog/schema.js';
import type { Part } from '../document.js';
import { rangeNames } from './ports.js';
import { rowIds } from './row-ids.js';
import { doubt } from './to-document.js';
import type { Voice } from './voice.js';

/** More conditions than this nobody reads before pasting; the rest is counted. */
const mostConditions = 5;

/** What to know before a snippet is pasted, a line each. */
export function ruleWarnings({ warnings, dialect }: RulesAnswer, voice: Voice): Part[] {
  const conditions = warnings.filter(({ kind }) => kind === 'condition');
  const shown = new Set<RuleWarning>(conditions.slice(0, mostConditions));
  const more = conditions.length - shown.size;
  return [
    ...warnings
      .filter((warning) => warning.kind !== 'condition' || shown.has(warning))
      .map((warning) => sentence(warning, dialect.name, voice)),
    ...(more > 0 ? [voice.words.rules.moreWarnings(more)] : []),
  ].map(doubt);
}

function sentence(warning: RuleWarning, dialect: string, voice: Voice): string {
  const { rules: words } = voice.words;
  switch (warning.kind) {
    case 'held':
      return {
        uncertain: words.heldUncertain,
        'port-unknown': words.heldPortUnknown,
        broadcast: words.heldBroadcast,
      }[warning.doubt](ids(warning.rows));
    case 'source-ports':
      return words.sourcePorts(ids(warning.rows), dialect);
    case 'only-tcp':
      return words.onlyTcp(ids(warning.rows));
    case 'gap':
      return voice.say(warning.gap.text);
    case 'endless':
      return words.endless(ids(warning.rows));
    case 'unplaced':
      return words.unplaced(warning.addresses.join(', '), voice.shortNames(warning.roles));
    case 'unused':
      return words.unused(warning.addresses.join(', '));
    case 'only-held':
      return words.onlyHeld(warning.addresses.join(', '));
    case 'ports-without-row':
      return voice.words.pointers.portsWithoutRow(rangeNames(warning.ports));
    case 'holes':
      return words.holes(
        warning.holes
          .map(({ token, role }) => (role === undefined ? token : words.hole(token, voice.shortNames([role]))))
          .join(', '),
      );
    case 'any':
      return words.any;
    case 'any-kept-out':
      return words.anyKeptOut(ids(warning.rows));
    case 'condition':
      return words.condition(warning.row.id, voice.say(warning.condition));
    case 'caution':
      return `${warning.row.id}: ${voice.say(warning.caution)}`;
    case 'exceptions-weaken':
      return words.exceptionsWeaken;
    case 'exception-ports':
      return words.exceptionPorts(rowIds(warning.exceptions.map(({ id }) => id)));
    case 'balancer-list':
      return words.balancerList[warning.balancing];
    case 'balancer-filters-nothing':
      return words.balancerFiltersNothing;
    default:
      return warning satisfies never;
  }
}

const ids = (rows: readonly Requirement[]): string => rowIds(rows.map(({ id }) => id));
