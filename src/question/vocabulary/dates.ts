/** `Nov`; "may" alone is a question's word, so that it takes a word of time before it. */
const month =
  '(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?|(?<=\\b(?:on|since|by|until|till|before|after|of|from)\\s)may)';
const day = '[0-3]?\\d(?:st|nd|rd|th)?';
const year = '(?:,?\\s+(?:19|20)\\d{2})?(?![\\d/.:])';

/** Dates that can be nothing else: `2026-11-28`, `28.11.2026`, `Nov 28`, `28 November 2026`, `5월 22일`. */
export const plainDate = new RegExp(
  [
    '(?<![\\d./-])(?:19|20)\\d{2}([-./])[01]?\\d\\1[0-3]?\\d(?![\\d/-]|\\.\\d)',
    '(?<![\\d./-])[0-3]?\\d([-./])[0-3]?\\d\\2(?:19|20)\\d{2}(?![\\d/-]|\\.\\d)',
    `\\b${month}\\.?\\s+${day}${year}`,
    `(?<![\\d./:-])${day}\\s+(?:of\\s+)?${month}\\b${year}`,
    '(?:\\d{2,4}년\\s*)?(?<!\\d)[01]?\\d월\\s*[0-3]?\\d일',
    '(?<!\\d)[01]?\\d월(?=에|중|초|말|부터|까지|\\s|$)',
  ].join('|'),
  'gi',
);

/** `5/22`, `11-28`, `26/11/28`: a date or numbers, by what they are; `22/tcp` and `port 5/22` are named as ports. */
export const shortDate =
  /(?<![\w./:-])(?<!\bport\s?[:=]?\s?)(?<parts>\d{1,2}\/\d{1,2}(?:\/\d{2})?|\d{1,2}-\d{1,2}(?:-\d{2})?)(?![A-Za-z\d/:-]|\.\d|\s?(?:tcp|udp))/gi;
