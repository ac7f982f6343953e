/** The variables that hold a secret of Slack's. */
export const secretNames = ['SLACK_BOT_TOKEN', 'SLACK_APP_TOKEN', 'SLACK_SIGNING_SECRET'] as const;

type SecretName = (typeof secretNames)[number];

/** Says of each secret that was not copied alone, or is of a kind that belongs elsewhere, what belongs there; repeats none of them. */
export function misplacedSecrets(secrets: Readonly<Record<SecretName, string | undefined>>): string[] {
  return secretNames.flatMap((name) => {
    const secret = secrets[name];
    if (!secret) return [];
    if (/[^!-~]|["'`<>]/.test(secret)) {
      return [
        `${name} holds a letter that no token has, such as a quote, a space or an ellipsis: copy it again, alone.`,
      ];
    }
    const { is, takes } = wanted[name];
    const kind = kinds.find(([prefix]) => secret.startsWith(prefix))?.[1];
    return kind === undefined || kind === is ? [] : [`${name} holds ${kind}; it takes ${takes}.`];
  });
}

const wanted: Readonly<Record<SecretName, { readonly is: string; readonly takes: string }>> = {
  SLACK_BOT_TOKEN: { is: 'a bot token', takes: 'the bot token, xoxb-… (OAuth & Permissions)' },
  SLACK_APP_TOKEN: { is: 'an app-level token', takes: 'the app-level token, xapp-… (Basic Information)' },
  SLACK_SIGNING_SECRET: { is: 'a signing secret', takes: 'the signing secret (Basic Information, App Credentials)' },
};

/** https://docs.slack.dev/authentication/tokens; what begins otherwise is Slack's to judge, or a proxy's. */
const kinds: readonly (readonly [string, string])[] = [
  ['xoxb-', 'a bot token'],
  ['xoxe.xoxb-', 'a bot token'],
  ['xapp-', 'an app-level token'],
  ['xoxp-', 'the token of a person'],
  ['xoxe.xoxp-', 'the token of a person'],
  ['xoxe-', 'a refresh token'],
];
