import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Network } from './network.js';

/** A firewalld with a bus and a configuration of its own: the machine's are never asked. */
export interface FirewalldDaemon {
  /** Lines of a shell that wait until it answers. */
  readonly start: string;
  /** The same lines, but firewall-cmd talks to this one. */
  readonly within: (text: string) => string;
  readonly remove: () => void;
}

const messages = ['method_call', 'method_return', 'signal', 'error'];
const allowAll = [
  'user="*"',
  'own="*"',
  ...messages.flatMap((type) => [`send_type="${type}"`, `receive_type="${type}"`]),
]
  .map((what) => `<allow ${what}/>`)
  .join('');

export function startFirewalld(network: Network): FirewalldDaemon {
  const root = mkdtempSync(join(tmpdir(), 'sfbport-firewalld-'));
  const bus = `unix:path=${join(root, 'bus')}`;
  cpSync('/etc/firewalld', join(root, 'etc'), { recursive: true });
  writeFileSync(
    join(root, 'bus.conf'),
    `<busconfig><type>system</type><listen>${bus}</listen><policy context="default">${allowAll}</policy></busconfig>`,
  );
  network.startOnRouter('dbus-daemon', [`--config-file=${join(root, 'bus.conf')}`, '--nofork', '--nopidfile']);
  const words = [`--system-config=${join(root, 'etc')}`, '--log-target=file', `--log-file=${join(root, 'log')}`];
  // It gives up where there is no bus yet.
  const script = `until [ -S ${join(root, 'bus')} ]; do sleep 0.05; done; exec firewalld --nofork --nopid ${words.join(' ')}`;
  network.startOnRouter('env', [`DBUS_SYSTEM_BUS_ADDRESS=${bus}`, 'sh', '-c', script]);
  return {
    start: 'n=0; until firewall-cmd --state >/dev/null 2>&1; do n=$((n+1)); [ $n -lt 60 ]; sleep 0.1; done',
    within: (text) => `export DBUS_SYSTEM_BUS_ADDRESS=${bus}\n${text}`,
    remove: () => rmSync(root, { recursive: true, force: true }),
  };
}
