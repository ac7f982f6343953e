import type { Answers } from './answers/builders';
import { explanationAnswers } from './answers/explanations';
import { otherAnswers } from './answers/others';
import { requirementsAnswers } from './answers/requirements';
import { verdictAnswers } from './answers/verdicts';

/** Answers of every kind, by what the person asked. */
export const answers: Answers = { ...requirementsAnswers, ...verdictAnswers, ...explanationAnswers, ...otherAnswers };
