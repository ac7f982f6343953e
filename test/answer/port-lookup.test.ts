import type { Answer } from '../../src/answer/answer.js';
import { answerQuestion } from '../../src/answer/answer-question.js';
import { createAsk } from '../../src/ask.js';
import { loadCatalog } from '../../src/catalog/load.js';
import { wholeScope } from '../../src/question/filters.js';

const catalog = loadCatalog({});
const transports = ['tcp', 'udp'] as const;

test('every port with every transport gets exactly the rows that contain it', () => {
  const wrong: string[] = [];
  for (const transport of transports) {
    for (let port = 0; port <= 65535; port++) {
      const scope = { ...wholeScope, ports: [{ first: port, last: port }], transports: [transport] };
      const answer = answerQuestion(
        { kind: 'requirements', scope, wish: { kind: 'list' }, language: 'en', assumptions: [] },
        catalog,
      );
      if (rowsOf(answer) !== scanned(port, transport)) wrong.push(`${port}/${transport}: ${rowsOf(answer)}`);
      if (answer.kind !== kindWanted(port, transport)) wrong.push(`${port}/${transport}: ${answer.kind}`);
    }
  }
  expect(wrong.slice(0, 5)).toEqual([]);
});

test('the same, asked in words, around every port that a row names', () => {
  const ask = createAsk(catalog);
  const edges = catalog.requirements.flatMap(({ ports }) =>
    ports.flatMap(({ first, last }) => [first - 1, first, first + 1, last - 1, last, last + 1]),
  );
  const ports = [...new Set(edges)].filter((port) => port >= 0 && port <= 65535);
  const wrong = ports.flatMap((port) =>
    transports.flatMap((transport) =>
      [`${port}/${transport}`, `port ${port} ${transport}`, `${transport} ${port}번 포트`].filter(
        (text) => rowsOf(ask(text).answer) !== scanned(port, transport),
      ),
    ),
  );
  expect(wrong).toEqual([]);
});

/** The oracle: every row of the catalog, one by one. */
function scanned(port: number, transport: 'tcp' | 'udp'): string {
  return catalog.requirements
    .filter(
      (row) => row.transports.includes(transport) && row.ports.some(({ first, last }) => first <= port && port <= last),
    )
    .map(({ id }) => id)
    .sort()
    .join(' ');
}

function kindWanted(port: number, transport: 'tcp' | 'udp'): string {
  const rows = scanned(port, transport).split(' ').filter(Boolean);
  return rows.every((id) => ['C08', 'C09', 'C10', 'C11'].includes(id)) ? 'not-found' : 'requirements';
}

function rowsOf(answer: Answer): string {
  const sections = 'sections' in answer ? answer.sections : [];
  const ids = sections.flatMap(({ groups }) =>
    groups.flatMap(({ lines }) => lines.flatMap(({ rows }) => rows.map(({ id }) => id))),
  );
  return [...new Set(ids)].sort().join(' ');
}
