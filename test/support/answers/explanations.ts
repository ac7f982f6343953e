import type { Answer, Explained, ExplanationAnswer } from '../../../src/answer/answer';
import { type Answers, all, grounds, lines, rangeOnly, section } from './builders';
import { choice, page, port, product, reading } from './parts';
import { roles } from './roles';

type Given = Partial<ExplanationAnswer> & Pick<ExplanationAnswer, 'ports'>;

const explanation =
  (given: Given) =>
  (language: Answer['language']): Answer => ({
    kind: 'explanation',
    language,
    reading: reading({ ports: given.ports.map(({ range }) => range) }),
    more: 0,
    sections: [],
    pointers: [],
    choices: [choice('language', 'same in the other language')],
    ...grounds,
    ...given,
  });

const explained = (number: number, given: Partial<Explained> = {}): Explained => ({
  range: port(number),
  transport: undefined,
  found: 'rows',
  lines: [],
  printed: [],
  ...given,
});

/** What messages of other people come to. */
export const explanationAnswers: Answers = {
  'explain-ticket': explanation({
    ports: [
      explained(5070, { transport: 'tcp', lines: [lines.S47] }),
      explained(5061, { transport: 'udp', lines: [lines.S03, lines.HO01], printed: ['tcp'] }),
      explained(3306, { found: 'client-range', lines: rangeOnly.groups.flatMap((group) => group.lines) }),
      explained(22, { transport: 'tcp', found: 'nothing' }),
    ],
    more: 3,
    sections: [...all(lines.S47, lines.S03, lines.HO01), rangeOnly],
    reading: reading({
      roles: [roles.mediation],
      ports: [port(5070), port(5061), port(3306), port(22)],
      assumptions: [
        { kind: 'ephemeral-port', asked: '51234' },
        { kind: 'unread', asked: 'and four pages of signatures' },
      ],
    }),
    pointers: [
      {
        kind: 'registered-as',
        names: [
          {
            id: 'vtsas',
            port: 5070,
            transports: ['tcp', 'udp'],
            description: 'VersaTrans Server Agent Service',
            source: page.id,
          },
        ],
      },
      { kind: 'not-on-this-page' },
    ],
    choices: [choice('role', 'ports of Mediation', roles.mediation.name), choice('language', 'in the other language')],
  }),
  'explain-port-22': explanation({
    ports: [explained(22, { transport: 'tcp', found: 'nothing' })],
    sources: [],
    pointers: [{ kind: 'not-on-this-page' }],
  }),
  'explain-one': explanation({
    ports: [explained(5070, { transport: 'tcp', lines: [lines.S47] })],
    sections: [section({ kind: 'all' }, { kind: 'listed', lines: [lines.S47] })],
  }),
  'explain-roles-only': explanation({
    ports: [],
    sources: [],
    reading: reading({ roles: [roles.mediation] }),
    choices: [choice('role', 'ports of Mediation', roles.mediation.name), choice('language', 'in the other language')],
  }),
  'explain-nothing': (language) => ({
    kind: 'not-understood',
    language,
    reading: reading(),
    isThanks: false,
    lacksMessage: true,
    products: [product],
  }),
};
