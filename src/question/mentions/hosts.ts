import type { PieceOf } from '../piece.js';

/** `fe01.contoso.com`; any ending where the first label has a number, as servers are named. */
const full =
  /(?<![\p{L}\p{N}.-])(?:[a-z0-9-]+(?:\.[a-z0-9-]+)*\.(?:com|net|org|local|lan|corp|internal|intra|intranet|dom|ad|lab|home|cloud|example|test|invalid|io|co|kr|de|uk|jp|eu|edu|gov)|[a-z][a-z-]*\d[a-z0-9-]*(?:\.[a-z0-9-]+)*\.[a-z]{2,})(?![A-Za-z0-9-]|\.[\p{L}\p{N}])/giu;

/** `10.1.0.5.contoso.com`, `10.1.0.5-dmz.contoso.com`: a name, whatever address stands in it. */
const ofAddress = /(?<![\p{L}\p{N}.-])\d{1,3}(?:\.\d{1,3}){3}(?:-[A-Za-z0-9-]+)?(?:\.[a-z][A-Za-z0-9-]*)+/gu;

/** Where an address is due: `from lyncfe01`, `출발지 lyncfe01`, `lyncfe01에서`. */
const due =
  /(?<=(?:\b(?:from|to|source|src|dst|dest|destination)|출발지|목적지|도착지)\s*[:=]?\s*)(?<![\p{L}\p{N}.-])(?<behind>[a-z]{2}[a-z-]*\d+[a-z0-9-]*)(?![A-Za-z0-9.-])|(?<![\p{L}\p{N}.-])(?<before>[a-z]{2}[a-z-]*\d+[a-z0-9-]*)(?=에서|으로부터|로부터)/giu;

/** Names of products and years that look like names of machines: `exchange2016`, `vlan20`, `ipv6`. */
const noMachine = /^(?:ipv?\d|vlan|sha\d|tls|http|port)|20[012]\d$/i;

/**
 * Reads host names, so that `fe01.contoso.com` is a machine of somebody and not four words. Without dots they are names of
 * machines only where an address is due, and where nothing else has the name.
 */
export function readHosts(text: string, isKnown: (name: string) => boolean): readonly PieceOf<'host'>[] {
  const short = [...text.matchAll(due)].flatMap((found) => {
    const name = found.groups?.behind ?? found.groups?.before ?? '';
    return noMachine.test(name) || isKnown(name) ? [] : [piece(name, found.index)];
  });
  return [...[...text.matchAll(full)].map((found) => piece(found[0], found.index)), ...short];
}

/** Names that begin with an address: to be read before addresses are. */
export function readHostsOfAddresses(text: string): readonly PieceOf<'host'>[] {
  return [...text.matchAll(ofAddress)].map((found) => piece(found[0], found.index));
}

function piece(text: string, start: number): PieceOf<'host'> {
  return { kind: 'host', text, start, stop: start + text.length };
}
