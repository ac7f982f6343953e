import { isIPv4, isIPv6 } from 'node:net';
import ipaddr from 'ipaddr.js';
import { inPlainNotation, isMapped } from './other-notations.js';

export type Family = 4 | 6;

/** Addresses of one family, from the first to the last: a host, a network or a range. Numbers, never what a person typed. */
export interface Block {
  readonly family: Family;
  readonly first: bigint;
  readonly last: bigint;
}

/** What a person may mean by an address; `any` is only ever what somebody wrote as any, or as `/0`. */
export type Address = { readonly kind: 'block'; readonly block: Block } | AnyAddress;

/** Any address: of one family where `0.0.0.0/0` or `::/0` was written. */
export interface AnyAddress {
  readonly kind: 'any';
  readonly family: Family | undefined;
}

/** Why a text is no address that a rule may be made from. */
export type AddressRefusal =
  /** `10.2.0.5/16`: the network and the host are the two readings. */
  | { readonly kind: 'host-bits'; readonly asked: string; readonly network: string; readonly host: string }
  /** `10.1.0.0 0.0.255.255`: what Cisco calls a wildcard, and others a mask. */
  | { readonly kind: 'mask'; readonly asked: string }
  | { readonly kind: 'upside-down'; readonly asked: string }
  /** `instead`: what it most likely means, where that can be told. */
  | { readonly kind: 'not-an-address'; readonly asked: string; readonly instead?: string };

const bits: Readonly<Record<Family, number>> = { 4: 32, 6: 128 };

/**
 * Reads `10.1.0.0/16`, `10.1.0.0 255.255.0.0`, `10.1.0.5`, `10.1.0.5-10.1.0.20`, `10.1.0.5-20`, `2001:db8::/64` and `any`.
 * Refuses names, host bits in a network, and every notation that two people could read differently (octal, zones, wildcards,
 * half an address, IPv4 inside IPv6).
 */
export function readAddress(asked: string): Address | AddressRefusal {
  const text = asked.trim();
  if (/^any$/i.test(text)) return { kind: 'any', family: undefined };
  const [, from, to] = /^(\S+?)\s*[-–~]\s*(\S+)$/.exec(text) ?? [];
  if (from !== undefined && to !== undefined) return readRange(from, to, asked);
  const [, host = '', prefix, mask] =
    /^([^\s/]+)(?:\/(0|[1-9]\d{0,2})|(?:\/|\s+)(\d+\.\d+\.\d+\.\d+))?$/.exec(text) ?? [];
  const family = familyOf(host);
  if (family === undefined) return notAnAddress(asked);
  if (mask !== undefined && family === 4) {
    const length = isIPv4(mask) ? ipaddr.IPv4.parse(mask).prefixLengthFromSubnetMask() : null;
    // As a wildcard, 0.0.0.0 is one host and 255.255.255.255 is any.
    const isWildcard = toNumber(host) === 0n ? length === 32 : length === 0;
    return length === null || isWildcard ? { kind: 'mask', asked } : readNetwork(host, length, family, asked);
  }
  return mask === undefined ? readNetwork(host, Number(prefix ?? bits[family]), family, asked) : notAnAddress(asked);
}

function notAnAddress(asked: string): AddressRefusal {
  const instead = inPlainNotation(asked.trim());
  const meant = instead === undefined ? undefined : readAddress(instead);
  return { kind: 'not-an-address', asked, ...(meant?.kind === 'block' ? { instead: blockText(meant.block) } : {}) };
}

function readNetwork(host: string, prefix: number, family: Family, asked: string): Address | AddressRefusal {
  if (prefix > bits[family]) return notAnAddress(asked);
  const size = 1n << BigInt(bits[family] - prefix);
  const value = toNumber(host);
  const first = value - (value % size);
  const block = { family, first, last: first + size - 1n };
  if (first !== value)
    return { kind: 'host-bits', asked, network: networkText(block), host: addressText(value, family) };
  return prefix === 0 ? { kind: 'any', family } : { kind: 'block', block };
}

/** The end may be the last number alone, of IPv4: `10.1.0.5-20`. A range of all addresses is any. */
function readRange(from: string, to: string, asked: string): Address | AddressRefusal {
  const family = familyOf(from);
  const end = family === 4 && /^\d{1,3}$/.test(to) ? from.replace(/\d+$/, to) : to;
  if (family === undefined || familyOf(end) !== family) return notAnAddress(asked);
  const [first, last] = [toNumber(from), toNumber(end)];
  if (first > last) return { kind: 'upside-down', asked };
  const block = { family, first, last };
  return prefixOf(block) === 0 ? { kind: 'any', family } : { kind: 'block', block };
}

