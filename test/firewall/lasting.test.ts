import type { Dialect } from '../../src/firewall/dialect';
import { dialects } from '../../src/firewall/dialects';

const all: readonly Dialect[] = dialects;

/** What puts the lines into effect, or keeps them over a restart; the other languages do both by themselves. */
const lastSteps: readonly (readonly [string, string])[] = [
  ['cisco-asa', 'write memory'],
  ['cisco-ios', 'copy running-config startup-config'],
  ['cisco-nxos', 'copy running-config startup-config'],
  ['panos', 'commit'],
  ['checkpoint', 'mgmt_cli publish -s id.txt'],
  ['juniper-srx', 'commit confirmed 5'],
  ['huawei-usg', 'save'],
  ['iptables', 'iptables-save'],
  ['f5-tmsh', 'tmsh save sys config'],
  ['netscaler', 'save ns config'],
];

test.each(lastSteps)('%s: the notes say the last step, %s, in both languages', (id, step) => {
  const notes = all.find((dialect) => dialect.id === id)?.notes ?? [];
  expect(notes.filter(({ en, ko }) => en.includes(step) && ko.includes(step))).not.toEqual([]);
});

test.each([
  ['cisco-ios', 'ip access-list resequence'],
  ['cisco-nxos', 'resequence ip access-list'],
])('%s: the notes say how to make room before the final deny', (id, command) => {
  const notes = all.find((dialect) => dialect.id === id)?.notes ?? [];
  expect(notes.filter(({ en, ko }) => en.includes(command) && ko.includes(command))).toHaveLength(1);
});

test.each([
  ['panos', 'set cli scripting-mode on'],
  ['checkpoint', 'mgmt_cli login user '],
])('%s: the notes say what comes before the paste, %s', (id, command) => {
  const notes = all.find((dialect) => dialect.id === id)?.notes ?? [];
  expect(notes.filter(({ en, ko }) => en.includes(command) && ko.includes(command))).toHaveLength(1);
});
