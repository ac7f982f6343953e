import type { AllMiddlewareArgs, App, BlockSuggestion, SlackOptionsMiddlewareArgs } from '@slack/bolt';
import type { SuggestionKind } from '../../ask.js';
import { limits } from '../../presentation/slack/limits.js';
import { languageInForm, lookUpBlock, typeahead, typedFields } from '../../presentation/slack/look-up-form.js';
import { toOptions } from '../../presentation/slack/look-up-options.js';
import { knownLanguage } from '../language.js';
import type { Parts } from '../parts.js';
import { redacted } from '../redact.js';

type Typed = AllMiddlewareArgs & SlackOptionsMiddlewareArgs<'block_suggestion'>;

/** What is offered while something is typed into a field of the look-up form. */
export function registerLookUpTyped(app: App, parts: Parts): void {
  for (const field of typedFields) {
    const action_id = lookUpBlock(field);
    app.options<'block_suggestion'>({ type: 'block_suggestion', action_id }, offering(typeahead[field], parts));
  }
}

/** Where it fails nothing is offered, which Slack says beside the field; a message for each letter would be worse. */
function offering(kind: SuggestionKind, parts: Parts): (args: Typed) => Promise<void> {
  return async ({ ack, body, logger }) => {
    await ack({ options: await optionsFor(kind, body, parts, logger) });
  };
}

async function optionsFor(
  kind: SuggestionKind,
  { value, view, user }: BlockSuggestion,
  parts: Parts,
  logger: Typed['logger'],
): Promise<ReturnType<typeof toOptions>> {
  try {
    const typed: unknown = value;
    const text = typeof typed === 'string' ? typed.slice(0, limits.modal.query) : '';
    const { id }: { readonly id?: unknown } = Object(user);
    const language =
      languageInForm(view?.private_metadata) ??
      (await knownLanguage(typeof id === 'string' ? id : undefined, parts.settings));
    return toOptions(parts.suggest(kind, text, language));
  } catch (error) {
    logger.error(`${parts.newReference()} ${redacted([error], typeof value === 'string' ? [value] : [])}`);
    return [];
  }
}
