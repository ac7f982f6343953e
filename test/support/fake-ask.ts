import type { Answer } from '../../src/answer/answer';
import type { Ask, Before, Reply } from '../../src/ask';
import type { Document } from '../../src/presentation/document';
import { answers } from './answers';
import { reading } from './answers/parts';

/** What the fake was asked, in order. */
export interface FakeAsk {
  readonly ask: Ask;
  readonly asked: { readonly text: string; readonly before: Before | undefined }[];
}

/**
 * Stands for the bot where only Slack is tested. It knows `mediation`, `help` (also as nothing at all) and `도움말`, a
 * follow-up `only tls`, `unknown thing` after which nothing can be followed up, breaks over `boom …`, and understands
 * nothing else. Hangul is Korean, `in English` English; else the language is the one to fall back to.
 */
export function createFakeAsk(): FakeAsk {
  const asked: FakeAsk['asked'] = [];
  return {
    asked,
    ask: (text, before) => {
      asked.push({ text, before });
      if (text.startsWith('boom')) throw new Error(`nothing is prepared for "${text}"`);
      return replyTo(text.trim(), before);
    },
  };
}

/** The document that the fake answers `mediation` with. */
export const mediation: Document = [
  { kind: 'heading', text: 'Mediation Server', aside: 'Read "mediation" as Mediation Server' },
  {
    kind: 'table',
    columns: ['Port', 'Between', 'Purpose'],
    groups: [
      { title: 'Opened by others', rows: [['5070/TCP', 'Front End → Mediation', 'SIP requests from the Front End']] },
      { title: undefined, rows: [['5067/TCP', 'Gateway → Mediation', '']] },
    ],
  },
  { kind: 'note', tone: 'source', text: 'Source: https://learn.microsoft.com/skypeforbusiness <ports> & protocols' },
  { kind: 'choices', prompt: undefined, choices: [{ label: 'Load balancer', ask: 'mediation hlb' }] },
];

function replyTo(text: string, before: Before | undefined): Reply {
  const language = /[가-힣]/.test(text) ? 'ko' : text.endsWith('in English') ? 'en' : (before?.language ?? 'en');
  if (['mediation', 'mediation hlb', 'mediation in English', '중재 서버'].includes(text))
    return reply(mediation, `key of ${text}`, language);
  if (text === 'unknown thing') return { ...reply([{ kind: 'text', text }], '', language), follow: 'none' };
  if (text === '' || text === 'help' || text === '도움말') {
    const examples = [{ label: 'Mediation', ask: 'mediation' }];
    const document: Document = [
      { kind: 'heading', text: `Help (${language})` },
      { kind: 'choices', prompt: 'Try', choices: examples },
    ];
    const answer: Answer = { kind: 'help', products: [], roles: [], dialects: [], language, reading: reading() };
    return { answer, document, language, key: '', follow: 'before' };
  }
  if (text === 'only tls' && before?.key)
    return reply([{ kind: 'text', text: `TLS of ${before.key}` }], `tls of ${before.key}`, language);
  const document: Document = [{ kind: 'text', text: 'That is no question about ports. Try: mediation' }];
  return {
    answer: { kind: 'not-understood', language, reading: reading(), isThanks: false, products: [] },
    document,
    language,
    key: '',
    follow: 'before',
  };
}

function reply(document: Document, key: string, language: Reply['language']): Reply {
  return { answer: answers.mediation!(language), document, language, key, follow: 'this' };
}
