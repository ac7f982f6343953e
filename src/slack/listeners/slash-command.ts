import type { AllMiddlewareArgs, App, RespondFn, SlackCommandMiddlewareArgs } from '@slack/bolt';
import { answer } from '../answering.js';
import { readLookUpWord } from '../look-up-word.js';
import { openLookUp } from '../open-look-up.js';
import type { Parts } from '../parts.js';
import { onlyYou, orElse, type Place, whisper } from '../place.js';
import { isUsedUp } from '../refusals.js';
import { reporting } from '../reporting.js';

type Command = AllMiddlewareArgs & SlackCommandMiddlewareArgs;

/** `/sfbport …`: answers the person alone, and offers to share; `/sfbport form` opens the form. */
export function registerSlashCommand(app: App, parts: Parts): void {
  app.command('/sfbport', reporting(slashCommand(parts), placeOf, parts));
}

/** Slack gives every command a response_url; a proxy or a tool may not, and one may be over before the answer is there. */
function placeOf({ command, client, respond }: Pick<Command, 'command' | 'client' | 'respond'>): Place {
  const given: RespondFn | undefined = respond;
  const alone = whisper(client, command.channel_id, command.user_id);
  return given ? orElse(onlyYou(given), isUsedUp, alone) : alone;
}

function slashCommand(parts: Parts): (args: Command) => Promise<void> {
  return async ({ ack, command, client, respond, logger }) => {
    await ack();
    const asked = { text: command.text };
    const person = { user: command.user_id, channel: command.channel_id, client, logger };
    const word = readLookUpWord(command.text);
    if (word) {
      const place = { responseUrl: command.response_url };
      return openLookUp({ person, trigger: command.trigger_id, place, language: word.language }, parts);
    }
    await answer({ asked, person, place: placeOf({ command, client, respond }), options: { share: asked } }, parts);
  };
}
