import type { Question } from './question.js';

/** What a later text in the same talk goes on from: this question, whatever was before it, or nothing. */
export type Follow = 'this' | 'before' | 'none';

/**
 * Thanks and help leave the talk where it was. After something that is on no page of ours, or a question back, an older
 * question would be the wrong one to go on from.
 */
export function followOf({ kind }: Question): Follow {
  switch (kind) {
    case 'requirements':
    case 'rules':
    case 'ipsec':
    case 'explanation':
      return 'this';
    case 'help':
    case 'not-understood':
      return 'before';
    case 'which-one':
    case 'elsewhere':
    case 'unknown':
      return 'none';
    default:
      return kind satisfies never;
  }
}

/** The question that a later text goes on from. */
export function goingOnFrom(question: Question, before: Question | undefined): Question | undefined {
  const follow = followOf(question);
  return follow === 'this' ? question : follow === 'before' ? before : undefined;
}
