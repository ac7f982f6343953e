import type { RuleReader } from '../support/meaning.js';
import { readStatelessLists } from './cisco.js';

/** Reads entries of `ip access-list extended` (wildcard masks) and `ipv6 access-list` (prefixes). */
export const readCiscoIos: RuleReader = (text, holeOf) => readStatelessLists(text, grammar, holeOf);

const grammar = {
  opens: /^(?:(ip) access-list extended|(ipv6) access-list) (\S+)$/,
  v4: 'wildcard',
  v6Place: 'sequence',
} as const;
