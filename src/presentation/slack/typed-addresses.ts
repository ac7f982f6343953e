import { echo } from '../describe/echo.js';
import { wordings } from '../wording/index.js';
import type { Language } from '../wording/wording.js';

/** What was typed beside one machine: addresses as they are asked, or why they are none. */
export type Typed = { readonly addresses: readonly string[] } | { readonly refused: string };

const v4 = String.raw`\d{1,3}(?:\.\d{1,3}){3}`;
const v6 = '[0-9a-f]{0,4}(?::[0-9a-f]{0,4}){2,7}';
/** `10.1.0.5`, `10.1.0.0/16`, `10.1.0.0/255.255.0.0`, `10.1.0.5-10.1.0.20`, `10.1.0.5-20`, and the same of IPv6. */
const address = new RegExp(
  `^(?:${v4}(?:/(?:\\d|[12]\\d|3[0-2]|${v4})|-${v4}|-\\d{1,3})?|(?<first>${v6})(?:/(?:\\d{1,2}|1[01]\\d|12[0-8])|-(?<last>${v6}))?)$`,
  'i',
);
/** The blank between a network and its netmask, or what Cisco calls a wildcard. */
const netmask = new RegExp(`(?<=(?:^|[\\s,;、])${v4})\\s+(?=(?:255|0)\\.)`, 'g');

/**
 * A line of the form takes addresses and nothing else: whatever else stood there would be asked as well, and change the
 * question. `10.1.0.5:5070` would narrow it to a port, `10.1.0.5; nftables for edge` would be about another machine.
 */
export function readTyped(typed: string, language: Language): Typed {
  const words = typed
    .normalize('NFKC')
    .replace(/\p{Cf}/gu, '')
    .replace(/\s*[-‐‑–—~]\s*/g, '-')
    .replace(netmask, '/')
    .split(/[\s,;、]+/)
    .filter((word) => word !== '');
  const stray = words.length === 0 ? typed : words.find((word) => !isAddress(word));
  return stray === undefined ? { addresses: words } : { refused: refusalOf(stray, language) };
}

/** Says that this, which stands in a line of the form, is no address. */
export function refusalOf(stray: string, language: Language): string {
  const { name, notAnAddress } = wordings[language].rules.refused;
  return (isName(stray) ? name : notAnAddress)(echo(stray));
}

function isAddress(word: string): boolean {
  const { first, last } = address.exec(word)?.groups ?? {};
  return address.test(word) && [first, last].every((each) => each === undefined || isV6(each));
}

/** Only a URL tells without a look at the network whether `::1::2` is one. */
function isV6(text: string): boolean {
  return URL.canParse(`http://[${text}]`);
}

function isName(word: string): boolean {
  return /^[\p{L}\p{N}._-]*\p{L}[\p{L}\p{N}._-]*$/u.test(word) && word !== 'any';
}
