import type { Catalog } from '../catalog/catalog.js';
import { nameOf } from '../question/interpret/options.js';
import type { Question } from '../question/question.js';
import type { Answer } from './answer.js';
import { answerRequirements } from './answer-requirements.js';
import { languageChoice, optionChoices } from './choices.js';
import { groundsOf, groundsOfExceptions } from './grounds.js';
import { readingOf } from './reading.js';

/** Answers any question with facts of the catalog; says so where it has none. */
export function answerQuestion(question: Question, catalog: Catalog): Answer {
  if (question.kind === 'requirements') return answerRequirements(question, catalog);
  const { language } = question;
  const spoken = { language, reading: readingOf(question, catalog) };
  switch (question.kind) {
    case 'ipsec': {
      const exceptions = catalog.ipsecExceptions.filter(
        ({ roles }) =>
          question.roles.length === 0 ||
          question.roles.some((role) =>
            roles.some((id) => catalog.within(role).has(id) || catalog.role(role).formOf.includes(id)),
          ),
      );
      return {
        kind: 'ipsec-exceptions',
        ...spoken,
        exceptions,
        notes: catalog.notesOfTable('ipsec'),
        choices: [languageChoice(language)],
        ...groundsOfExceptions(exceptions, catalog),
      };
    }
    case 'rules':
      return {
        kind: 'rules',
        ...spoken,
        refused: { kind: 'not-yet' },
        choices: [languageChoice(language)],
        ...groundsOf([], catalog),
      };
    case 'which-one':
      return {
        kind: 'choice',
        ...spoken,
        asked: question.asked,
        choices: optionChoices(question.options, ({ named }) => nameOf(named, catalog)),
      };
    case 'elsewhere':
      return {
        ...nowhere,
        ...spoken,
        what: { kind: 'elsewhere', pages: question.topics.map(catalog.elsewhereOf) },
        products: catalog.products,
        choices: [],
      };
    case 'unknown':
      return {
        ...nowhere,
        ...spoken,
        what: { kind: 'thing', asked: question.asked },
        products: catalog.products,
        choices: optionChoices(question.near, ({ named }) => nameOf(named, catalog)),
      };
    case 'help':
      return { kind: 'help', ...spoken, products: catalog.products, roles: rolesWithRows(catalog) };
    case 'not-understood':
      return { kind: 'not-understood', ...spoken, isThanks: question.isThanks, products: catalog.products };
    default:
      return question satisfies never;
  }
}

/** The servers, clients and phones that a table has rows for. */
function rolesWithRows({ roles, requirements }: Catalog): Catalog['roles'] {
  return roles.filter(
    ({ id, kind }) => (kind === 'server' || kind === 'client') && requirements.some(({ role }) => role === id),
  );
}

const nowhere = { kind: 'not-found', sections: [], sources: [], pointers: [] } as const;
