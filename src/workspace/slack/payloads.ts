import { ann, type OpenView, type Workspace } from './workspace.js';

/** What Slack sends around an event. */
export function eventOf(event: object, { team, bot, now, nextTs }: Workspace, eventId = `Ev${nextTs()}`): object {
  return {
    type: 'event_callback',
    team_id: team,
    api_app_id: 'A0001',
    event_id: eventId,
    event_time: Math.floor(now() / 1_000),
    authorizations: [
      { team_id: team, enterprise_id: null, user_id: bot.user, is_bot: true, is_enterprise_install: false },
    ],
    event,
  };
}

/** A message that mentions the bot in a channel. */
export function mentionOf(text: string, { bot, nextTs }: Workspace, more: object = {}): object {
  const ts = nextTs();
  return {
    type: 'app_mention',
    user: ann,
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
  return { type: 'message', channel_type: 'im', user: ann, channel: 'D0ANN', text, ts, event_ts: ts, ...more };
}

/** A slash command that was sent in a channel. */
export function commandOf(
  text: string,
  responseUrl: string,
  { team, triggers }: Workspace,
): Readonly<Record<string, string>> {
  return {
    command: '/sfbport',
    text,
    response_url: responseUrl,
    trigger_id: triggers.issue(),
    user_id: ann,
    user_name: 'ann',
    team_id: team,
    team_domain: 'contoso',
    channel_id: 'C0NET',
    channel_name: 'network',
    api_app_id: 'A0001',
    token: 'legacy-token',
  };
}

/** Whatever was done with an element of a block; `where` says what the block stands in. */
export function actionOf(action: object, workspace: Workspace, where: object): object {
  return { type: 'block_actions', ...fromPerson(workspace), actions: [action], ...where };
}

/** A modal as it comes back, filled in; `values` by block and by action, as Slack sends them: an element of each kind has its own. */
export function filledInOf(view: OpenView, values: object, workspace: Workspace): object {
  return {
    type: 'view_submission',
    ...fromPerson(workspace),
    view: sentView(view, values, workspace),
    response_urls: [],
    is_enterprise_install: false,
    enterprise: null,
  };
}

/** A view as it stands in what Slack sends. */
export function sentView(view: object, values: object, { team, bot }: Workspace): object {
  const { id } = view as { readonly id?: string };
  return {
    hash: '1700000001.hash',
    clear_on_close: false,
    notify_on_close: false,
    ...view,
    team_id: team,
    state: { values },
    previous_view_id: null,
    root_view_id: id,
    app_id: 'A0001',
    external_id: '',
    app_installed_team_id: team,
    bot_id: bot.id,
  };
}

/** What stands in every interaction: who does it, and the trigger that opens a modal for it. */
export function fromPerson({ team, triggers }: Workspace): object {
  return {
    team: { id: team, domain: 'contoso' },
    user: { id: ann, username: 'ann', name: 'ann', team_id: team },
    api_app_id: 'A0001',
    token: 'legacy-token',
    trigger_id: triggers.issue(),
  };
}

/** A shortcut that was picked: in the menu of a message, which comes with it, or in that of the composer. */
export function shortcutOf(callback_id: string, workspace: Workspace, on?: object): object {
  const action_ts = workspace.nextTs();
  return {
    type: on ? 'message_action' : 'shortcut',
    ...fromPerson(workspace),
    callback_id,
    action_ts,
    is_enterprise_install: false,
    enterprise: null,
    ...on,
  };
}

/** What was typed into a menu whose options the app makes; `where` says what the menu stands in. */
export function suggestionOf(
  menu: { readonly action_id: string; readonly block_id: string; readonly value: string },
  workspace: Workspace,
  where: object,
): object {
  const { trigger_id: _, ...person } = fromPerson(workspace) as { readonly trigger_id: string };
  return { type: 'block_suggestion', ...person, ...menu, ...where };
}
