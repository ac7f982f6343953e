import type { AnyMiddlewareArgs, App, Middleware } from '@slack/bolt';
import type { Claims } from '../state/claims.js';

/** Milliseconds: a request is taken from five minutes before its time until five minutes after it. */
const lifetime = 10 * 60_000;

/**
 * Commands, clicks and forms that are sent a second time with the signature of the first are acknowledged, and nothing else.
 * Slack never repeats them, and gives each a trigger_id of its own; and a claim outlives a signature. Events come again by
 * themselves and are told apart by what they are about (`answerOnce`); what is typed asks for nothing.
 */
export function ignoreReplays(app: App, claims: Claims): void {
  const once: Middleware<AnyMiddlewareArgs> = async (args) => {
    const { trigger_id }: { readonly trigger_id?: unknown } = Object(args.body);
    if (typeof trigger_id !== 'string' || trigger_id === '') return args.next();
    if (await claims.first([`trigger ${trigger_id}`], lifetime)) return args.next();
    args.logger.warn('The same command, click or form came twice; it was not answered again.');
    if ('ack' in args) await (args.ack as () => Promise<void>)();
  };
  app.use(once);
}
