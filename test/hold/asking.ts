import { commandOf, directOf, eventOf, mentionOf } from '../../src/workspace/slack/payloads.js';
import type { Asked } from './asked.js';
import type { Chance } from './chance.js';
import { deliverCommand, deliverEvent, type Target } from './delivery.js';
import { personAt, type SlackInLoad } from './slack-in-load.js';

/** Questions of every length and kind that have one message as an answer. */
const questions = [
  '5061',
  'mediation',
  'what does mediation server need',
  '중재서버 포트 뭐 열어야 돼?',
  'front end to mediation',
  'can I close 5060',
  'port 22',
  'nftables for mediation from front end 10.1.0.0/16 to 10.2.0.5',
  'hello',
  '도움말',
] as const;

/** Asks something, of the kinds that come most, and delivers it as Slack does. The promise ends with the last try. */
export function ask(
  index: number,
  chance: Chance,
  slack: SlackInLoad,
  target: Target,
  scale: number,
): { readonly asked: Asked; readonly delivered: Promise<void> } {
  const { workspace } = slack;
  const text = chance.pick([...questions]);
  const user = personAt(index);
  const nature = chance.next();
  const blank = { tries: [], answers: [], deaths: [] };
  if (nature < 0.2) {
    // Told apart by what was typed; the number stands where no reader of the bot takes it for a port.
    const name = `${text} (#c${index})`;
    const asked: Asked = { ...blank, kind: 'command', name, keys: [] };
    const fields = { ...commandOf(text, slack.responseUrl(name), workspace), user_id: user };
    return { asked, delivered: deliverCommand(fields, asked.tries, target) };
  }
  const kind = nature < 0.85 ? 'mention' : 'direct';
  const channel = user.replace(/^U/, 'D');
  const said = kind === 'mention' ? mentionOf(text, workspace, { user }) : directOf(text, workspace, { user, channel });
  const { ts } = said as { readonly ts: string };
  const inThread = kind === 'mention' ? said : { ...said, thread_ts: ts };
  const event = eventOf(inThread, workspace) as { readonly event_id: string };
  const asked: Asked = { ...blank, kind, name: ts, keys: [`event ${event.event_id}`] };
  return { asked, delivered: deliverEvent(event, asked.tries, target, scale) };
}
