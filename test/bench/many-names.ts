import { createAsk, type Reply } from '../../src/ask.js';
import { createCatalog } from '../../src/catalog/catalog.js';
import type { Role } from '../../src/catalog/schema.js';
import { type Measurement, short, under } from './figure.js';
import { createRandom, misspelt, pick, withMadeUpNames } from './made-up-names.js';
import { readCatalogData } from './project.js';
import { median, millisecondsSince, percentile, timed } from './statistics.js';

const sizes = [1_000, 10_000, 100_000];
const asked = 200;
const rounds = 5;

/** How people write a name; the Latin and the Hangul names in turn. */
const manners = {
  exact: (role: Role, random: () => number) =>
    random() < 0.5 ? `which ports does ${role.name.en} need` : `${role.name.ko} 포트 알려줘`,
  misspelt: (role: Role, random: () => number) =>
    random() < 0.5
      ? `which ports does ${misspelt(role.name.en, random)} need`
      : `${misspelt(role.name.ko, random)} 포트 알려줘`,
  'with particles': (role: Role, random: () => number) =>
    `${pick([role.name.ko, role.aliases.at(-1)!, role.name.en], random)}${pick(['에서', '로', '만', '까지', '에는'], random)} 포트 뭐야`,
};
type Manner = keyof typeof manners;

interface Sized {
  readonly size: number;
  readonly times: Readonly<Record<Manner, readonly number[]>>;
}

/** The built-in catalog with more and more names: what a question costs, and how that grows. */
export const manyNames: Measurement = async (say) => {
  const measured: Sized[] = [];
  for (const size of sizes) {
    const { data, roles } = withMadeUpNames(readCatalogData(), size);
    const catalog = createCatalog(data);
    const start = process.hrtime.bigint();
    const ask = createAsk(catalog);
    const building = millisecondsSince(start);
    // The index of misspelt names is built when the first one comes.
    const first = timed(() => ask(`which ports does ${misspelt(roles[0]!.name.en, createRandom(1))} need`));
    say({
      name: `${short(size)} names: building the index + first misspelt question`,
      value: `${short(building)} + ${short(first)} ms`,
    });

    const random = createRandom(2);
    const times = {} as Record<Manner, number[]>;
    for (const manner of Object.keys(manners) as Manner[]) {
      const questions = Array.from({ length: asked }, () => {
        const role = pick(roles, random);
        return { text: manners[manner](role, random), role: role.id };
      });
      const found = questions.filter(({ text, role }) => names(ask(text), role)).length;
      if (manner !== 'misspelt' && found < asked)
        throw new Error(`${size} names, ${manner}: ${asked - found} of ${asked} names were not found`);
      times[manner] = Array.from({ length: rounds }, () => questions.map(({ text }) => timed(() => ask(text)))).flat();
      const [middle, most] = [median(times[manner]), percentile(times[manner], 0.99)];
      say({
        name: `${short(size)} names, ${manner}: median, p99, names found`,
        value: `${short(middle)} ms, ${short(most)} ms, ${Math.round((100 * found) / asked)}%`,
      });
    }
    measured.push({ size, times });
  }

  const [least, most] = [measured[0]!, measured.at(-1)!];
  const growth = most.size / least.size;
  for (const manner of Object.keys(manners) as Manner[]) {
    const factor = median(most.times[manner]) / median(least.times[manner]);
    say(under(`${manner}: growth of the median while names grow ${growth}-fold`, factor, growth, '×'));
  }
  const all = Object.values(most.times).flat();
  say(under(`${short(most.size)} names, p99 of all`, percentile(all, 0.99), 25, ' ms'));
};

/** The role was read, wherever in the question it stood. */
function names({ answer: { reading } }: Reply, role: string): boolean {
  return [...reading.roles, ...reading.from, ...reading.to].some(({ id }) => id === role);
}
