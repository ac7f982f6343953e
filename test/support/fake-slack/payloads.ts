import type { Workspace } from './workspace';

/** What Slack sends around an event. */
export function eventOf(event: object, { team, nextTs }: Workspace, eventId = `Ev${nextTs()}`): object {
  return {
    type: 'event_callback',
    team_id: team,
    api_app_id: 'A0001',
    event_id: eventId,
    event_time: 1_700_000_000,
    authorizations: [
      { team_id: team, enterprise_id: null, user_id: 'U0BOT', is_bot: true, is_enterprise_install: false },
    ],
    event,
  };
}

/** A message that mentions the bot in a channel. */
export function mentionOf(text: string, { bot, nextTs }: Workspace, more: object = {}): object {
  const ts = nextTs();
  return {
    type: 'app_mention',
    user: 'U0ANN',
    channel: 'C0NET',
    text: `<@${bot.user}> ${text}`,
    ts,
    event_ts: ts,
    ...more,
  };
}

/** A message to the bot alone. */
export function directOf(text: string, { nextTs }: Workspace, more: object = {}): object {
  const ts = nextTs();
  return { type: 'message', channel_type: 'im', user: 'U0ANN', channel: 'D0ANN', text, ts, event_ts: ts, ...more };
}

export function commandOf(text: string, responseUrl: string, { team }: Workspace): Readonly<Record<string, string>> {
  return {
    command: '/sfbport',
    text,
    response_url: responseUrl,
    trigger_id: '1.2.trigger-secret',
    user_id: 'U0ANN',
    user_name: 'ann',
    team_id: team,
    team_domain: 'contoso',
    channel_id: 'C0NET',
    channel_name: 'network',
    api_app_id: 'A0001',
    token: 'legacy-token',
  };
}

/** A click on a button; `where` says what it stands in. */
export function clickOf(
  button: { readonly action_id: string; readonly value: string },
  { team }: Workspace,
  where: object,
): object {
  return {
    type: 'block_actions',
    team: { id: team, domain: 'contoso' },
    user: { id: 'U0ANN', username: 'ann', team_id: team },
    api_app_id: 'A0001',
    token: 'legacy-token',
    trigger_id: '1.2.trigger-secret',
    actions: [
      {
        type: 'button',
        block_id: 'b1',
        text: { type: 'plain_text', text: 'label' },
        action_ts: '1700000001.000000',
        ...button,
      },
    ],
    ...where,
  };
}
