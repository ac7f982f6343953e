import type { ReactNode } from 'react';
import type { ShownFile } from '../../desk/shown.js';
import { Icon } from '../controls/icon.js';
import { useDesk } from '../desk/use-desk.js';

/** The files under a message, each to be saved. */
export function Files({ files }: { readonly files: readonly ShownFile[] }): ReactNode {
  const { words } = useDesk();
  return files.map(({ id, name, size }) => (
    <a key={id} className="file" href={`/desk/files/${encodeURIComponent(id)}`} download={name}>
      <span className="file-sign">
        <Icon name="file" />
      </span>
      <span className="unseen">{words.download}</span>
      <span className="file-text">
        <span className="file-name">{name}</span>
        <span className="file-size">{sizeOf(size, words.lang)}</span>
      </span>
      <Icon name="save" />
    </a>
  ));
}

function sizeOf(bytes: number, lang: string): string {
  const [amount, unit] =
    bytes < 1_000 ? [bytes, 'byte'] : bytes < 1_000_000 ? [bytes / 1_000, 'kilobyte'] : [bytes / 1_000_000, 'megabyte'];
  const digits = bytes < 1_000 ? 0 : 1;
  return new Intl.NumberFormat(lang, {
    style: 'unit',
    unit,
    unitDisplay: 'short',
    maximumFractionDigits: digits,
  }).format(amount);
}
