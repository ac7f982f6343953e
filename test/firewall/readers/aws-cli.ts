import type { RuleReader } from '../support/meaning.js';
import { type Permission, permissionRules } from './aws.js';
import { optionsOf, readCommands } from './shell.js';
import { gather, one } from './values.js';

type Structure = string | readonly Structure[] | { readonly [key: string]: Structure };

const known = 'group-id ip-permissions tag-specifications region profile'.split(' ');

/** Reads `authorize-security-group-ingress` and `-egress` with `--ip-permissions`, in JSON or in the short form; the pager may be off. */
export const readAwsCli: RuleReader = (text, holeOf) =>
  permissionRules(
    readCommands(text).flatMap((line) => {
      const [aws, ec2, command = '', ...words] = line[0] === 'AWS_PAGER=' ? line.slice(1) : line;
      const [, direction] = /^authorize-security-group-(ingress|egress)$/.exec(command) ?? [];
      if (aws !== 'aws' || ec2 !== 'ec2' || direction === undefined)
        throw new Error(`no authorisation of a security group: ${[aws, ec2, command].join(' ')}`);
      const given = gather(optionsOf(words), known);
      one(given, 'group-id');
      const values = given.get('ip-permissions') ?? [];
      const permissions = values.flatMap((value) => (/^\s*[[{]/.test(value) ? list(jsonOf(value)) : shorthand(value)));
      if (permissions.length === 0) throw new Error('no permissions');
      const name = given.has('tag-specifications') ? nameTag(one(given, 'tag-specifications')) : undefined;
      return permissions.map((permission) => ({
        ...permissionOf(permission, direction === 'ingress'),
        ...(name === undefined ? {} : { name }),
      }));
    }),
    holeOf,
  );

function permissionOf(permission: Structure, isIngress: boolean): Permission {
  const fields = mapping(permission, ['IpProtocol', 'FromPort', 'ToPort', 'IpRanges', 'Ipv6Ranges']);
  const ipv4 = list(fields.IpRanges ?? []).map((range) => mapping(range, ['CidrIp', 'Description']));
  const ipv6 = list(fields.Ipv6Ranges ?? []).map((range) => mapping(range, ['CidrIpv6', 'Description']));
  return {
    isIngress,
    protocol: word(fields.IpProtocol, 'IpProtocol'),
    fromPort: word(fields.FromPort, 'FromPort'),
    toPort: word(fields.ToPort, 'ToPort'),
    ipv4: ipv4.map(({ CidrIp }) => word(CidrIp, 'CidrIp')),
    ipv6: ipv6.map(({ CidrIpv6 }) => word(CidrIpv6, 'CidrIpv6')),
    descriptions: [...ipv4, ...ipv6].map(({ Description }) => word(Description ?? '', 'Description')),
  };
}

/** Rules have no names of their own; a tag Name serves as one. */
function nameTag(text: string): string | undefined {
  const [specification = ''] = /^\s*\[/.test(text) ? list(jsonOf(text)) : shorthand(text);
  const { ResourceType, Tags } = mapping(specification, ['ResourceType', 'Tags']);
  if (ResourceType !== 'security-group-rule') throw new Error(`tags of something else: ${text}`);
  const tags = list(Tags ?? []).map((tag) => mapping(tag, ['Key', 'Value']));
  const names = tags.map((tag) => [word(tag.Key, 'Key'), word(tag.Value, 'Value')]);
  return names.find(([key]) => key === 'Name')?.[1];
}

function mapping(structure: Structure, keys: readonly string[]): { readonly [key: string]: Structure } {
  if (typeof structure === 'string' || Array.isArray(structure)) throw new Error(`no structure: ${structure}`);
  const strange = Object.keys(structure).find((key) => !keys.includes(key));
  if (strange !== undefined) throw new Error(`unknown, or no network: ${strange}`);
  return structure as { readonly [key: string]: Structure };
}

function list(structure: Structure): readonly Structure[] {
  if (!Array.isArray(structure)) throw new Error(`no list: ${JSON.stringify(structure)}`);
  return structure;
}

function word(structure: Structure | undefined, key: string): string {
  if (typeof structure !== 'string') throw new Error(`${key} needs a value`);
  return structure;
}

/** What is to be filled in stands without quotes, where JSON has no such value. */
function jsonOf(text: string): Structure {
  return fromJson(JSON.parse(text.replace(/(?<=[:[,]\s*)--[A-Z][A-Z\d_-]*(?=\s*[,}\]])/g, '"$&"')));
}

function fromJson(value: unknown): Structure {
  if (typeof value === 'string' || typeof value === 'number') return String(value);
  if (Array.isArray(value)) return value.map(fromJson);
  if (typeof value !== 'object' || value === null) throw new Error(`no value of a permission: ${value}`);
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, fromJson(each)]));
}

/** `IpProtocol=tcp,FromPort=5070,ToPort=5070,IpRanges=[{CidrIp=10.1.0.0/16,Description=…}]`, one permission. */
function shorthand(text: string): readonly Structure[] {
  const tokens = text.match(/"(?:[^"\\]|\\.)*"|'[^']*'|[[\]{},=]|[^[\]{},="']+/g) ?? [];
  if (tokens.join('') !== text) throw new Error(`no short form: ${text}`);
  const permission = pairs(tokens);
  if (tokens.length > 0) throw new Error(`no short form: ${text}`);
  return [permission];
}

function pairs(tokens: string[]): Structure {
  const found: Record<string, Structure> = {};
  do {
    const [key = '', equals] = tokens.splice(0, 2);
    if (!/^\w+$/.test(key) || equals !== '=' || key in found) throw new Error(`no short form, at ${key}`);
    found[key] = valueOfShorthand(tokens);
  } while (tokens[0] === ',' && tokens.shift());
  return found;
}

function valueOfShorthand(tokens: string[]): Structure {
  const token = tokens.shift() ?? '';
  if (token === '{') {
    const found = pairs(tokens);
    if (tokens.shift() !== '}') throw new Error('a brace is missing');
    return found;
  }
  if (token === '[') {
    const values = [valueOfShorthand(tokens)];
    while (tokens[0] === ',' && tokens.shift()) values.push(valueOfShorthand(tokens));
    if (tokens.shift() !== ']') throw new Error('a bracket is missing');
    return values;
  }
  if (/^["']/.test(token)) return token.slice(1, -1).replace(/\\(.)/g, '$1');
  if (token === '' || ']},='.includes(token)) throw new Error('a value is missing');
  return token;
}
