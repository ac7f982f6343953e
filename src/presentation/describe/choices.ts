import type { Choice } from '../../answer/answer.js';
import type { DrawnChoice, Part } from '../document.js';
import type { Voice } from './voice.js';

/** The way on, as the last part; nothing when there is none. */
export function choicesPart(choices: readonly Choice[], voice: Voice, prompt?: string): Part[] {
  if (choices.length === 0) return [];
  return [{ kind: 'choices', prompt, choices: drawnChoices(choices, voice) }];
}

/** Two buttons that say the same would make the person guess: then each says its name, or what it asks. */
function drawnChoices(choices: readonly Choice[], voice: Voice): DrawnChoice[] {
  const labels = choices.map((choice) => label(choice, voice));
  const isShared = (own: string) => labels.indexOf(own) !== labels.lastIndexOf(own);
  return choices.map(({ ask, name }, index) => {
    const own = labels[index] ?? ask;
    const named = name === undefined || isShared(voice.say(name)) ? ask : voice.say(name);
    return { label: isShared(own) ? named : own, ask };
  });
}

function label({ kind, name, ask }: Choice, { words: { choices }, say }: Voice): string {
  const named = name === undefined ? undefined : say(name);
  switch (kind) {
    case 'collocated':
      return choices.collocated;
    case 'is-also':
      return choices.isAlso(named);
    case 'load-balancer':
      return choices.loadBalancer;
    case 'hardware':
      return choices.hardware;
    case 'dns':
      return choices.dns;
    case 'ipsec':
      return choices.ipsec;
    case 'clients':
      return choices.clients;
    case 'language':
      return choices.language;
    case 'role':
    case 'service':
    case 'topic':
    case 'elsewhere':
    case 'address':
      return named ?? ask;
    default:
      return kind satisfies never;
  }
}
