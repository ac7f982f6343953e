import { misplacedSecrets, secretNames } from './misplaced-secrets.js';

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

/**
 * Reads the environment. Without any SLACK_ variable the mode is `none`, unless something says that others wait for the bot; that,
 * half a set and an empty one throw a SettingsError.
 */
export function readSettings(env: NodeJS.ProcessEnv): Settings {
  const given = (name: string) => env[name]?.trim() || undefined;
  if (!Object.keys(env).some((name) => name.startsWith('SLACK_') && given(name))) return withoutSlack(env, given);

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
  if (botToken?.startsWith('xapp-') && appToken?.startsWith('xoxb-')) {
    throw new SettingsError(
      'SLACK_BOT_TOKEN takes the xoxb- token and SLACK_APP_TOKEN the xapp- token: they are swapped.',
    );
  }
  const misplaced = misplacedSecrets({
    SLACK_BOT_TOKEN: botToken,
    SLACK_APP_TOKEN: appToken,
    SLACK_SIGNING_SECRET: signingSecret,
  });
  if (misplaced.length > 0) throw new SettingsError(misplaced.join('\n'));

  const connection = { botToken: botToken ?? '', apiUrl: readUrl(given('SLACK_API_URL')) };
  const port = portText === undefined ? undefined : readPort(portText);
  if (appToken) return { ...connection, mode: 'socket', appToken, port };
  return { ...connection, mode: 'http', signingSecret: signingSecret ?? '', port: port ?? 0 };
}

/** A secret that was not mounted is no wish for a workspace that one person tries. */
function withoutSlack(env: NodeJS.ProcessEnv, given: (name: string) => string | undefined): Settings {
  const needed =
    'SLACK_BOT_TOKEN and SLACK_APP_TOKEN (Socket Mode), or SLACK_BOT_TOKEN, SLACK_SIGNING_SECRET and PORT (HTTP)';
  const empty = secretNames.filter((name) => env[name] !== undefined);
  if (empty.length > 0) {
    const [are, them] = empty.length === 1 ? ['is', 'it'] : ['are', 'them'];
    throw new SettingsError(
      `${empty.join(' and ')} ${are} set, and empty. Fill in ${needed}; or take ${them} out: without any SLACK_ variable a workspace for trying opens on this machine.`,
    );
  }
  const sign = signOfOthers(given);
  if (sign === undefined) return { mode: 'none' };
  throw new SettingsError(
    `${sign.name} is ${sign.is}, and no SLACK_ variable is. Set ${needed}; or take ${sign.name} out, to open a workspace for trying on this machine.`,
  );
}

/** What says that the bot is for others than who starts it. */
function signOfOthers(
  given: (name: string) => string | undefined,
): { readonly name: string; readonly is: string } | undefined {
  if (given('DATABASE_URL')) return { name: 'DATABASE_URL', is: 'set' };
  return given('NODE_ENV') === 'production' ? { name: 'NODE_ENV', is: 'production' } : undefined;
}

/** Reads PORT; a SettingsError where it is none. */
export function readPort(text: string): number {
  const port = Number(text);
  if (Number.isInteger(port) && port >= 0 && port <= 65_535) return port;
  throw new SettingsError(`PORT is "${text}", which is no port: write a number such as 3000.`);
}

function readUrl(text: string | undefined): string | undefined {
  if (text === undefined || URL.canParse(text)) return text;
  throw new SettingsError(`SLACK_API_URL is "${text}", which is no URL such as ${slackApi}.`);
}
