import { Command, CommanderError, InvalidArgumentError, Option } from 'commander';
import { CatalogError } from '../catalog/catalog-error.js';
import { visible, visibleLine } from '../presentation/terminal/visible.js';
import type { Language } from '../question/question.js';
import { exitCode } from './exit-code.js';
import type { Host } from './host.js';
import type { ReportOptions } from './report-command.js';
import type { RulesOptions } from './rules-command.js';

interface AskOptions {
  readonly json?: true;
  readonly batch?: true;
  readonly lang?: Language;
}

interface CheckOptions {
  readonly unanswered?: true;
  readonly json?: boolean;
}

/** Runs `sfbport` with these arguments; resolves to its exit code. */
export async function runCommandLine(args: readonly string[], host: Host): Promise<number> {
  let code: number = exitCode.answered;
  const program = buildProgram(host, (ended) => {
    code = ended;
  });
  try {
    await program.parseAsync(args, { from: 'user' });
    return code;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? exitCode.answered : exitCode.failed;
    if (!(error instanceof CatalogError)) throw error;
    host.errors.write(`${new CatalogError(error.problems.map(visibleLine)).message}\n`);
    return exitCode.failed;
  }
}

function buildProgram(host: Host, end: (code: number) => void): Command {
  const lang = () => new Option('--lang <language>', 'language for questions that show none').choices(['en', 'ko']);
  const program = new Command('sfbport')
    .description('Answers which ports a server needs, between whom, and why. Without a command: a prompt.')
    .version(host.version, '-V, --version')
    .addOption(lang())
    .exitOverride()
    .allowExcessArguments()
    .configureOutput({
      writeOut: (text) => host.output.write(text),
      writeErr: (text) => host.errors.write(visible(text)),
    })
    .showHelpAfterError('What there is: sfbport --help')
    .action(async (_, command: Command) => {
      const [unknown] = command.args;
      if (unknown !== undefined) {
        const asked = command.args.join(' ');
        command.error(visibleLine(`error: there is no command "${unknown}"; to ask: sfbport ask ${asked}`));
      }
      const { runPrompt } = require('./prompt.js') as typeof import('./prompt.js');
      await runPrompt(host.ask(), host, { env: host.env, language: program.opts<AskOptions>().lang });
    });

  program
    .command('ask [text...]')
    .description('answer one question, or many with --batch')
    .option('--json', 'print one JSON object')
    .option('--batch', 'answer {"id", "text", "thread"?} lines from standard input, one JSON line each')
    .addOption(lang())
    .addHelpText(
      'after',
      '\nA text that begins with a dash goes behind two dashes: sfbport ask -- "-A INPUT --dport 5061"',
    )
    .action(async (words: string[], options: AskOptions, command: Command) =>
      end(await ask(words, options, command, host)),
    );

  program
    .command('explain [text...]')
    .description('explain the ports of a message, or of what stands on standard input: a log, rules, a mail')
    .option('--json', 'print one JSON object')
    .addOption(lang())
    .addHelpText('after', '\nA text that begins with a dash goes behind two dashes: sfbport explain -- "-A INPUT"')
    .action(async (words: string[], { json, lang: own }: AskOptions, command: Command) => {
      const { explainMessage } = require('./explain-command.js') as typeof import('./explain-command.js');
      const language = languageOf({ lang: own }, command) ?? 'en';
      end(await explainMessage(words.join(' '), { json: json ?? false, language }, host));
    });

  program
    .command('rules')
    .allowExcessArguments(false)
    .description('print rules to paste: the snippet alone on standard output, all else on standard error')
    .addOption(once(new Option('--role <role>', 'the role, by id or name').makeOptionMandatory()))
    .addOption(
      once(
        new Option(
          '--dialect <dialect>',
          'the language of the rules, by id: nftables, cisco-asa, windows-powershell …',
        ).makeOptionMandatory(),
      ),
    )
    .addOption(once(new Option('--from <addresses>', 'who opens the connections, where that is one kind of machine')))
    .addOption(once(new Option('--to <addresses>', 'the machine of the role; with --direction out: the far end')))
    .option('--address <role=addresses...>', 'whose addresses are whose, for several kinds of machine')
    .addOption(once(new Option('--port <ports>', 'only these ports: 5061 or 5061,5070-5076')))
    .addOption(once(new Option('--direction <direction>', 'only what comes in, or goes out').choices(['in', 'out'])))
    .addOption(once(new Option('--balancing <how>', 'the rows of its load balancer').choices(['hardware', 'dns'])))
    .option('--ipsec', 'the exceptions from IPsec instead')
    .option('--json', 'print one JSON object')
    .addOption(lang())
    .action((options: RulesOptions, command: Command) => {
      const { printRules } = require('./rules-command.js') as typeof import('./rules-command.js');
      const language = languageOf(options, command) ?? 'en';
      end(printRules({ ...options, lang: language }, host));
    });

  program
    .command('report [text...]')
    .description('write the table of an answer as a file: CSV to standard output, or XLSX or CSV by --out')
    .option('--out <file>', 'the file to write; its name ends in .xlsx or .csv')
    .option('--force', 'write over a file that is there already')
    .option('--key <key>', 'the question, as an answer has named it')
    .addOption(lang())
    .action(async (words: string[], options: ReportOptions, command: Command) => {
      const text = words.join(' ').trim();
      if (text === '' && options.key === undefined)
        command.error('error: there is no question; write one, as in: sfbport report mediation --out mediation.xlsx');
      const language = languageOf(options, command);
      const { writeReport } = require('./report-command.js') as typeof import('./report-command.js');
      end(await writeReport(text, { ...options, ...(language ? { lang: language } : {}) }, host));
    });

  program
    .command('catalog')
    .allowExcessArguments(false)
    .description('print what the bot knows')
    .option('--json', 'print the whole catalog as JSON')
    .action(({ json = false }: { json?: boolean }) => {
      const { printCatalog } = require('./catalog-command.js') as typeof import('./catalog-command.js');
      printCatalog(json, host);
    });

  program
    .command('check')
    .allowExcessArguments(false)
    .description('check the catalog, the settings, the database and the Slack tokens')
    .option('--unanswered', 'instead: list what questions without an answer were about, from DATABASE_URL')
    .option('--json', 'with --unanswered: print one JSON array')
    .action(async ({ unanswered, json = false }: CheckOptions, command: Command) => {
      if (json && !unanswered) command.error('error: --json goes with --unanswered');
      if (unanswered) {
        const { printUnanswered } = require('./unanswered.js') as typeof import('./unanswered.js');
        return end(await printUnanswered(json, host));
      }
      const { check } = require('./check.js') as typeof import('./check.js');
      end(await check(host));
    });

  program
    .command('migrate')
    .allowExcessArguments(false)
    .description(
      'make or bring up the schema in the database of DATABASE_URL; the bot does so at its start, if its user may',
    )
    .addOption(once(new Option('--grant-to <user>', 'and let this user of the database read and write in it')))
    .action(async ({ grantTo }: { grantTo?: string }, command: Command) => {
      if (grantTo === '') command.error('error: --grant-to names a user of the database, as in: --grant-to sfbport');
      const { migrate } = require('./migrate-command.js') as typeof import('./migrate-command.js');
      end(await migrate(grantTo, host));
    });
  return program;
}

/** `--lang` may stand before a command or behind it. */
function languageOf({ lang }: { readonly lang?: Language | undefined }, command: Command): Language | undefined {
  return lang ?? command.parent?.opts<AskOptions>().lang;
}

/** Refuses a second value: commander keeps the last one, and the first would be lost in silence. */
function once(option: Option): Option {
  const read = option.parseArg ?? ((value: string) => value);
  return option.argParser((value, before: string | undefined) => {
    if (before !== undefined) throw new InvalidArgumentError('Write it once; lists have commas.');
    return read(value, before);
  });
}

async function ask(words: readonly string[], options: AskOptions, command: Command, host: Host): Promise<number> {
  const language = languageOf(options, command);
  const text = words.join(' ').trim();
  if (options.batch) {
    if (text !== '') command.error('error: --batch reads its questions from standard input; leave the text out');
    const { askBatch } = require('./batch.js') as typeof import('./batch.js');
    return askBatch(language, host);
  }
  if (text === '') command.error('error: there is no question; write one, as in: sfbport ask 5061');
  const { askOnce } = require('./ask-command.js') as typeof import('./ask-command.js');
  return askOnce(text, { json: options.json ?? false, before: language ? { language } : {} }, host);
}
