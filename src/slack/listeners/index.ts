import type { App } from '@slack/bolt';
import type { Parts } from '../parts.js';
import { registerButton } from './button.js';
import { registerDirectMessage } from './direct-message.js';
import { registerFile } from './file.js';
import { registerForm } from './form.js';
import { registerFormSubmitted } from './form-submitted.js';
import { registerHome } from './home.js';
import { registerMention } from './mention.js';
import { registerMenu } from './menu.js';
import { registerPage } from './page.js';
import { registerShare } from './share.js';
import { registerSlashCommand } from './slash-command.js';

/** Everything that the bot listens to. What does not address it is not among it. */
export function registerListeners(app: App, parts: Parts): void {
  for (const register of [
    registerButton,
    registerDirectMessage,
    registerFile,
    registerForm,
    registerFormSubmitted,
    registerHome,
    registerMenu,
    registerMention,
    registerPage,
    registerShare,
    registerSlashCommand,
  ]) {
    register(app, parts);
  }
}
