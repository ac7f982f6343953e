import type { Choice } from '../../answer/answer.js';
import type { Part } from '../document.js';
import { choicesPart } from './choices.js';
import type { Voice } from './voice.js';

/** A row of buttons on a phone; more of them are a menu. */
const mostButtons = 5;

/** The roles of an answer, each of which can be asked about alone. */
export function onlyRoleParts(all: readonly Choice[], voice: Voice): Part[] {
  const prompt = voice.words.choices.onlyRole;
  const roles = all.filter(({ kind }) => kind === 'role');
  if (roles.length <= mostButtons) return choicesPart(roles, voice, roles.length === 0 ? undefined : prompt);
  const [part] = choicesPart(roles, voice);
  if (part?.kind !== 'choices') return [];
  return [
    { kind: 'menu', of: 'roles', prompt, choices: part.choices.map((choice) => ({ ...choice, id: choice.label })) },
  ];
}
