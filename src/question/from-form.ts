import type { Catalog } from '../catalog/catalog.js';
import { readAddress } from '../firewall/address.js';
import { dialectOf } from '../firewall/dialects/index.js';
import { wholeScope } from './filters.js';
import type { FormProblem, FormReason, LookUpField, LookUpForm } from './form.js';
import { rulesAboutRows } from './interpret/rules.js';
import type { GivenAddress, Language, Owner, Question, Scope } from './question.js';
import { readTypedPorts } from './typed-ports.js';

/** The question that a form asks, or everything that is wrong with it. */
export type FromForm =
  | { readonly question: Extract<Question, { kind: 'requirements' | 'rules' }> }
  | { readonly problems: readonly FormProblem[] };

/** Reads a form without a sentence in between; refuses it whole where any field cannot be read. */
export function questionFromForm(form: LookUpForm, language: Language, catalog: Catalog): FromForm {
  const ports = readTypedPorts(form.ports);
  const own = readOwned(form, 'own');
  const far = readOwned(form, 'far');
  const problems = [
    ...goneFrom(form, catalog),
    ...('kind' in ports ? [problem('ports', ports)] : []),
    ...missingIn(form),
    ...otherMachine(form, catalog),
    ...own.problems,
    ...far.problems,
  ];
  if (problems.length > 0 || 'kind' in ports) return { problems };
  const scope = { ...scopeOf(form, catalog), ...ports };
  const asked = { language, assumptions: [] };
  if (form.dialect === '') return { question: { kind: 'requirements', scope, wish: { kind: 'list' }, ...asked } };
  const given = { addresses: [...own.addresses, ...far.addresses], refused: undefined };
  return { question: { ...rulesAboutRows(form.dialect, scope, { given }, [], catalog), ...asked } };
}

function goneFrom(form: LookUpForm, { roles, services }: Catalog): readonly FormProblem[] {
  const has = (things: readonly { readonly id: string }[], id: string): boolean =>
    id === '' || things.some((thing) => thing.id === id);
  const isThere: readonly (readonly [LookUpField, boolean])[] = [
    ['role', has(roles, form.role)],
    ['peer', has(roles, form.peer)],
    ['service', has(services, form.service)],
    ['dialect', form.dialect === '' || dialectOf(form.dialect)?.id === form.dialect],
  ];
  return isThere.flatMap(([field, is]) => (is ? [] : [problem(field, { kind: 'gone' })]));
}

/** What a field needs of another: an address of nobody would be lost, or used where it was not meant. */
function missingIn({ role, peer, service, ports, direction, own, far, dialect }: LookUpForm): readonly FormProblem[] {
  const isEmpty = [role, service, ports.trim()].every((text) => text === '');
  const needsRole = role === '' && (peer !== '' || own.length > 0 || far.length > 0);
  const isNarrowed = [peer, service, ports.trim()].some((text) => text !== '') || direction !== undefined;
  return [
    ...(needsRole ? [problem('role', { kind: 'role-missing' })] : []),
    ...(isEmpty && !needsRole ? [problem('role', { kind: 'nothing-chosen' })] : []),
    ...(far.length > 0 && peer === '' ? [problem('peer', { kind: 'whose' })] : []),
    ...(own.length + far.length > 0 && dialect === '' ? [problem('dialect', { kind: 'dialect-missing' })] : []),
    ...(dialectOf(dialect)?.writes === 'exemptions' && isNarrowed
      ? [problem('dialect', { kind: 'only-by-role' })]
      : []),
  ];
}

/** What is written in a machine's own language, between two ends, is for the one that listens: that must not be the other one. */
function otherMachine({ role, peer, direction, dialect }: LookUpForm, { roles }: Catalog): readonly FormProblem[] {
  const other = roles.find(({ id }) => id === peer);
  const isTheirs = other !== undefined && peer !== role && direction === 'out' && standsOnMachine(dialect);
  return isTheirs ? [problem('direction', { kind: 'other-machine', peer: other })] : [];
}

function scopeOf({ role, peer, service, direction }: LookUpForm, catalog: Catalog): Scope {
  const services = service === '' ? [] : [service];
  if (peer !== '') {
    const [from, to] = direction === 'out' ? [role, peer] : [peer, role];
    return { ...wholeScope, services, ends: { from: [from], to: [to], bothWays: direction === undefined } };
  }
  const isBalancer = role !== '' && catalog.role(role).kind === 'balancer';
  return {
    ...wholeScope,
    services,
    roles: role === '' ? [] : [role],
    direction,
    balancing: isBalancer ? 'unstated' : undefined,
  };
}

function standsOnMachine(id: string): boolean {
  const dialect = dialectOf(id);
  return dialect?.writes === 'permits' && dialect.stands === 'host';
}

/** The addresses of a field are of its role and of nobody else. */
function readOwned(
  form: LookUpForm,
  field: 'own' | 'far',
): { readonly addresses: readonly GivenAddress[]; readonly problems: readonly FormProblem[] } {
  const owner = ownerOf(form, field);
  const addresses: GivenAddress[] = [];
  for (const asked of form[field]) {
    const address = readAddress(asked);
    if (address.kind !== 'block' && address.kind !== 'any') {
      const refused = { ...address, ...owner };
      return { addresses: [], problems: [problem(field, { kind: 'address', refused })] };
    }
    addresses.push({ address, ...owner });
  }
  return { addresses, problems: [] };
}

/** Between two machines of one kind, the end tells them apart. */
function ownerOf({ role, peer, direction }: LookUpForm, field: 'own' | 'far'): Owner {
  const ends = direction === 'out' ? ({ own: 'from', far: 'to' } as const) : ({ own: 'to', far: 'from' } as const);
  return { role: field === 'own' ? role : peer, end: role === peer ? ends[field] : undefined };
}

function problem(field: LookUpField, reason: FormReason): FormProblem {
  return { field, reason };
}
