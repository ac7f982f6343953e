import type { Catalog } from '../catalog/catalog.js';
import type { FormProblem, LookUpForm } from '../question/form.js';
import type { Question, Scope } from '../question/question.js';
import type { Answer, RulesRefusal } from './answer.js';
import { isRangeOnly } from './sections.js';
import { select } from './select.js';

/** What of a form does not go together: each field is right, and no row has all of them. */
export function misfitsIn(
  { service, peer, role, direction }: LookUpForm,
  { scope }: Extract<Question, { kind: 'requirements' | 'rules' }>,
  catalog: Catalog,
): readonly FormProblem[] {
  const whole = { ...scope, direction: undefined, ends: scope.ends && { ...scope.ends, bothWays: true } };
  const hasRows = (part: Partial<Scope>): boolean =>
    select({ ...whole, ...part }, catalog).some((each) => !isRangeOnly(each));
  const portless = { ports: [], transports: [] };
  if (service !== '' && role !== '' && !hasRows(portless)) {
    const roles = [role, ...(peer === '' ? [] : [peer])].map(catalog.role);
    return [{ field: 'service', reason: { kind: 'service-not-here', service: catalog.service(service), roles } }];
  }
  // A port that no row has at all is a question like any other, and its answer says what is nearest.
  if (service !== '' && scope.ports.length > 0 && !hasRows({}))
    return [{ field: 'ports', reason: { kind: 'service-without-port', service: catalog.service(service) } }];
  if (direction !== undefined && hasRows({}) && !hasRows({ direction: scope.direction, ends: scope.ends }))
    return [{ field: 'direction', reason: { kind: 'not-this-way' } }];
  return [];
}

/** Why an answer is not what the form asked for, and where that can be put right. */
export type FormRefusal =
  | FormProblem
  | { readonly field: keyof LookUpForm; readonly reason: { readonly kind: 'rules'; readonly refused: RulesRefusal } };

/** What kept the rules of a form from being written, or an address out of them: none is lost in silence. */
export function refusalsIn(form: LookUpForm, answer: Answer, catalog: Catalog): readonly FormRefusal[] {
  if (answer.kind !== 'rules') return [];
  const { refused, placed } = answer;
  if (refused) return [{ field: fieldOf(refused, form), reason: { kind: 'rules', refused } }];
  const fields = [
    ['own', form.role],
    ['far', form.peer],
  ] as const;
  return fields.flatMap(([field, id]): FormRefusal[] => {
    const isPlaced = form[field].length === 0 || placed.some(({ role }) => role.id === id);
    return isPlaced ? [] : [{ field, reason: { kind: 'unused', role: catalog.role(id) } }];
  });
}

function fieldOf({ kind }: RulesRefusal, { own, far }: LookUpForm): keyof LookUpForm {
  const addresses = own.length > 0 ? 'own' : far.length > 0 ? 'far' : 'dialect';
  switch (kind) {
    case 'which-machine':
      return 'role';
    case 'no-balancer':
    case 'no-exceptions':
    case 'not-for-exceptions':
    case 'closing':
      return 'dialect';
    case 'too-many':
    case 'too-many-networks':
    case 'not-hosts':
    case 'families':
    case 'host-bits':
    case 'mask':
    case 'upside-down':
    case 'not-an-address':
    case 'name':
    case 'left-out':
      return addresses;
    default:
      return kind satisfies never;
  }
}
