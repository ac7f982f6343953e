import type { Pointer } from '../../answer/answer.js';
import type { Elsewhere, Product, Requirement } from '../../catalog/schema.js';
import type { Part } from '../document.js';
import { notCovered } from './not-covered.js';
import { portsOf, protocolNames, rangeNames } from './ports.js';
import { rowIds } from './row-ids.js';
import { remark } from './to-document.js';
import type { Voice } from './voice.js';

/** More ports than this are counted, not listed. */
export const mostRows = 8;

/** What goes with the rows and is not among them. A gap stands in the table. */
export function pointerRemarks(pointers: readonly Pointer[], products: readonly Product[], voice: Voice): Part[] {
  return pointers.flatMap((pointer) => pointerText(pointer, products, voice)).map(remark);
}

/** Another page: what it holds, and where it is. */
export function elsewhereText({ text, url }: Elsewhere, voice: Voice): string {
  return url === undefined ? voice.say(text) : `${voice.say(text)} ${url}`;
}

/** What is said of a pointer; nothing of a gap. */
export function pointerText(pointer: Pointer, products: readonly Product[], voice: Voice): string[] {
  const { pointers: words } = voice.words;
  switch (pointer.kind) {
    case 'on-top':
      return [words.onTop(voice.shortNames([pointer.role]), portsAndIds(pointer.rows))];
    case 'is-also':
      return [words.isAlso(voice.shortNames([pointer.role]), pointer.count)];
    case 'gap':
      return [];
    case 'other-transport': {
      const transports = protocolNames(pointer.transports).join('/');
      return pointer.rows.length > mostRows
        ? [words.otherTransportMany(transports, pointer.rows.length)]
        : [words.otherTransport(transports, portsAndIds(pointer.rows))];
    }
    case 'elsewhere':
      return [elsewhereText(pointer.elsewhere, voice)];
    case 'client-range-is-no-reason':
      return [words.clientRange];
    case 'ports-without-row':
      return [words.portsWithoutRow(rangeNames(pointer.ports))];
    case 'registered-as':
      return [voice.words.explanation.registeredAs(pointer.names.map(({ id, port }) => `${port} ${id}`).join(', '))];
    case 'not-on-this-page':
      return [words.notOnThisPage(notCovered(products, voice))];
    default:
      return pointer satisfies never;
  }
}

/** `5081, 5082 (S25 S26)`. */
export function portsAndIds(rows: readonly Requirement[]): string {
  return `${portsOf(rows)} (${rowIds(rows.map(({ id }) => id))})`;
}
