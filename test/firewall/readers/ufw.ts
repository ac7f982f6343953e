import type { HoleOf, ReadRule, RuleReader } from '../support/meaning.js';
import { named, portList } from './netfilter.js';
import { addressOf, expectEnd, expectOneFamily, expectWord, next, type Ports, skip, type Words } from './reading.js';
import { readCommands } from './shell.js';

/** Reads `ufw route allow …` in its full form, as sh passes it on. */
export const readUfw: RuleReader = (text, holeOf) => readCommands(text).map((words) => readRule(words, holeOf));

function readRule(command: readonly string[], holeOf: HoleOf): ReadRule {
  const words: Words = { line: command.join(' '), rest: [...command] };
  for (const word of ['ufw', 'route']) expectWord(words, word);
  if (!skip(words, 'prepend')) skip(words, 'insert', '1');
  expectWord(words, 'allow');
  const found = new Map<string, string>();
  const ports = new Map<string, Ports>();
  while (words.rest.length > 0) {
    const clause = expectWord(words, 'proto', 'from', 'to', 'comment');
    if (found.has(clause)) throw new Error(`given twice, ${clause}: ${words.line}`);
    found.set(clause, next(words));
    if (clause === 'comment') expectEnd(words);
    if ((clause === 'from' || clause === 'to') && skip(words, 'port')) ports.set(clause, portList(next(words)));
  }
  const transport = found.get('proto');
  // Without one, and with one port, it opens both.
  if (transport !== 'tcp' && transport !== 'udp') throw new Error(`neither TCP nor UDP: ${words.line}`);
  const from = addressAt(found.get('from') ?? 'any', holeOf);
  const to = addressAt(found.get('to') ?? 'any', holeOf);
  expectOneFamily(words.line, from, to);
  const comment = found.get('comment');
  if (comment?.includes("'")) throw new Error(`a quote within a comment: ${words.line}`);
  return {
    from: [from],
    to: [to],
    transport,
    sourcePorts: ports.get('from') ?? [],
    ports: ports.get('to') ?? [],
    ...named(comment),
  };
}

const addressAt = (word: string, holeOf: HoleOf): string => (word === 'any' ? 'any' : addressOf(word, holeOf));
