import { describe as toDocument } from '../../../src/presentation/describe';
import type { Document } from '../../../src/presentation/document';
import { draw } from '../../../src/presentation/terminal/draw';
import { toPlainText } from '../../../src/presentation/terminal/plain-text';
import { widthOf } from '../../../src/presentation/terminal/width';
import { answers } from '../../support/answers';

const page: Document = [
  { kind: 'heading', text: '중재 서버', aside: '해석: 중재 서버' },
  {
    kind: 'table',
    columns: ['포트', '출발지 → 목적지', '용도'],
    groups: [
      { title: '들어옴', rows: [['5067/tcp TLS', '게이트웨이 → 중재', '게이트웨이에서 오는 SIP · S48']] },
      { title: '나감', rows: [['트렁크', '중재 → 게이트웨이', '행 없음 ⚠']] },
    ],
  },
  { kind: 'note', tone: 'doubt', text: 'S47은 TCP로 인쇄되었습니다.' },
  { kind: 'note', tone: 'source', text: '출처: 문서' },
  {
    kind: 'choices',
    prompt: '이어서',
    choices: [
      { label: '규칙', ask: '중재 서버 규칙' },
      { label: 'IPsec', ask: 'IPsec' },
    ],
  },
];

test('draws columns under each other, Hangul as two', () => {
  expect(toPlainText(page)).toBe(
    [
      '중재 서버',
      '해석: 중재 서버',
      '포트          출발지 → 목적지    용도',
      '들어옴',
      '5067/tcp TLS  게이트웨이 → 중재  게이트웨이에서 오는 SIP · S48',
      '나감',
      '트렁크        중재 → 게이트웨이  행 없음 ⚠',
      '⚠ S47은 TCP로 인쇄되었습니다.',
      '출처: 문서',
      '',
      '이어서',
      '  규칙     › 중재 서버 규칙',
      '  › IPsec',
    ].join('\n'),
  );
});

test('wraps the widest columns first, so that ports stay whole', () => {
  expect(draw(page, { width: 40, colour: false }).split('\n').slice(2, 10)).toEqual([
    '포트          출발지 →      용도',
    '              목적지',
    '들어옴',
    '5067/tcp TLS  게이트웨이 →  게이트웨이에',
    '              중재          서 오는 SIP',
    '                            · S48',
    '나감',
    '트렁크        중재 →        행 없음 ⚠',
  ]);
});

test('code is neither wrapped nor indented', () => {
  const text = `nft insert rule inet filter input ${'x'.repeat(80)} accept\n  second line`;
  const document: Document = [{ kind: 'code', text: `${text}\n`, language: 'nftables', fileName: 'rules.nft' }];
  expect(draw(document, { width: 40, colour: false })).toBe(text);
});

test('colours are there when wanted, and only then', () => {
  expect(draw(page, { width: 80, colour: true })).toContain('\x1b[1m중재 서버\x1b[22m');
  expect(draw(page, { width: 80, colour: false })).not.toContain('\x1b');
});

test('nothing that a person typed reaches the terminal as a command', () => {
  const typed = 'a\x1b]0;owned\x07\x1b[2J\u202eb\u0085c\u2028d\x7f\u2066';
  const document: Document = [
    { kind: 'heading', text: typed, aside: typed },
    { kind: 'text', text: typed },
    { kind: 'note', tone: 'doubt', text: typed },
    { kind: 'table', columns: [typed], groups: [{ title: typed, rows: [[`${typed}\nx`]] }] },
    { kind: 'code', text: typed, language: 'x', fileName: typed },
    { kind: 'choices', prompt: typed, choices: [{ label: typed, ask: `${typed} ` }] },
  ];
  for (const width of [20, 200, Number.POSITIVE_INFINITY]) {
    expect(draw(document, { width, colour: false })).not.toMatch(/[^\P{C}\n]|[\u2028\u2029]/u);
  }
  expect(toPlainText(document)).toContain('a␛]0;owned␇␛[2J\\u{202e}b\\u{85}c\\u{2028}d␡\\u{2066}');
});

const languages = ['en', 'ko'] as const;
const every = Object.entries(answers).flatMap(([name, answer]) =>
  languages.map((language) => [name, language, answer(language)] as const),
);

test.each(every)('%s in %s keeps to the width and leaves no blanks behind', (_, __, answer) => {
  const document = toDocument(answer);
  for (const width of [60, 100]) {
    const lines = draw(document, { width, colour: false }).split('\n');
    // What is pasted is not wrapped.
    const code = document.flatMap((part) => (part.kind === 'code' ? part.text.split('\n') : []));
    expect(lines.filter((line) => widthOf(line) > width && !code.includes(line))).toEqual([]);
    expect(lines.filter((line) => line !== line.trimEnd())).toEqual([]);
  }
  expect(toPlainText(document)).not.toMatch(/[ \n]$/);
});

test('what is one line stays one line', () => {
  expect(toPlainText([{ kind: 'heading', text: 'mine\r\n\n craft\u2028| a |' }])).toBe('mine craft | a |');
});
