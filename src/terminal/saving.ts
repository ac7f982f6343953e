import type { Reply } from '../ask.js';
import { wordings } from '../presentation/wording/index.js';

/** How the file of an answer is saved, as a line; nothing where no file was wanted. */
export function savingLine({ document, language, key }: Pick<Reply, 'document' | 'language' | 'key'>): string {
  const file = document.find((part) => part.kind === 'file');
  if (!file) return '';
  // A question that is too long for a key is asked again.
  const question = key === '' ? '…' : `--key '${key}'`;
  return `${wordings[language].files.save(`sfbport report ${question} --out ${file.fileName}`)}`;
}
