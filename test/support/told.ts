import { brokenAnswer, brokenModal } from '../../src/workspace/slack/modal-rules';
import { brokenOptions } from '../../src/workspace/slack/option-rules';
import { asObject } from '../../src/workspace/slack/rules';
import { described, mutated, type Path, pathsIn, strangers } from './mutations';
import { sentAgain } from './sent-again';
import type { Running } from './slack-bot';

/** What the bot drew itself, and does not read again. */
const drawn = /^(?:message|view)\.(?:blocks|metadata)\./;

/** The places of a payload that Slack writes: those by which the bot is found apart from all others. */
export function placesIn(
  payload: object,
  routing: RegExp,
): { readonly routing: readonly Path[]; readonly other: readonly Path[] } {
  const places = pathsIn(payload).filter((path) => !drawn.test(path.join('.')));
  const isRouting = (path: Path): boolean => routing.test(path.join('.'));
  return { routing: places.filter(isRouting), other: places.filter((path) => !isRouting(path)) };
}

/** What of these places, when something else stands there, leaves the person without a word, or gets an answer that Slack does not take. */
export async function silences(payload: object, places: readonly Path[], running: Running): Promise<readonly string[]> {
  const silent: string[] = [];
  for (const path of places) {
    for (const stranger of strangers) {
      const put = path.join('.') === 'trigger_id' ? unused(stranger) : stranger;
      const { status, told, broken } = await outcomeOf(mutated(sentAgain(payload, running), path, put), running);
      if (status !== 200 || told === 0 || broken.length > 0)
        silent.push(`${described(path, stranger)}: ${status}, told ${told}, ${broken.join(', ')}`);
    }
  }
  return silent;
}

let used = 0;

/** What came with the same trigger before is a replay, and rightly not answered. */
function unused(stranger: unknown): unknown {
  used += 1;
  return typeof stranger === 'string' ? `${stranger}${used}` : stranger;
}

/** How many messages, modals and answers to a payload there are after it; and which rules of Slack those answers break. */
export async function outcomeOf(payload: object, { slack, sender, idle }: Running) {
  const { messages, responses, whispers, views } = slack.workspace;
  const count = () => messages.length + responses.length + whispers.length + views.length;
  const before = count();
  const { status, answer } = await sender.submission(payload);
  await idle();
  const isSuggestion = asObject(payload).type === 'block_suggestion';
  const broken = isSuggestion
    ? brokenOptions(answer)
    : brokenAnswer(answer, 'view' in payload ? payload.view : undefined);
  return {
    status,
    told: count() - before + (answer === undefined ? 0 : 1),
    broken: [...broken, ...views.slice(-1).flatMap(brokenModal)],
  };
}
