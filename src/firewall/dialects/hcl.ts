import type { NamedRule } from '../rule.js';

/** `@` is no character of HCL, nor of a resource's name: `terraform validate` refuses it in both places. */
export const hclHole = (name: string): string => `@@${name}@@`;

/** The group is filled in by hand, so that the name alone does not tell the rules of two groups apart. */
export const labelOf = ({ name }: NamedRule): string => `${name}_${hclHole('SITE')}`;

/** Addresses, ports, names and plain comments have no quote, no backslash and no `${` that begins a template. */
export const hclString = (text: string): string => `"${text}"`;

/** A resource block as `terraform fmt` lays it out; what is undefined is left out. */
export function resource(
  type: string,
  label: string,
  attributes: Readonly<Record<string, string | undefined>>,
): string {
  const written = Object.entries(attributes).filter(([, value]) => value !== undefined);
  const width = Math.max(...written.map(([key]) => key.length));
  const lines = written.map(([key, value]) => `  ${key.padEnd(width)} = ${value}`);
  return [`resource "${type}" "${label}" {`, ...lines, '}'].join('\n');
}

/**
 * Quoted: PowerShell would cut a bare `-target=type.name` at its dot. One line, as half of it would destroy everything; and
 * the last: what is pasted behind it would be the answer to its question.
 */
export function destroyOnly(addresses: readonly string[], file: string): string {
  const targets = addresses.map((address) => `"-target=${address}"`).join(' ');
  return [
    `# It asks first: read the list. Afterwards delete ${file}, or the next apply adds the rules again.`,
    `terraform destroy ${targets}`,
  ].join('\n');
}

/** What the plan has to say if nothing but these resources is touched. */
export function planOnly(count: number): string {
  return [
    'terraform validate',
    `# Must say: ${count} to add, 0 to change, 0 to destroy. After the apply: No changes.`,
    'terraform plan',
  ].join('\n');
}
