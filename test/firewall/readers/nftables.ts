import type { HoleOf, ReadRule, RuleReader } from '../support/meaning.js';

/** Reads `insert rule inet filter forward …` as nft(8) describes it; every other statement is refused. */
export const readNftables: RuleReader = (text, holeOf) =>
  text
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => readLine(line, holeOf));

function readLine(line: string, holeOf: HoleOf): ReadRule {
  const tokens = line.match(/"[^"]*"|[{},]|[^\s{},"]+/g) ?? [];
  const next = () => tokens.shift() ?? '';
  for (const word of ['insert', 'rule', 'inet', 'filter', 'forward'])
    if (next() !== word) throw new Error(`not an insertion into the chain forward: ${line}`);
  const found: {
    from: string[];
    to: string[];
    transport?: 'tcp' | 'udp';
    source: [number, number][];
    ports: [number, number][];
    name?: string;
    isAccept: boolean;
  } = { from: ['any'], to: ['any'], source: [], ports: [], isAccept: false };
  while (tokens.length > 0) {
    const word = next();
    if (word === 'ip' || word === 'ip6')
      found[next() === 'saddr' ? 'from' : 'to'] = values(tokens).map((each) => addressOf(each, word, holeOf));
    else if (word === 'tcp' || word === 'udp') {
      found.transport = word;
      found[next() === 'sport' ? 'source' : 'ports'] = values(tokens).map(portsOf);
    } else if (word === 'meta' && next() === 'nfproto') next();
    else if (word === 'accept') found.isAccept = true;
    else if (word === 'comment') found.name = /^"(\S+)/.exec(next())?.[1] ?? '';
    else throw new Error(`unknown in a rule: ${word}`);
  }
  if (!found.isAccept || found.transport === undefined) throw new Error(`no permit: ${line}`);
  return {
    from: found.from,
    to: found.to,
    transport: found.transport,
    sourcePorts: found.source,
    ports: found.ports,
    ...(found.name === undefined ? {} : { name: found.name }),
  };
}

function values(tokens: string[]): readonly string[] {
  if (tokens[0] !== '{') return [tokens.shift() ?? ''];
  const end = tokens.indexOf('}');
  return tokens.splice(0, end + 1).filter((token) => !'{},'.includes(token));
}

function addressOf(token: string, family: 'ip' | 'ip6', holeOf: HoleOf): string {
  const hole = holeOf(token);
  if (hole !== undefined) return `?${hole}`;
  if (token.includes(':') !== (family === 'ip6')) throw new Error(`${token} is not of ${family}`);
  return token;
}

function portsOf(token: string): [number, number] {
  const [first = Number.NaN, last = first] = token.split('-').map(Number);
  return [first, last];
}
