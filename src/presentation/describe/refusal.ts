import type { RulesRefusal } from '../../answer/answer.js';
import { echo } from './echo.js';
import type { Voice } from './voice.js';

/** Why nothing was written, and what to do, in a sentence. */
export function refusal(refused: RulesRefusal, dialect: string, voice: Voice): string {
  const words = voice.words.rules.refused;
  switch (refused.kind) {
    case 'host-bits':
      return words.hostBits(echo(refused.asked), refused.network, refused.host);
    case 'mask':
      return words.mask(echo(refused.asked));
    case 'upside-down':
      return words.upsideDown(echo(refused.asked));
    case 'not-an-address':
      return words.notAnAddress(echo(refused.asked), refused.instead);
    case 'name':
      return words.name(echo(refused.asked));
    case 'left-out':
      return words.leftOut(echo(refused.asked));
    case 'closing':
      return words.closing;
    case 'families':
      return words.families;
    case 'which-machine':
      return words.whichMachine(voice.names(refused.roles));
    case 'too-many':
      return words.tooMany(refused.count);
    case 'too-many-networks':
      return words.tooManyNetworks(refused.count);
    case 'no-balancer':
      return words.noBalancer;
    case 'no-exceptions':
      return words.noExceptions;
    case 'not-for-exceptions':
      return words.notForExceptions(dialect);
    case 'not-hosts':
      return words.notHosts(voice.names([refused.role]));
    default:
      return refused satisfies never;
  }
}
