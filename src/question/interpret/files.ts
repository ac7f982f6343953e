import { dialectOf } from '../../firewall/dialects/index.js';
import type { Mentions } from '../mentions/mentions.js';
import type { FileFormat, Question } from '../question.js';

/** Decides between a file of the table and rules in the language of the same name: with rules on the table, csv is theirs. */
export function settledFile(mentions: Mentions, previous: Question | undefined): Mentions {
  const { dialect, cues, given } = mentions;
  const writer = dialectOf(dialect ?? '');
  if (writer === undefined) return mentions;
  if (writer.alsoFile === undefined) return { ...mentions, file: undefined };
  const asksForTable = cues.has('file') || cues.has('ipsec');
  const goesOnWithRules =
    previous?.kind === 'rules' && previous.about === 'rows' && !cues.has('port') && !cues.has('table');
  const saysRules = cues.has('rule') || given.addresses.length > 0 || given.refused !== undefined || goesOnWithRules;
  return saysRules && !asksForTable ? { ...mentions, file: undefined } : { ...mentions, dialect: undefined };
}

/** The same question, answered with a file: of the rows that its table shows. */
export function inFile(question: Question, format: FileFormat | undefined): Question {
  if (format === undefined) return question;
  if (question.kind === 'ipsec') return { ...question, format };
  if (question.kind !== 'requirements') return question;
  const { scope, wish } = question;
  const report = { ...question, wish: { kind: 'report', format } } as const;
  switch (wish.kind) {
    case 'missing':
      return {
        ...report,
        scope: { ...scope, except: { ...scope.except, ports: [...scope.except.ports, ...wish.have] } },
      };
    case 'balancing-change':
      return { ...report, scope: { ...scope, ports: [], direction: undefined, balancing: 'unstated' } };
    case 'whether':
    case 'list':
    case 'purpose':
    case 'report':
      return report;
    default:
      return wish satisfies never;
  }
}

/** The kind of file that the earlier question was answered with. */
export function formatOf(question: Question): FileFormat | undefined {
  if (question.kind === 'ipsec') return question.format;
  return question.kind === 'requirements' && question.wish.kind === 'report' ? question.wish.format : undefined;
}
