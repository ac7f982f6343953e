import { CatalogError } from '../catalog/catalog-error.js';
import { visibleLine } from '../presentation/terminal/visible.js';
import { exitCode } from './exit-code.js';
import type { Host } from './host.js';

/** Says what is wrong with the catalog, the settings, the database and the Slack tokens, all at once. */
export async function check(host: Host): Promise<number> {
  const { env, output } = host;
  const database = await host.checkDatabase(env);
  const results: [string, readonly string[]][] = [
    ['catalog', catalogProblems(host)],
    ['settings', host.settingProblems(env)],
    ...(database ? [['database', database] as [string, readonly string[]]] : []),
    ['Slack', await host.checkSlack(env)],
  ];
  for (const [name, problems] of results) {
    const said = problems.length === 0 ? [`${name}: ${name === 'Slack' ? slackIsFine(env) : 'fine'}`] : [`${name}:`];
    output.write([...said, ...problems.map((problem) => `  ${visibleLine(problem)}`), ''].join('\n'));
  }
  return results.every(([, problems]) => problems.length === 0) ? exitCode.answered : exitCode.failed;
}

function catalogProblems(host: Host): readonly string[] {
  try {
    host.catalog();
    return host.catalogIsStale() ? ['the files under catalog/ have changed since the build; run npm run build'] : [];
  } catch (error) {
    if (error instanceof CatalogError) return error.problems;
    throw error;
  }
}

function slackIsFine({ SLACK_BOT_TOKEN: token }: NodeJS.ProcessEnv): string {
  return token ? 'fine' : 'not set up, so nothing was asked';
}
