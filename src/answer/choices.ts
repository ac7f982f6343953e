import type { Catalog } from '../catalog/catalog.js';
import type { Role, Text } from '../catalog/schema.js';
import type { Language, Option, Question, Scope } from '../question/question.js';
import type { Choice } from './answer.js';

/** More buttons than this nobody reads. */
const mostChoices = 5;

/** The texts behind buttons, in the person's language: each is a question that the reader reads. */
const asks = {
  en: {
    portsOf: (name: string) => `ports of ${name}`,
    balancer: (name: string) => `${name} load balancer ports`,
    hardware: 'load balancer ports, hardware load balancing only',
    dns: 'load balancer ports with DNS load balancing',
    ipsec: (name: string) => `IPsec exceptions for ${name}`,
    clients: 'client ports',
    otherLanguage: '한국어로',
  },
  ko: {
    portsOf: (name: string) => `${name} 포트`,
    balancer: (name: string) => `${name} 부하 분산 장치 포트`,
    hardware: '하드웨어 부하 분산만 쓸 때 부하 분산 장치 포트',
    dns: 'DNS 부하 분산을 쓸 때 부하 분산 장치 포트',
    ipsec: (name: string) => `${name} IPsec 예외`,
    clients: '클라이언트 포트',
    otherLanguage: 'in English',
  },
} as const satisfies Record<Language, object>;

/** Where a table answer leads on: the other forms of the role, balancers, IPsec, the other language. */
export function choicesAfter(question: Question & { readonly scope: Scope }, catalog: Catalog): readonly Choice[] {
  const { language, scope } = question;
  const roles = [...scope.roles, ...(scope.ends?.from ?? []), ...(scope.ends?.to ?? [])].map(catalog.role);
  const [role] = scope.roles.map(catalog.role);
  const text = asks[language];
  return [
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
    ...(roles.length === 0 && scope.balancing === undefined
      ? [{ kind: 'clients' as const, name: undefined, ask: text.clients }]
      : []),
    languageChoice(language),
  ].slice(-mostChoices);
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
