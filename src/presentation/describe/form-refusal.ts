import type { FormRefusal } from '../../answer/form-fit.js';
import { wordings } from '../wording/index.js';
import type { Language } from '../wording/wording.js';
import { echo } from './echo.js';
import { refusal } from './refusal.js';
import { voiceOf } from './voice.js';

/** What is wrong with a field of the look-up form, and what to do, in a sentence or two. */
export function formRefusal({ reason }: FormRefusal, dialect: string, language: Language): string {
  const voice = voiceOf(language);
  const words = wordings[language].lookUp;
  switch (reason.kind) {
    case 'nothing-chosen':
      return words.nothingChosen;
    case 'gone':
      return words.gone;
    case 'no-ports':
      return words.noPorts(echo(reason.asked));
    case 'two-transports':
      return words.twoTransports;
    case 'role-missing':
      return words.roleMissing;
    case 'whose':
      return words.whose;
    case 'dialect-missing':
      return words.dialectMissing;
    case 'only-by-role':
      return words.onlyByRole;
    case 'address':
    case 'rules':
      return refusal(reason.refused, dialect, voice);
    case 'unused':
      return words.unused(voice.names([reason.role]));
    case 'service-not-here':
      return words.serviceNotHere(
        voice.names([reason.service]),
        reason.roles.map((role) => voice.names([role])),
      );
    case 'service-without-port':
      return words.serviceWithoutPort(voice.names([reason.service]));
    case 'not-this-way':
      return words.notThisWay;
    case 'other-machine':
      return words.otherMachine(voice.names([reason.peer]));
    default:
      return reason satisfies never;
  }
}
