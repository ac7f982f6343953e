/** How Slack is reached, as the environment says. */
export type Settings =
  | { readonly mode: 'none' }
  | (Connection & { readonly mode: 'socket'; readonly appToken: string; readonly port: number | undefined })
  | (Connection & {
      readonly mode: 'http';
      readonly signingSecret: string;
      readonly port: number;
      readonly host?: string;
    });

export type SlackSettings = Exclude<Settings, { readonly mode: 'none' }>;

interface Connection {
  readonly botToken: string;
  /** Another base for the Web API: tests, proxies, GovSlack. */
  readonly apiUrl: string | undefined;
}

/** The base of the Web API where the environment names no other. */
export const slackApi = 'https://slack.com/api/';

/** The environment cannot be meant as it is. The message says what is missing, and is for the person who starts the bot. */
export class SettingsError extends Error {
  override readonly name = 'SettingsError';
}

/** Reads the environment. Without any SLACK_ variable the mode is `none`; half a set throws a SettingsError. */
export function readSettings(env: NodeJS.ProcessEnv): Settings {
  const given = (name: string) => env[name]?.trim() || undefined;
  if (!Object.keys(env).some((name) => name.startsWith('SLACK_') && given(name))) return { mode: 'none' };

  const botToken = given('SLACK_BOT_TOKEN');
  const appToken = given('SLACK_APP_TOKEN');
  const signingSecret = given('SLACK_SIGNING_SECRET');
  const portText = given('PORT');
  const missing = [
    ...(botToken ? [] : ['SLACK_BOT_TOKEN (xoxb-…)']),
    ...(appToken || signingSecret
      ? []
      : ['SLACK_APP_TOKEN (xapp-…, Socket Mode) or SLACK_SIGNING_SECRET and PORT (HTTP)']),
    ...(!appToken && signingSecret && !portText ? ['PORT (where Slack posts to, with SLACK_SIGNING_SECRET)'] : []),
  ];
  if (missing.length > 0) throw new SettingsError(`Slack is half set up. Missing: ${missing.join('; ')}.`);
  if (botToken?.startsWith('xapp-') || appToken?.startsWith('xoxb-')) {
    throw new SettingsError(
      'SLACK_BOT_TOKEN takes the xoxb- token and SLACK_APP_TOKEN the xapp- token: they are swapped.',
    );
  }

  const connection = { botToken: botToken ?? '', apiUrl: readUrl(given('SLACK_API_URL')) };
  const port = portText === undefined ? undefined : readPort(portText);
  if (appToken) return { ...connection, mode: 'socket', appToken, port };
  return { ...connection, mode: 'http', signingSecret: signingSecret ?? '', port: port ?? 0 };
}

/** Reads PORT; a SettingsError where it is none. */
export function readPort(text: string): number {
  const port = Number(text);
  if (Number.isInteger(port) && port >= 0 && port <= 65_535) return port;
  throw new SettingsError(`PORT is "${text}", which is no port.`);
}

function readUrl(text: string | undefined): string | undefined {
  if (text === undefined || URL.canParse(text)) return text;
  throw new SettingsError(`SLACK_API_URL is "${text}", which is no URL such as ${slackApi}.`);
}
