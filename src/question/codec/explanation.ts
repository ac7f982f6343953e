import type { Catalog } from '../../catalog/catalog.js';
import { portText } from '../../catalog/port-text.js';
import type { ExplainedPort, Explanation } from '../question.js';
import { readPort, split } from './parts.js';

/** An explanation as parts of a key: `5070/tcp,5061`, the roles, how many more. */
export function writeExplanation({ ports, roles, more }: Explanation): string[] {
  const written = ports.map(({ range, transport }) => [portText(range), ...(transport ? [transport] : [])].join('/'));
  return [written.join(','), roles.join(','), String(more)];
}

/** Reads them back; undefined for anything else, and for ids that the catalog no longer has. */
export function readExplanation(first: string, rest: readonly string[], catalog: Catalog): Explanation | undefined {
  const [named, more = ''] = rest;
  if (named === undefined || rest.length !== 2 || !/^\d{1,5}$/.test(more)) return undefined;
  const ports = split(first).map(readExplained);
  const roles = split(named);
  const areKnown = roles.every((id) => catalog.roles.some((role) => role.id === id));
  if (!areKnown || !ports.every((each) => each !== undefined)) return undefined;
  return ports.length + roles.length > 0 ? { kind: 'explanation', ports, roles, more: Number(more) } : undefined;
}

function readExplained(written: string): ExplainedPort | undefined {
  const [port = '', transport, ...more] = written.split('/');
  const range = readPort(port);
  if (!range || more.length > 0) return undefined;
  if (transport === undefined) return { range, transport };
  return transport === 'tcp' || transport === 'udp' ? { range, transport } : undefined;
}
