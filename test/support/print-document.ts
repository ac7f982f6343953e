import type { Document, Part } from '../../src/presentation/document';

/** A document as plain lines that show every part of it, for golden files. */
export function printDocument(document: Document): string {
  return `${document.map(printPart).join('\n')}\n`;
}

function printPart(part: Part): string {
  switch (part.kind) {
    case 'heading':
      return [`# ${part.text}`, ...(part.aside === undefined ? [] : [`  ${part.aside}`])].join('\n');
    case 'text':
      return part.text;
    case 'file':
      return `<${part.fileName}> ${part.text}`;
    case 'note':
      return `${{ doubt: '⚠', remark: '·', source: '©' }[part.tone]} ${part.text}`;
    case 'table':
      return [
        part.columns.join(' | '),
        ...part.groups.flatMap(({ title, rows }) => [
          ...(title === undefined ? [] : [`[${title}]`]),
          ...rows.map((cells) => cells.join(' | ')),
        ]),
      ].join('\n');
    case 'code':
      return part.text;
    case 'choices':
      return [
        ...(part.prompt === undefined ? [] : [part.prompt]),
        ...part.choices.map(({ label, ask }) => `  [${label}] ${ask}`),
      ].join('\n');
    case 'menu':
      return [`{${part.prompt}}`, ...part.choices.map(({ label, ask }) => `  ${label}: ${ask}`)].join('\n');
    case 'form':
      return `(${part.label}: ${part.fields.map(({ label }) => label).join(', ')})`;
    default:
      return part satisfies never;
  }
}
