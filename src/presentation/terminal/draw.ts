import type { Document, DrawnChoice, Part } from '../document.js';
import { ansiColours, type Colours, noColours } from './colours.js';
import { columnWidths } from './columns.js';
import { drawRow, drawTable } from './table.js';
import { visible, visibleLine } from './visible.js';
import { wrap } from './wrap.js';

/** What a terminal can show. */
export interface Screen {
  readonly width: number;
  readonly colour: boolean;
}

/** A document as text for a terminal, without a line break at its end. */
export function draw(document: Document, { width, colour }: Screen): string {
  const colours = colour ? ansiColours : noColours;
  return document
    .flatMap((part, index) => {
      const lines = drawPart(part, width, colours);
      return index > 0 && standsApart(document[index - 1]!, part) ? ['', ...lines] : lines;
    })
    .join('\n');
}

function drawPart(part: Part, width: number, colours: Colours): string[] {
  switch (part.kind) {
    case 'heading':
      return drawHeading(part, width, colours);
    case 'text':
      return paragraph(part.text, width);
    case 'note':
      return drawNote(part, width, colours);
    case 'table':
      return drawTable(part, width, colours);
    case 'file':
      return paragraph(part.text, width);
    case 'code':
      // Neither indented nor wrapped: what is copied from the screen is what is pasted.
      return visible(part.text.replaceAll('\t', '    '))
        .trimEnd()
        .split('\n')
        .map((line) => colours.code(line.trimEnd()));
    case 'choices':
      return drawChoices(part, width);
    case 'menu':
      return drawMenu(part, width, colours);
    case 'form':
      // At a prompt, what a form would ask for is simply typed.
      return [];
    default:
      return part satisfies never;
  }
}

function drawHeading({ text, aside }: Part & { kind: 'heading' }, width: number, { bold, dim }: Colours): string[] {
  const lines = wrap(visibleLine(text), width).map(bold);
  return aside === undefined ? lines : [...lines, ...wrap(visibleLine(aside), width).map(dim)];
}

function drawNote({ text, tone }: Part & { kind: 'note' }, width: number, { dim, warning }: Colours): string[] {
  if (tone !== 'doubt') return paragraph(text, width).map(dim);
  const mark = '⚠ ';
  return paragraph(text.replace(/^⚠\s*/, ''), width - mark.length).map((line, index) =>
    index === 0 ? warning(mark) + line : `${' '.repeat(mark.length)}${line}`,
  );
}

/** Each label with the text to type for it. */
function drawChoices({ prompt, choices }: Part & { kind: 'choices' }, width: number): string[] {
  const rows = choices.map((choice) => ['', ...cellsOf(choice)]);
  const widths = columnWidths(rows, width);
  return [...(prompt === undefined ? [] : paragraph(prompt, width)), ...rows.flatMap((row) => drawRow(row, widths))];
}

/** All entries in one paragraph, and how the first is asked for. */
function drawMenu({ prompt, choices }: Part & { kind: 'menu' }, width: number, { dim }: Colours): string[] {
  const labels = choices.map(({ id }) => id).join(', ');
  return paragraph(`${prompt} (› ${choices[0]?.ask ?? ''}): ${labels}`, width).map(dim);
}

function cellsOf({ label, ask }: DrawnChoice): string[] {
  const shown = visibleLine(label);
  const typed = visibleLine(ask);
  return shown === typed ? [`› ${shown}`] : [shown, `› ${typed}`];
}

function paragraph(text: string, width: number): string[] {
  return wrap(visible(text).trimEnd(), width).map((line) => line.trimEnd());
}

/** Whether an empty line separates the two: facts stay with their heading, and footnotes with their facts. */
function standsApart(above: Part, below: Part): boolean {
  if (
    below.kind === 'heading' ||
    below.kind === 'choices' ||
    below.kind === 'menu' ||
    below.kind === 'code' ||
    above.kind === 'code'
  )
    return true;
  if (below.kind === 'table') return above.kind !== 'heading';
  return above.kind === 'table' && below.kind === 'text';
}
