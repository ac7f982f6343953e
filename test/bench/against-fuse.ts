import { createAsk } from '../../src/ask.js';
import { createCatalog } from '../../src/catalog/catalog.js';
import { toRecord } from '../../src/presentation/record.js';
import { faultsOf, type WrittenQuestion } from '../support/question-file.js';
import { type Measurement, short } from './figure.js';
import { createPlainBot } from './plain-fuse.js';
import { readCatalogData, readQuestions } from './project.js';
import { median, millisecondsSince, percentile } from './statistics.js';

/** Fuse's own default, which finds much, and a strict one, which is silent more often. */
const thresholds = [0.6, 0.2];

/** So many questions of a kind are enough to compare, evenly taken from all; Fuse takes its time. */
const mostOfAKind = 200;

/** Kinds of answers that never have rows; one that is not found may show what comes near. */
const silent: readonly unknown[] = ['not-understood', 'help'];

interface Judged {
  readonly milliseconds: number;
  /** The rows are as the question demands. */
  readonly isRight: boolean;
  /** At least one row that was wanted came, or none where none was. */
  readonly isHelpful: boolean;
}

/**
 * A plain Fuse.js bot beside ours on test/questions. Counted are questions without a thread, since a plain bot has no
 * memory, that demand rows or must get none; judged are the rows alone, of both, with `rows`, `not` and `only`.
 * The tests hold ours to these very questions, so its share says that they pass, and nothing of questions to come.
 */
export const againstFuse: Measurement = async (say) => {
  const data = readCatalogData();
  const ask = createAsk(createCatalog(data));
  const questions = readQuestions().filter(({ thread }) => !thread);
  const wantsRows = questions.filter((question) => !isSilent(question) && (question.rows || question.only));
  const groups = [
    wantsRows.filter(({ ask: text }) => !isKorean(text)),
    wantsRows.filter(({ ask: text }) => isKorean(text)),
    questions.filter(isSilent),
  ].map(evenly);
  say({
    name: 'questions taken in English, in Korean, not to answer',
    value: groups.map(({ length }) => length).join(', '),
  });

  say({ name: 'tests hold sfbport to these questions: no forecast', value: '' });

  const bots = [
    ['sfbport', (text: string) => rowsOf(toRecord(ask(text), { text }))],
    ...thresholds.map((threshold) => [`Fuse.js at ${threshold}`, createPlainBot(data, threshold)] as const),
  ] as const;
  for (const [name, bot] of bots) {
    const judged = groups.map((group) => group.map((question) => judge(question, bot)));
    const shares = (holds: (each: Judged) => boolean): string =>
      judged.map((group) => `${short((100 * group.filter(holds).length) / group.length)}%`).join(', ');
    const times = judged.flat().map(({ milliseconds }) => milliseconds);
    say({ name: `${name}: right in English, in Korean, rightly silent`, value: shares(({ isRight }) => isRight) });
    say({ name: `${name}: any wanted row, rightly silent`, value: shares(({ isHelpful }) => isHelpful) });
    say({
      name: `${name}: text to rows, median, p99`,
      value: `${short(median(times))} ms, ${short(percentile(times, 0.99))} ms`,
    });
  }
  const right = questions.filter((question) => {
    const reply = ask(question.ask);
    return faultsOf(question, reply, { ...toRecord(reply, { text: question.ask }) }).length === 0;
  });
  say({ name: 'sfbport: right by all that is demanded', value: `${right.length} of ${questions.length}` });

  function judge(question: WrittenQuestion, bot: (text: string) => readonly string[]): Judged {
    const start = process.hrtime.bigint();
    const ids = bot(question.ask);
    const milliseconds = millisecondsSince(start);
    const wanted = [...(question.rows ?? []), ...(question.only ?? [])];
    return {
      milliseconds,
      isRight: hasRightRows(question, ids),
      isHelpful: isSilent(question) ? ids.length === 0 : wanted.some((id) => ids.includes(id)),
    };
  }

  /** The demands on rows alone; the language and the rest of our reply stand in for a bot that has none. */
  function hasRightRows({ ask: text, rows, not = [], only }: WrittenQuestion, ids: readonly string[]): boolean {
    const reply = ask(text);
    const demands = only || !rows ? { ask: text, not, only: only ?? [] } : { ask: text, not, rows };
    return faultsOf(demands, reply, { language: reply.language, rows: ids.map((id) => ({ id })) }).length === 0;
  }
};

function evenly<T>(list: readonly T[]): readonly T[] {
  const share = Math.min(1, mostOfAKind / list.length);
  return list.filter((_, index) => Math.floor((index + 1) * share) > Math.floor(index * share));
}

function rowsOf({ rows = [] }: ReturnType<typeof toRecord>): readonly string[] {
  return rows.flatMap(({ id, ids = [id] }) => ids);
}

/** No row may come: the question says so, or its kinds never have any. */
function isSilent({ kind, rows, only }: WrittenQuestion): boolean {
  if (only) return only.length === 0;
  return !rows && kind !== undefined && [kind].flat().every((each) => silent.includes(each));
}

const isKorean = (text: string): boolean => /[가-힣]/.test(text);
