import type { Catalog } from '../catalog/catalog.js';
import type { Gap, PortRange } from '../catalog/schema.js';
import type { Scope } from '../question/question.js';
import type { Pointer } from './answer.js';
import { formsOf } from './choices.js';
import { isExcluded, passesFilter } from './matches.js';
import { registeredAs } from './registered-as.js';
import { isRangeOnly } from './sections.js';
import type { Selected } from './select.js';
import { isEnd, partOf } from './takes-part.js';

/** What goes with the rows and is not among them. */
export function pointersFor(scope: Scope, selected: readonly Selected[], catalog: Catalog): readonly Pointer[] {
  const isWholeRole = scope.roles.length > 0 && scope.ports.length === 0 && scope.balancing === undefined;
  return [
    ...(isWholeRole
      ? scope.roles.flatMap((role) => [
          ...onTop(role, scope, selected, catalog),
          ...isAlso(role, catalog),
          ...pageOf(role, selected, catalog),
        ])
      : []),
    ...(scope.balancing === undefined ? gaps(scope, catalog) : []),
    ...registeredAs(scope, catalog),
    ...withoutRow(scope, selected),
    ...(selected.some(isRangeOnly) ? [{ kind: 'client-range-is-no-reason' as const }] : []),
    ...(isWholeRole || scope.ends ? [{ kind: 'not-on-this-page' as const }] : []),
  ];
}

/** Ports of several that were asked for and that nothing shown has: silence would read as an answer. */
function withoutRow(scope: Scope, selected: readonly Selected[]): Pointer[] {
  const ports = portsWithoutRow(scope, selected);
  return ports.length > 0 ? [{ kind: 'ports-without-row', ports }] : [];
}

/** The ports of several that no selected row has. */
export function portsWithoutRow({ ports }: Scope, selected: readonly Selected[]): readonly PortRange[] {
  const rows = selected.filter((each) => !isRangeOnly(each)).map(({ listener }) => listener[0]);
  const missing = ports.filter((asked) =>
    rows.every((row) => row.ports.every(({ first, last }) => last < asked.first || asked.last < first)),
  );
  return missing.length < ports.length ? missing : [];
}

/** Rows of the special forms of a role: a Front End that runs Mediation, or hosts the configuration store. */
function onTop(role: string, scope: Scope, selected: readonly Selected[], catalog: Catalog): Pointer[] {
  const shown = new Set(selected.flatMap(({ listener }) => listener.map(({ id }) => id)));
  return formsOf(catalog.role(role), catalog).flatMap((form) => {
    const rows = catalog.requirements.filter(
      (row) =>
        row.role === form.id &&
        !shown.has(row.id) &&
        passesFilter([row], scope) &&
        !isExcluded([row], scope.except, catalog),
    );
    return rows.length > 0 ? [{ kind: 'on-top' as const, role: form, rows }] : [];
  });
}

function isAlso(role: string, catalog: Catalog): Pointer[] {
  const [first] = catalog.role(role).formOf;
  if (first === undefined || catalog.role(role).formOf.length === 1) return [];
  const viaOf = partOf(first, catalog);
  const count = catalog.requirements.filter((row) => viaOf(row) === 'own').length;
  return [{ kind: 'is-also', role: catalog.role(first), count }];
}

/** The page that has what the rows lack, for a role that has no rows of its own. */
function pageOf(role: string, selected: readonly Selected[], catalog: Catalog): Pointer[] {
  const hasOwnRows = selected.some(({ forRole, via }) => forRole === role && via === 'own');
  const page = catalog.elsewhere.find(({ id }) => id === role);
  return page && !hasOwnRows ? [{ kind: 'elsewhere', elsewhere: page }] : [];
}

function gaps(scope: Scope, catalog: Catalog): Pointer[] {
  return gapsOf(scope, catalog).map((gap) => ({
    kind: 'gap',
    gap,
    from: catalog.role(gap.from),
    to: catalog.role(gap.to),
  }));
}

/** Traffic without a row that is needed by the roles, or between the ends, of a question. */
export function gapsOf({ roles, ends, ports, direction, transports }: Scope, catalog: Catalog): readonly Gap[] {
  if (ports.length > 0) return [];
  const carries = ({ transports: own }: Gap): boolean =>
    transports.length === 0 || own.some((each) => transports.includes(each));
  return catalog.gaps.filter(carries).filter((gap) => {
    const isOfRole = roles.some(
      (role) =>
        (role === gap.from && direction !== 'in') || (role === gap.to && gap.to !== gap.from && direction !== 'out'),
    );
    const fits = (asked: readonly string[], id: string): boolean => asked.some((role) => isEnd([id], role, catalog));
    const isOfEnds =
      ends !== undefined &&
      ((fits(ends.from, gap.from) && fits(ends.to, gap.to)) ||
        (ends.bothWays && fits(ends.from, gap.to) && fits(ends.to, gap.from)));
    return isOfRole || isOfEnds;
  });
}
