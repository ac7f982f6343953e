import { createAsk } from '../../src/ask';
import { loadCatalog } from '../../src/catalog/load';
import { isTabular, type Tabular } from '../../src/presentation/files/report';

const ask = createAsk(loadCatalog({}));

/** The answer to a question that has a table. */
export function tabular(question: string): Tabular {
  const { answer } = ask(question);
  if (!isTabular(answer)) throw new Error(`"${question}" has no table`);
  return answer;
}
