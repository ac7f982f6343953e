import type { AllMiddlewareArgs, App, SlackCommandMiddlewareArgs } from '@slack/bolt';
import { answer } from '../answering.js';
import type { Parts } from '../parts.js';
import { onlyYou } from '../place.js';
import { reporting } from '../reporting.js';

type Command = AllMiddlewareArgs & SlackCommandMiddlewareArgs;

/** `/sfbport …`: answers the person alone, and offers to share. */
export function registerSlashCommand(app: App, parts: Parts): void {
  app.command(
    '/sfbport',
    reporting(slashCommand(parts), ({ respond }) => onlyYou(respond), parts),
  );
}

function slashCommand(parts: Parts): (args: Command) => Promise<void> {
  return async ({ ack, command, client, respond, logger }) => {
    await ack();
    const asked = { text: command.text };
    const person = { user: command.user_id, client, logger };
    await answer({ asked, person, place: onlyYou(respond), options: { share: asked } }, parts);
  };
}
