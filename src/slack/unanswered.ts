import type { Reply } from '../ask.js';
import type { Unanswered } from '../state/counts.js';

type Answer = Reply['answer'];

/** What an answer that answers nothing was about, in ids and numbers alone; undefined for one that answers. */
export function unansweredIn(answer: Answer): Unanswered | undefined {
  const kind = kindOf(answer);
  return kind && { kind, about: aboutOf(answer), language: answer.language };
}

function kindOf(answer: Answer): Unanswered['kind'] | undefined {
  if (answer.kind === 'not-understood') return answer.isThanks ? undefined : 'not-understood';
  if (answer.kind === 'choice') return 'choice';
  return answer.kind === 'not-found' ? notFound[answer.what.kind] : undefined;
}

type NotFound = Extract<Answer, { kind: 'not-found' }>['what']['kind'];

const notFound: Readonly<Record<NotFound, Unanswered['kind'] | undefined>> = {
  ports: 'port-not-found',
  elsewhere: 'elsewhere',
  thing: 'thing-not-found',
  // The rows are there: the person left them out.
  'filtered-out': undefined,
};

function aboutOf({ reading }: Answer): readonly string[] {
  const { roles, from, to, services, topics, applications, ports } = reading;
  const named = [...roles, ...from, ...to, ...services, ...topics, ...applications].map(({ id }) => id);
  return [...named, ...ports.map(({ first, last }) => (first === last ? `${first}` : `${first}-${last}`))];
}
