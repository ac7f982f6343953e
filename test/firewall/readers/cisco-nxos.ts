import type { RuleReader } from '../support/meaning.js';
import { readStatelessLists } from './cisco.js';

/** Reads entries of `ip access-list` and `ipv6 access-list`; there is no word `extended`. */
export const readCiscoNxos: RuleReader = (text, holeOf) =>
  readStatelessLists(text, { opens: /^(ip|ipv6) access-list (\S+)$/, v4: 'prefix' }, holeOf);
