import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A copy of all that ufw keeps, to be changed instead of the machine's own. */
export interface UfwRoot {
  /** The same lines of a shell, but every ufw in them works on the copy. */
  readonly within: (text: string) => string;
  /** The rules it keeps. */
  readonly kept: () => readonly string[];
  readonly remove: () => void;
}

export function copyUfw(): UfwRoot {
  const root = mkdtempSync(join(tmpdir(), 'sfbport-ufw-'));
  for (const part of ['etc/ufw', 'etc/default/ufw', 'lib/ufw', 'usr/share/ufw'])
    cpSync(join('/', part), join(root, part), { recursive: true });
  return {
    within: (text) => text.replaceAll(/^ufw /gm, `ufw --rootdir=${root} --datadir=${root} `),
    kept: () => ['user.rules', 'user6.rules'].map((file) => readFileSync(join(root, 'etc/ufw', file), 'utf8')),
    remove: () => rmSync(root, { recursive: true, force: true }),
  };
}
