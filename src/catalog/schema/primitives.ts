import { z } from 'zod';

/** What other records call a record by. */
export const Id = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'write a kebab-case id, such as front-end');
/** What people call a row, an exception or a footnote by. */
export const RowId = z.string().regex(/^[A-Z]{1,4}\d{1,3}$/, 'write a row id of capitals and digits, such as S47');
/** Text that a terminal does not obey and that reads in the order in which it is written. */
const plain = (longest: number) =>
  z
    .string()
    .max(longest)
    .regex(
      /^[^\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]*$/u,
      'has a line break, a control or a direction character; type it anew, on one line',
    );

const line = (longest: number) =>
  plain(longest)
    .min(1, 'must not be empty')
    .regex(/^\S(.*\S)?$/s, 'must be one line without blanks at its ends');

/** One line of text, as a table cell holds it. */
export const Line = line(1000);
/** One line that people call something by, as a button holds it. */
export const NameLine = line(200);
/** A cell as a source prints it: a line, or nothing. */
export const Cell = plain(1000);
/** A page of the web. */
export const Url = Line.pipe(z.url());

/** The same words in both languages of the product. */
export const Text = z.strictObject({ en: Line, ko: Line });

/** The same name in both languages of the product. */
export const NameText = z.strictObject({ en: NameLine, ko: NameLine });

/** A port by itself. */
export const PortNumber = z.int().min(0).max(65535);

/** Written as `5061` or `"50000-59999"`; read as an inclusive range. */
export const PortRange = z.union([PortNumber, z.string()]).transform((written, context) => {
  const [, first, last = first] = /^(\d{1,5})(?:-(\d{1,5}))?$/.exec(String(written)) ?? [];
  const range = { first: Number(first), last: Number(last) };
  if (first === undefined || range.first > 65535 || range.last > 65535) {
    context.addIssue({ code: 'custom', message: `"${written}" is no port; write 443 or "50000-59999" within 0-65535` });
  } else if (range.first > range.last) {
    context.addIssue({ code: 'custom', message: `the range "${written}" is upside down; write the lower port first` });
  }
  return range;
});

export const Transport = z.enum(['tcp', 'udp']);
export const Security = z.enum(['tls', 'mtls']);
export const Certainty = z.enum(['high', 'medium', 'low']);

/** The tables of a source page; each answers another question, so rows of different tables are never merged. */
export const Table = z.enum(['server-ports', 'load-balancer-hardware', 'load-balancer-dns', 'client-ports']);

export type Text = z.infer<typeof Text>;
export type PortRange = z.infer<typeof PortRange>;
export type Transport = z.infer<typeof Transport>;
export type Security = z.infer<typeof Security>;
export type Certainty = z.infer<typeof Certainty>;
export type Table = z.infer<typeof Table>;
