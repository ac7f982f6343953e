import type { Catalog } from '../catalog/catalog.js';
import type { Role, Text } from '../catalog/schema.js';
import type { Language, Option, Question, Scope } from '../question/question.js';
import { asks } from '../question/vocabulary/asks.js';
import type { Choice } from './answer.js';

/** More buttons than this nobody reads. */
const mostChoices = 5;

/** Where a table answer leads on: the other forms of the role, balancers, IPsec, the other language. */
export function choicesAfter(question: Question & { readonly scope: Scope }, catalog: Catalog): readonly Choice[] {
  const { language, scope } = question;
  const roles = [...scope.roles, ...(scope.ends?.from ?? []), ...(scope.ends?.to ?? [])].map(catalog.role);
  const [role] = scope.roles.map(catalog.role);
  const text = asks[language];
  const further = [
    ...(role
      ? formsOf(role, catalog).map(
          (form): Choice => ({ kind: 'collocated', name: shortOf(form), ask: text.portsOf(form.name[language]) }),
        )
      : []),
    ...(role && role.formOf.length > 1 ? [isAlso(catalog.role(role.formOf[0]!), language)] : []),
    ...balancerChoices(scope, role, language, catalog),
    ...roles
      .filter(({ id, kind }) => kind !== 'group' && hasExceptions(id, catalog))
      .slice(0, 1)
      .map((each): Choice => ({ kind: 'ipsec', name: shortOf(each), ask: text.ipsec(each.name[language]) })),
    ...(scope.ports.length > 0 && roles.length === 0 && scope.balancing === undefined
      ? [{ kind: 'clients' as const, name: undefined, ask: text.clients }]
      : []),
  ];
  return [...further.slice(0, mostChoices - 1), languageChoice(language)];
}

/** The ports of a role. */
export function roleChoice(role: Role, language: Language): Choice {
  return { kind: 'role', name: shortOf(role), ask: asks[language].portsOf(role.name[language]) };
}

/** The roles of an answer that is about several, each to be asked about alone. */
export function onlyRoleChoices(roles: readonly Role[], language: Language): readonly Choice[] {
  if (roles.length < 2) return [];
  return roles.map((role) => ({ kind: 'role', name: shortOf(role), ask: asks[language].onlyOn(role.name[language]) }));
}

/** A button that gives the same answer in the other language. */
export function languageChoice(language: Language): Choice {
  return { kind: 'language', name: undefined, ask: asks[language].otherLanguage };
}

/** Buttons that ask for one thing each. */
export function optionChoices(options: readonly Option[], nameOf: (option: Option) => Text): readonly Choice[] {
  return options
    .slice(0, mostChoices)
    .map((option) => ({ kind: choiceKind(option.named.kind), name: nameOf(option), ask: option.ask }));
}

function choiceKind(kind: Option['named']['kind']): Choice['kind'] {
  return kind === 'application' ? 'topic' : kind;
}

function balancerChoices(scope: Scope, role: Role | undefined, language: Language, catalog: Catalog): Choice[] {
  const text = asks[language];
  if (scope.balancing === 'hardware') return [{ kind: 'dns', name: undefined, ask: text.dns }];
  if (scope.balancing === 'dns') return [{ kind: 'hardware', name: undefined, ask: text.hardware }];
  if (scope.balancing === 'unstated')
    return [
      { kind: 'hardware', name: undefined, ask: text.hardware },
      { kind: 'dns', name: undefined, ask: text.dns },
    ];
  const isBalanced = role && catalog.roles.some(({ balances }) => balances === role.id);
  return isBalanced ? [{ kind: 'load-balancer', name: shortOf(role), ask: text.balancer(role.name[language]) }] : [];
}

/** Special forms of a role, whose rows come on top of it. */
export function formsOf({ id }: Role, catalog: Catalog): readonly Role[] {
  return catalog.roles.filter(({ formOf }) => formOf.includes(id));
}

function isAlso(role: Role, language: Language): Choice {
  return { kind: 'is-also', name: shortOf(role), ask: asks[language].portsOf(role.name[language]) };
}

function hasExceptions(role: string, catalog: Catalog): boolean {
  return catalog.ipsecExceptions.some(({ roles }) => roles.some((id) => catalog.within(role).has(id)));
}

const shortOf = ({ short, name }: Role): Text => short ?? name;
