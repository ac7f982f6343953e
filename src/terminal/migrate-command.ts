import { visibleLine } from '../presentation/terminal/visible.js';
import { exitCode } from './exit-code.js';
import type { Host } from './host.js';

/** Brings the schema up, and says from where to where. */
export async function migrate(grantTo: string | undefined, host: Host): Promise<number> {
  const done = await host.migrate(host.env, grantTo);
  if ('problem' in done) {
    host.errors.write(`error: ${visibleLine(done.problem)}\n`);
    return exitCode.failed;
  }
  host.output.write(`The schema sfbport ${became(done)}.\n`);
  if (grantTo !== undefined) host.output.write(`"${visibleLine(grantTo)}" may read and write in it.\n`);
  return exitCode.answered;
}

function became({ from, to }: { readonly from: number; readonly to: number }): string {
  if (from === to) return `is of version ${to} already`;
  return from === 0 ? `was made, of version ${to}` : `was brought up from version ${from} to ${to}`;
}
