import type { App } from '@slack/bolt';
import type { Surface } from '../../metrics/metrics.js';
import type { Parts } from '../parts.js';
import { registerAddressForm } from './address-form.js';
import { registerAddressFormSubmitted } from './address-form-submitted.js';
import { registerButton } from './button.js';
import { registerDirectMessage } from './direct-message.js';
import { registerExplain } from './explain.js';
import { registerFile } from './file.js';
import { registerHome } from './home.js';
import { registerLookUp } from './look-up.js';
import { registerLookUpSubmitted } from './look-up-submitted.js';
import { registerLookUpTyped } from './look-up-typed.js';
import { registerMention } from './mention.js';
import { registerMenu } from './menu.js';
import { registerPage } from './page.js';
import { registerShare } from './share.js';
import { registerSlashCommand } from './slash-command.js';
import { registerWrong } from './wrong.js';

/** Everything that the bot listens to. What does not address it is not among it. */
export function registerListeners(app: App, parts: Parts): void {
  for (const [surface, register] of listeners) register(app, { ...parts, metrics: parts.metrics.on(surface) });
}

const listeners: readonly (readonly [Surface, (app: App, parts: Parts) => void])[] = [
  ['button', registerButton],
  ['direct-message', registerDirectMessage],
  ['explain', registerExplain],
  ['file', registerFile],
  ['form', registerAddressForm],
  ['form', registerAddressFormSubmitted],
  ['home', registerHome],
  ['look-up', registerLookUp],
  ['look-up', registerLookUpSubmitted],
  ['look-up', registerLookUpTyped],
  ['menu', registerMenu],
  ['mention', registerMention],
  ['page', registerPage],
  ['share', registerShare],
  ['command', registerSlashCommand],
  ['wrong', registerWrong],
];
