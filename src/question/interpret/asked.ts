import type { Mentions } from '../mentions/mentions.js';
import type { Named, Question, RulesWanted } from '../question.js';

/** What every question has. */
export type Asked = Pick<Question, 'language' | 'assumptions'>;

/** The same, with things that a wish has no use for: they are said to be set aside. */
export function withAside(asked: Asked, aside: readonly Named[]): Asked {
  return {
    ...asked,
    assumptions: [...asked.assumptions, ...aside.map((read) => ({ kind: 'set-aside' as const, read }))],
  };
}

/** Who wants something blocked gets no rules that let it through. */
export function refusing({ wantsClosed }: Mentions, question: RulesWanted & Asked): Question {
  return wantsClosed ? { ...question, refused: { kind: 'closing' } } : question;
}
