import type { Message, OpenView, Workspace } from './workspace.js';

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

/** An entry picked from a menu; `where` says what the menu stands in. */
export function pickOf(
  { action_id, block_id }: { readonly action_id: string; readonly block_id: string },
  option: { readonly text: object; readonly value: string } | null,
  workspace: Workspace,
  where: object,
): object {
  const { actions: _, ...click } = clickOf({ action_id: '', value: '' }, workspace, where) as { actions: unknown };
  const placeholder = { type: 'plain_text', text: 'Rules as', emoji: false };
  const action = {
    type: 'static_select',
    action_id,
    block_id,
    selected_option: option,
    placeholder,
    action_ts: '1700000001.000000',
  };
  return { ...click, state: { values: {} }, actions: [action] };
}

/** A modal as it comes back, filled in; `values` by block and by action, null where nothing was typed. */
export function submissionOf(
  view: OpenView,
  values: Readonly<Record<string, Readonly<Record<string, string | null>>>>,
  { team, bot }: Workspace,
): object {
  const typed = (value: string | null) => ({ type: 'plain_text_input', value });
  const state = {
    values: Object.fromEntries(
      Object.entries(values).map(([block, inputs]) => [
        block,
        Object.fromEntries(Object.entries(inputs).map(([action, value]) => [action, typed(value)])),
      ]),
    ),
  };
  return {
    type: 'view_submission',
    team: { id: team, domain: 'contoso' },
    user: { id: 'U0ANN', username: 'ann', name: 'ann', team_id: team },
    api_app_id: 'A0001',
    token: 'legacy-token',
    trigger_id: '1.2.trigger-secret',
    view: {
      ...view,
      team_id: team,
      state,
      hash: '1700000001.hash',
      clear_on_close: false,
      notify_on_close: false,
      previous_view_id: null,
      root_view_id: view.id,
      app_id: 'A0001',
      external_id: '',
      app_installed_team_id: team,
      bot_id: bot.id,
    },
    response_urls: [],
    is_enterprise_install: false,
    enterprise: null,
  };
}

/** "Explain ports", picked from the menu of a message. */
export function messageActionOf(
  message: Pick<Message, 'ts' | 'text'> & { readonly [field: string]: unknown },
  responseUrl: string,
  { team, nextTs }: Workspace,
  more: object = {},
): object {
  return {
    type: 'message_action',
    callback_id: 'explain_ports',
    token: 'legacy-token',
    action_ts: nextTs(),
    trigger_id: '1.2.trigger-secret',
    response_url: responseUrl,
    message_ts: message.ts,
    message: { type: 'message', user: 'U0BOB', team, ...message },
    team: { id: team, domain: 'contoso' },
    enterprise: null,
    is_enterprise_install: false,
    channel: { id: 'C0NET', name: 'network' },
    user: { id: 'U0ANN', name: 'ann', username: 'ann', team_id: team },
    ...more,
  };
}
