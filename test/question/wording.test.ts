import fc from 'fast-check';
import { createAsk } from '../../src/ask.js';
import { loadCatalog } from '../../src/catalog/load.js';
import { toRecord } from '../../src/presentation/record.js';

const ask = createAsk(loadCatalog({}));

// Plain questions, and what may be done to any of them without changing what is asked.
const english = [
  'what does mediation server need',
  'ports of front end',
  'director ports',
  'what is 5061 for',
  'front end to mediation',
  'load balancer ports with DNS load balancing',
  'ports for response group',
  'ipsec exceptions for mediation',
  'is 5066 udp?',
  'client ports',
  'mediation ports except media',
  'persistent chat ports',
];
const korean = [
  '중재 서버 포트 알려줘',
  '프런트 엔드 서버 포트',
  '디렉터 포트 뭐 열어야 돼?',
  '5061번 뭐에 써?',
  '프런트 엔드에서 중재 서버로 가는 포트',
  'DNS 부하 분산일 때 부하 분산 장치 포트',
  '응답 그룹 포트',
  '중재 서버 IPsec 예외',
  '클라이언트 포트',
  '중재 서버 포트 미디어 빼고',
  '영구 채팅 서버 포트',
];

type Change = (text: string) => string;
const anywhere: Readonly<Record<string, Change>> = {
  'upper case': (text) => text.toUpperCase(),
  'lower case': (text) => text.toLowerCase(),
  'more blanks': (text) => ` ${text.replaceAll(' ', '   ')}\n`,
  'no-break blanks': (text) => text.replaceAll(' ', '\u00a0'),
  'smart quotes': (text) => `“${text}”`,
  'a code fence': (text) => `\`${text}\``,
  'no question mark': (text) => text.replace(/\?$/, ''),
  'wide digits': (text) => text.replace(/\d/g, (digit) => String.fromCodePoint(digit.codePointAt(0)! + 0xfee0)),
  'a mention of the bot': (text) => `<@U0BOT> ${text}`,
};
const inEnglish: Readonly<Record<string, Change>> = {
  ...anywhere,
  please: (text) => `${text.replace(/\?$/, '')} please`,
  greeting: (text) => `hi, quick question: ${text}`,
  'an article more': (text) => text.replace(/\b(mediation|front end|director|client)\b/, 'the $1'),
};
const inKorean: Readonly<Record<string, Change>> = {
  ...anywhere,
  'no blanks': (text) => text.replaceAll(' ', ''),
  polite: (text) => text.replace(/알려줘$/, '알려주시겠어요').replace(/포트$/, '포트 좀 알려주세요'),
  terse: (text) => text.replace(/ 알려줘$/, ''),
  'a word before': (text) => `혹시 ${text}`,
  'everyday spelling': (text) => text.replace('프런트 엔드', '프론트엔드').replace('중재', '미디에이션'),
  'a particle more': (text) => text.replace(/포트$/, '포트는'),
};

describe.each(Object.entries(inEnglish))('with %s', (_name, change) => {
  test.each(english)('“%s” asks the same', (text) => expect(told(change(text))).toEqual(told(text)));
});

describe.each(Object.entries(inKorean))('with %s', (_name, change) => {
  test.each(korean)('“%s” asks the same', (text) => expect(told(change(text))).toEqual(told(text)));
});

test('a slip of the hand in a long name is read as the name, and said', () => {
  const names = ['mediation', 'director', 'persistent chat', 'reverse proxy', 'front end'];
  const slip = fc.record({
    name: fc.constantFrom(...names),
    at: fc.nat(100),
    kind: fc.constantFrom('swap', 'drop', 'double'),
  });
  fc.assert(
    fc.property(slip, ({ name, at, kind }) => {
      const written = slipped(name, at, kind);
      const { rows, assumptions } = told(`${written} ports`);
      expect({ written, rows }).toEqual({ written, rows: told(`${name} ports`).rows });
      if (written.replaceAll(' ', '') !== name.replaceAll(' ', '')) expect(assumptions.length).toBeGreaterThan(0);
    }),
    { seed: 5061, numRuns: 300 },
  );
});

test('numbers have no near misses', () => {
  expect(told('5060').rows).not.toEqual(told('5061').rows);
  expect(told('506').kind).toBe('not-found');
});

/** One slip inside the name, never in its first letter, which hands get right. */
function slipped(name: string, at: number, kind: string): string {
  const index = 1 + (at % (name.length - 2));
  const [one = '', other = ''] = [name[index], name[index + 1]];
  if (one === ' ' || other === ' ') return name;
  if (kind === 'swap') return name.slice(0, index) + other + one + name.slice(index + 2);
  return kind === 'drop'
    ? name.slice(0, index) + name.slice(index + 1)
    : name.slice(0, index) + one + name.slice(index);
}

function told(text: string) {
  const { kind, verdict, rows = [], exceptions = [], assumptions = [] } = toRecord(ask(text), { text });
  return {
    kind,
    verdict,
    rows: rows.flatMap(({ id, ids }) => ids ?? [id]),
    exceptions: exceptions.map(({ id }) => id),
    assumptions: assumptions.filter(({ read }) => read !== ''),
  };
}
