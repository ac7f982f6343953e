import type { Home } from '../../answer/home.js';
import type { Document } from '../document.js';
import type { Language } from '../wording/wording.js';
import { choicesPart } from './choices.js';
import { grouped } from './grouped.js';
import { remark, text, toDocument } from './to-document.js';
import { voiceOf } from './voice.js';

/** What can be asked, examples and roles to press, and what the answers rest on. */
export function describeHome(
  { products, roles, sources, dialects }: Home,
  language: Language,
  version: string,
): Document {
  const voice = voiceOf(language);
  const { talk, home } = voice.words;
  const examples = products.flatMap((product) => product.examples).map(voice.say);
  const byLicence = [...grouped(sources, ({ licence }) => licence)].map(([licence, own]) =>
    [own.map(({ title, edition }) => `${voice.say(title)} (${edition})`).join('; '), licence]
      .filter(Boolean)
      .join(' · '),
  );
  return toDocument([
    { kind: 'heading', text: talk.helpHeading },
    text(talk.help(voice.names(products))),
    ...choices(
      home.examples,
      examples.map((ask) => ({ label: ask, ask })),
    ),
    ...choicesPart(roles, voice, roles.length === 0 ? undefined : home.roles),
    ...products.map(({ name, edition, rows, exceptions }) =>
      text(home.product(voice.say(name), voice.say(edition), rows, exceptions)),
    ),
    ...byLicence.map((titles) => remark(home.sources(titles))),
    remark(home.program(dialects, version)),
  ]);
}

function choices(prompt: string, asked: readonly { readonly label: string; readonly ask: string }[]) {
  return asked.length === 0 ? [] : [{ kind: 'choices' as const, prompt, choices: asked }];
}
