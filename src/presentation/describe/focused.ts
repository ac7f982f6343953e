import type { GroupKind, Line, Reading, Section } from '../../answer/answer.js';
import type { Role } from '../../catalog/schema.js';
import type { Listing } from './listing.js';

type Ends = Pick<Line, 'from' | 'to'>;

/** The line with its ends cut down to who was asked about: of six that open a port to a Front End, the one in question. */
export function focused(line: Line, kind: GroupKind, { about }: Section, { reading }: Listing): Line {
  if (reading.from.length + reading.to.length > 0) return { ...line, ...betweenAsked(reading, line) };
  return about.kind === 'role' ? { ...line, ...seenFrom(about.role, kind, line) } : line;
}

/** The two who were asked about, in the direction that the row has. */
function betweenAsked({ from, to }: Reading, line: Line): Ends {
  if (fits(line.from, from) && fits(line.to, to)) return { from: among(line.from, from), to: among(line.to, to) };
  return { from: among(line.from, to), to: among(line.to, from) };
}

function fits(roles: readonly Role[], asked: readonly Role[]): boolean {
  return asked.length === 0 || roles.some((role) => asked.some((each) => isPart(role, each)));
}

/** The end at which the role stands; the other end is what the person wants to know. */
function seenFrom(role: Role, kind: GroupKind, { from, to }: Ends): Ends {
  const opens = kind === 'out' || (kind === 'both' && to.every((each) => !isPart(each, role)));
  return opens ? { from: among(from, [role]), to } : { from, to: among(to, [role]) };
}

/** All of them where none is asked about: they are named by a group or a part of the machine. */
function among(roles: readonly Role[], asked: readonly Role[]): readonly Role[] {
  const named = roles.filter((role) => asked.some((each) => isPart(role, each)));
  return named.length === 0 ? roles : named;
}

/** The role itself, an interface of it, or the plain form of a special one. */
function isPart(role: Role, { id, contains, formOf }: Role): boolean {
  return role.id === id || contains.includes(role.id) || formOf.includes(role.id);
}
