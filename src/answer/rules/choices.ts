import type { Catalog } from '../../catalog/catalog.js';
import type { Role, Text } from '../../catalog/schema.js';
import type { Question } from '../../question/question.js';
import { asks } from '../../question/vocabulary/asks.js';
import type { Choice, RulesRefusal } from '../answer.js';
import { languageChoice } from '../choices.js';
import type { Bindings } from './addresses.js';
import { textOf } from './warnings.js';

type Rules = Extract<Question, { kind: 'rules' }>;

/** More buttons than this nobody reads. */
const mostChoices = 8;

/** Where a snippet leads on: whose an address is, which address was meant, which machine, the other way of balancing. */
export function rulesChoices(
  { language, scope, dialect }: Rules,
  refused: RulesRefusal | undefined,
  bindings: Bindings | undefined,
  catalog: Catalog,
): readonly Choice[] {
  const text = asks[language];
  const further = [
    ...(bindings?.unplaced ?? []).flatMap(({ given, roles }) =>
      given.flatMap((each) =>
        roles.map(catalog.role).map(
          (role): Choice => ({
            kind: 'address',
            name: labelled(textOf(each), role),
            ask: text.addressOf(role.name[language], textOf(each)),
          }),
        ),
      ),
    ),
    ...(refused?.kind === 'host-bits' ? [refused.network, refused.host].map((address) => meant(address)) : []),
    ...(refused?.kind === 'not-an-address' && refused.instead !== undefined ? [meant(refused.instead)] : []),
    ...(refused?.kind === 'which-machine'
      ? refused.roles.map(
          (role): Choice => ({
            kind: 'role',
            name: role.short ?? role.name,
            ask: text.rulesOf(role.name[language], dialect),
          }),
        )
      : []),
    ...(scope.balancing === 'hardware' ? [{ kind: 'dns' as const, name: undefined, ask: text.rulesDns }] : []),
    ...(scope.balancing === 'dns' ? [{ kind: 'hardware' as const, name: undefined, ask: text.rulesHardware }] : []),
  ];
  return [...further.slice(0, mostChoices - 1), languageChoice(language)];

  /** The address in the place of the one that was refused. */
  function meant(address: string): Choice {
    const { role = undefined, end = undefined } = refused !== undefined && 'asked' in refused ? refused : {};
    const ask =
      role !== undefined
        ? text.addressOf(catalog.role(role).name[language], address)
        : end === undefined
          ? address
          : end === 'from'
            ? text.addressFrom(address)
            : text.addressTo(address);
    return { kind: 'address', name: { en: address, ko: address }, ask };
  }
}

function labelled(address: string, { short, name }: Role): Text {
  const { en, ko } = short ?? name;
  return { en: `${address} = ${en}`, ko: `${address} = ${ko}` };
}
