import { Readable } from 'node:stream';

// Set up before every test file (jest.config.js): whatever is logged or written by what a test starts is looked through for
// every secret that was in use until then. Nothing of the tests has to know.

const used = new Set<string>();
const leaks: string[] = [];

/** Also what has the shape of a secret, whoever made it; `user:password` is how a URL is written, and nobody's. */
const shapes =
  /\bx(?:ox[a-z]|app)-[\w-]{4,}|one-time-secret|trigger-secret|ticket=[\w-]+|:\/\/(?!user:password@)[^\s/:@]+:[^\s/@]+@/;
/** Shorter ones stand in too many other words. */
const shortest = 8;

function remember(...secrets: readonly unknown[]): void {
  for (const secret of secrets) if (typeof secret === 'string' && secret.length >= shortest) used.add(secret);
}

function look(line: string): void {
  const [shape] = shapes.exec(line) ?? [];
  const found = [...used].find((secret) => line.includes(secret)) ?? shape;
  if (found !== undefined) leaks.push(`${found} in: ${line.slice(0, 300)}`);
}

function check(): void {
  const found = leaks.splice(0);
  if (found.length > 0) throw new Error(`A secret was written to the log:\n${found.join('\n')}`);
}

jest.mock('../../src/slack/log', () => {
  const real = jest.requireActual('../../src/slack/log');
  const createLog = (level: unknown, write: (line: string) => void) =>
    real.createLog(level, (line: string) => {
      look(line);
      write(line);
    });
  return { ...real, createLog };
});

jest.mock('../../src/slack/bot', () => {
  const real = jest.requireActual('../../src/slack/bot');
  const createSlackBot = (...args: readonly [Record<string, unknown>, ...unknown[]]) => {
    const { botToken, appToken, signingSecret } = args[0];
    remember(botToken, appToken, signingSecret);
    return real.createSlackBot(...args);
  };
  return { ...real, createSlackBot };
});

jest.mock('../../src/workspace/slack/triggers', () => {
  const real = jest.requireActual('../../src/workspace/slack/triggers');
  return { ...real, createTriggers: issuing(real.createTriggers) };
});

jest.mock('../../src/workspace/slack/response-urls', () => {
  const real = jest.requireActual('../../src/workspace/slack/response-urls');
  return { ...real, createResponseUrls: issuing(real.createResponseUrls) };
});

jest.mock('node:child_process', () => {
  const real = jest.requireActual('node:child_process');
  const watched = ['spawn', 'spawnSync', 'execFile', 'execFileSync', 'execSync'] as const;
  return { ...real, ...Object.fromEntries(watched.map((name) => [name, watching(real[name])])) };
});

/** Keeps what is handed out. */
function issuing<T extends { issue(...args: unknown[]): string }>(create: (...args: unknown[]) => T) {
  return (...args: unknown[]): T => {
    const made = create(...args);
    const issue = (...origin: unknown[]): string => {
      const issued = made.issue(...origin);
      remember(issued);
      return issued;
    };
    return { ...made, issue };
  };
}

/** What a child process writes, and what its environment holds. */
function watching<Args extends readonly unknown[], T>(start: (...args: Args) => T): (...args: Args) => T {
  const watched = (...args: Args): T => {
    for (const each of args) rememberEnvironment(Object(each).env);
    const started = start(...args);
    const { stdout, stderr }: { readonly stdout?: unknown; readonly stderr?: unknown } = Object(started);
    for (const out of [started, stdout, stderr]) {
      if (typeof out === 'string' || Buffer.isBuffer(out)) look(String(out));
      else if (out instanceof Readable) out.on('data', (data) => look(String(data)));
    }
    return started;
  };
  // `promisify(execFile)` takes its own way.
  return Object.defineProperties(watched, Object.getOwnPropertyDescriptors(start));
}

function rememberEnvironment(env: NodeJS.ProcessEnv | undefined): void {
  if (env === undefined) return;
  remember(env.SLACK_BOT_TOKEN, env.SLACK_APP_TOKEN, env.SLACK_SIGNING_SECRET);
  const database = env.DATABASE_URL ?? '';
  if (URL.canParse(database)) remember(decodeURIComponent(new URL(database).password));
}

afterEach(check);
afterAll(check);
