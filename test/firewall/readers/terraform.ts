import { type Block, readBlocks, type Value } from './hcl.js';
import type { Given } from './values.js';
import { gather, siteWord } from './values.js';

export interface Resource {
  readonly type: string;
  readonly label: string;
  readonly given: Given;
}

/**
 * The resources of a snippet, each attribute as the texts of its values. Variables without a default may be declared, and are
 * then used; any other block, and any attribute that is not known, is refused.
 */
export function readResources(text: string, types: readonly string[], known: readonly string[]): readonly Resource[] {
  const blocks = readBlocks(text);
  const resources = blocks
    .filter(({ type }) => type !== 'variable')
    .map(({ type: kind, labels, attributes }): Resource => {
      const [type = '', written = '', ...more] = labels;
      const label = filledIn(written);
      if (kind !== 'resource' || !types.includes(type) || more.length > 0)
        throw new Error(`no part of adding a permit: ${[kind, ...labels].join(' ')}`);
      if (!/^[A-Za-z_][\w-]*$/.test(label)) throw new Error(`no name of a resource: ${label}`);
      return {
        type,
        label,
        given: gather(
          [...attributes].map(([key, value]) => [key, texts(value)] as const),
          known,
        ),
      };
    });
  const addresses = resources.map(({ type, label }) => `${type}.${label}`);
  const twice = addresses.find((address, index) => addresses.indexOf(address) !== index);
  if (twice !== undefined) throw new Error(`declared twice: ${twice}`);
  for (const block of blocks.filter(({ type }) => type === 'variable')) checkVariable(block, resources);
  return resources;
}

/** A name as it is once somebody has put a word in place of the blank at its end. */
export const filledIn = (name: string): string => name.replace(/@@[A-Z_]+@@$/, siteWord);

function checkVariable({ labels: [name], attributes }: Block, resources: readonly Resource[]): void {
  if ([...attributes.keys()].some((key) => key !== 'type' && key !== 'description'))
    throw new Error(`a variable with more than a type and a description: ${name}`);
  const uses = resources.flatMap(({ given }) => [...given.values()].flat());
  if (!uses.some((use) => use.split(' ')[0] === `var.${name}`)) throw new Error(`declared, and not used: ${name}`);
}

function texts(value: Value): readonly string[] {
  if (typeof value === 'string') return [value];
  if (typeof value === 'number' || typeof value === 'boolean') return [String(value)];
  if ('reference' in value) return [value.reference];
  return [...value.values()].flatMap(texts);
}
