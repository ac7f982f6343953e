import ipaddr from 'ipaddr.js';

/**
 * What an address in a notation that is not read here most likely means, in one that is: `10.0.0.0/8` for `10/8`,
 * `10.1.0.0/16` for `10.1.*.*`, `10.1.0.5` for `::ffff:a01:5` and for `10。1。0。5`. Only to be offered, never to be used:
 * undefined where nobody can tell.
 */
export function inPlainNotation(text: string): string | undefined {
  return withPlainDots(text) ?? withAllParts(text) ?? withoutWildcards(text) ?? ofMapped(text);
}

/** Input methods of East Asia write a full stop of their own. */
function withPlainDots(text: string): string | undefined {
  const plain = text.replace(/[。｡．]/g, '.');
  return plain === text ? undefined : plain;
}

/** The parts that were written must be all that the length fixes. */
function withAllParts(text: string): string | undefined {
  const [, parts = '', length = ''] = /^(\d{1,3}(?:\.\d{1,3}){0,2})\/(\d{1,2})$/.exec(text) ?? [];
  const written = parts.split('.');
  return parts !== '' && Number(length) <= 8 * written.length ? `${filled(written)}/${Number(length)}` : undefined;
}

function withoutWildcards(text: string): string | undefined {
  const [, parts = ''] = /^(\d{1,3}(?:\.\d{1,3}){0,2})(?:\.[x*]){1,3}$/i.exec(text) ?? [];
  const written = parts.split('.');
  return parts !== '' && text.split('.').length <= 4 ? `${filled(written)}/${8 * written.length}` : undefined;
}

const filled = (parts: readonly string[]): string => [...parts, '0', '0', '0'].slice(0, 4).join('.');

/** IPv4 inside IPv6, in either way of writing it. */
function ofMapped(text: string): string | undefined {
  const [host = '', length] = text.split('/');
  if (!isMapped(host)) return undefined;
  const plain = ipaddr.IPv6.parse(host).toIPv4Address().toString();
  const fixed = length === undefined ? 32 : Number(length) - 96;
  return fixed >= 0 ? `${plain}/${fixed}` : undefined;
}

/** Whether it is an IPv4 address that is written as one of IPv6: `::ffff:10.1.0.5`, `::ffff:a01:5`. */
export function isMapped(text: string): boolean {
  return ipaddr.IPv6.isValid(text) && ipaddr.IPv6.parse(text).isIPv4MappedAddress();
}
