import { readLogLevel } from './log.js';
import { readManifest } from './manifest.js';
import { reasonOf, strangeAnswer } from './reason.js';
import { readSettings, SettingsError, type SlackSettings, slackApi } from './settings.js';

/** What is wrong with the settings that do not concern Slack, each with its cure. */
export function settingProblems({ LOG_LEVEL }: NodeJS.ProcessEnv): string[] {
  try {
    readLogLevel(LOG_LEVEL);
    return [];
  } catch (error) {
    return [problemIn(error)];
  }
}

/** What is wrong with how Slack is set up: settings, tokens, scopes. Asks Slack only when the settings are whole. */
export async function checkSlack(env: NodeJS.ProcessEnv): Promise<string[]> {
  try {
    const settings = readSettings(env);
    if (settings.mode === 'none') return [];
    return [...(await botProblems(settings)), ...(settings.mode === 'socket' ? await appProblems(settings) : [])];
  } catch (error) {
    return [problemIn(error)];
  }
}

/** The sentence of a setting that cannot be meant; throws any other error. */
function problemIn(error: unknown): string {
  if (error instanceof SettingsError) return error.message;
  throw error;
}

async function botProblems({ botToken, apiUrl }: SlackSettings): Promise<string[]> {
  const { problem, scopes } = await call('auth.test', botToken, apiUrl);
  if (problem !== undefined) return [`SLACK_BOT_TOKEN: ${problem}`];
  const missing = wantedScopes().filter((scope) => !scopes.includes(scope));
  if (missing.length === 0) return [];
  return [`the bot lacks ${missing.join(', ')}; compare the app with manifest.yml, then reinstall it to the workspace`];
}

async function appProblems({ appToken, apiUrl }: SlackSettings & { mode: 'socket' }): Promise<string[]> {
  // Hands out an address to connect to, which nobody uses: the only way to see whether the token may.
  const { problem } = await call('apps.connections.open', appToken, apiUrl);
  return problem === undefined ? [] : [`SLACK_APP_TOKEN: ${problem}`];
}

async function call(method: string, token: string, apiUrl = slackApi): Promise<Called> {
  const url = new URL(method, apiUrl.endsWith('/') ? apiUrl : `${apiUrl}/`);
  try {
    const response = await fetch(url, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/x-www-form-urlencoded' },
      signal: AbortSignal.timeout(10_000),
    });
    const answer = readAnswer(await response.text());
    if (answer === undefined) return { scopes: [], problem: strangeAnswer(url.host, `status ${response.status}`) };
    const { ok, error } = answer;
    const scopes = (response.headers.get('x-oauth-scopes') ?? '').split(',').map((scope) => scope.trim());
    return {
      scopes,
      ...(ok ? {} : { problem: `Slack says "${error ?? response.status}"${cures[error ?? ''] ?? ''}` }),
    };
  } catch (error) {
    return {
      scopes: [],
      problem: `${url.host} cannot be asked (${reasonOf(error)}); check the network and SLACK_API_URL`,
    };
  }
}

/** Undefined for what Slack never says. */
function readAnswer(body: string): { readonly ok?: boolean; readonly error?: string } | undefined {
  try {
    return Object(JSON.parse(body));
  } catch {
    return undefined;
  }
}

interface Called {
  readonly scopes: readonly string[];
  readonly problem?: string;
}

const cures: Record<string, string> = {
  invalid_auth: '; copy the token again from the app’s pages',
  not_authed: '; the token is empty',
  account_inactive: '; the app was removed from the workspace: install it again',
  token_revoked: '; install the app again and copy its new token',
  token_expired: '; token rotation is on: switch it off, or renew the token',
  missing_scope: '; give the app-level token the scope connections:write',
  not_allowed_token_type: '; this is another kind of token',
};

/** The scopes without which something does not work; a workspace may leave the optional ones out. */
function wantedScopes(): string[] {
  const { bot, bot_optional: optional = [] } = readManifest().oauth_config.scopes;
  return bot.filter((scope) => !optional.includes(scope));
}
