import type { App } from '@slack/bolt';
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
  for (const register of [
    registerButton,
    registerDirectMessage,
    registerExplain,
    registerFile,
    registerAddressForm,
    registerAddressFormSubmitted,
    registerHome,
    registerLookUp,
    registerLookUpSubmitted,
    registerLookUpTyped,
    registerMenu,
    registerMention,
    registerPage,
    registerShare,
    registerSlashCommand,
    registerWrong,
  ]) {
    register(app, parts);
  }
}