/** Strict: no octal, no missing parts, no zone, no IPv4 inside IPv6. */
function familyOf(text: string): Family | undefined {
  if (isIPv4(text)) return 4;
  return isIPv6(text) && !/[%.]/.test(text) && !isMapped(text) ? 6 : undefined;
}

function toNumber(text: string): bigint {
  return ipaddr
    .parse(text)
    .toByteArray()
    .reduce((value, byte) => value * 256n + BigInt(byte), 0n);
}

/** An address as its family's standard writes it. */
export function addressText(value: bigint, family: Family): string {
  const bytes = Array.from({ length: bits[family] / 8 }, (_, index) => Number((value >> BigInt(8 * index)) & 255n));
  return ipaddr.fromByteArray(bytes.reverse()).toString();
}

/** How many bits of a network are fixed; undefined for a range that is no network. */
export function prefixOf({ family, first, last }: Block): number | undefined {
  const size = last - first + 1n;
  const isNetwork = (size & (size - 1n)) === 0n && first % size === 0n;
  return isNetwork ? bits[family] - (size.toString(2).length - 1) : undefined;
}

/** Whether it is a single address. */
export function isHost({ first, last }: Block): boolean {
  return first === last;
}

/** `10.1.0.0/16`, and `10.2.0.5/32` for a host. Only for networks: throws for a range, which would have to be widened. */
export function networkText(block: Block): string {
  const prefix = prefixOf(block);
  if (prefix === undefined) throw new Error('a range of addresses is no network');
  return `${addressText(block.first, block.family)}/${prefix}`;
}

/** `10.1.0.0/16`, `10.2.0.5`, `10.1.0.5-10.1.0.20`: the shortest that says it. */
export function blockText(block: Block): string {
  if (isHost(block)) return addressText(block.first, block.family);
  return prefixOf(block) === undefined
    ? `${addressText(block.first, block.family)}-${addressText(block.last, block.family)}`
    : networkText(block);
}

/** All addresses of a family, as a network. */
export function anyNetwork(family: Family): string {
  return family === 4 ? '0.0.0.0/0' : '::/0';
}

/** An address as `readAddress` reads it back: `10.1.0.0/16`, `any`, `0.0.0.0/0`. */
export function asWritten(address: Address): string {
  if (address.kind === 'block') return blockText(address.block);
  return address.family === undefined ? 'any' : anyNetwork(address.family);
}

/** `255.255.0.0` of an IPv4 network. */
export function maskText(block: Block): string {
  return addressText(0xffffffffn - (block.last - block.first), 4);
}

/** `0.0.255.255`: the mask's opposite, which Cisco's lists want. */
export function wildcardText(block: Block): string {
  return addressText(block.last - block.first, 4);
}

/** The fewest networks that hold a block, and nothing else. */
export function networksOf({ family, first, last }: Block): readonly Block[] {
  const networks: Block[] = [];
  for (let start = first; start <= last; ) {
    let size = 1n;
    while (size < 1n << BigInt(bits[family]) && start % (size * 2n) === 0n && start + size * 2n - 1n <= last)
      size *= 2n;
    networks.push({ family, first: start, last: start + size - 1n });
    start += size;
  }
  return networks;
}

/** The same addresses without those that another block has already; most languages refuse what overlaps. */
export function distinctBlocks(blocks: readonly Block[]): readonly Block[] {
  const distinct: Block[] = [];
  for (const block of [...blocks].sort(byFirst)) {
    const last = distinct.at(-1);
    if (last === undefined || last.family !== block.family || last.last < block.first) distinct.push(block);
    else if (last.last < block.last) distinct[distinct.length - 1] = { ...last, last: block.last };
  }
  return distinct;
}

/** Whether some address is of both. */
export function overlap(one: Address, other: Address): boolean {
  const families = [one, other].map((each) => (each.kind === 'any' ? each.family : each.block.family));
  if (families.every((family) => family !== undefined) && families[0] !== families[1]) return false;
  if (one.kind === 'any' || other.kind === 'any') return true;
  return one.block.first <= other.block.last && other.block.first <= one.block.last;
}

function byFirst(one: Block, other: Block): number {
  return one.family - other.family || compare(one.first, other.first) || compare(other.last, one.last);
}

const compare = (one: bigint, other: bigint): number => Number(one > other) - Number(one < other);
