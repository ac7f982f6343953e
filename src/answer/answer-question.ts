import type { Catalog } from '../catalog/catalog.js';
import { dialects } from '../firewall/dialects/index.js';
import { wholeScope } from '../question/filters.js';
import { nameOf } from '../question/interpret/options.js';
import type { Question } from '../question/question.js';
import type { Answer } from './answer.js';
import { answerRequirements } from './answer-requirements.js';
import { answerRules } from './answer-rules.js';
import { languageChoice, optionChoices } from './choices.js';
import { exceptionsFor } from './exceptions.js';
import { explain } from './explain.js';
import { groundsOfExceptions } from './grounds.js';
import { rolesWithRows } from './home.js';
import { readingOf } from './reading.js';
import { factsOf, offered } from './rules/dialect-facts.js';

/** Answers any question with facts of the catalog; says so where it has none. */
export function answerQuestion(question: Question, catalog: Catalog): Answer {
  if (question.kind === 'requirements') return answerRequirements(question, catalog);
  if (question.kind === 'rules') return answerRules(question, catalog);
  const { language } = question;
  const spoken = { language, reading: readingOf(question, catalog) };
  switch (question.kind) {
    case 'ipsec': {
      const exceptions = exceptionsFor(question.roles, catalog);
      return {
        kind: 'ipsec-exceptions',
        ...spoken,
        exceptions,
        notes: catalog.notesOfTable('ipsec'),
        choices: [languageChoice(language)],
        dialects: exceptions.length === 0 ? [] : offered({ about: 'exceptions', scope: wholeScope }, dialects),
        ...groundsOfExceptions(exceptions, catalog),
        ...(question.format && exceptions.length > 0 ? { format: question.format } : {}),
      };
    }
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
    case 'explanation':
      return explain(question, catalog);
    case 'help':
      return {
        kind: 'help',
        ...spoken,
        products: catalog.products,
        roles: rolesWithRows(catalog),
        dialects: dialects.map(factsOf),
      };
    case 'not-understood': {
      const { kind, isThanks, lacksMessage } = question;
      return { kind, ...spoken, isThanks, ...(lacksMessage ? { lacksMessage } : {}), products: catalog.products };
    }
    default:
      return question satisfies never;
  }
}

const nowhere = { kind: 'not-found', sections: [], sources: [], pointers: [] } as const;
