import { readCheckpoint } from './checkpoint.js';

const read = (text: string) => readCheckpoint(text, (token) => /^@@(\w+)@@$/.exec(token)?.[1]);
const snippet = `# S47: SIP; $(reboot)
mgmt_cli -s id.txt add network name sfb-fe subnet 10.1.0.0 mask-length 16 ignore-warnings true
mgmt_cli add address-range name sfb-range ip-address-first 10.3.0.5 ip-address-last 10.3.0.9 ignore-warnings true -s id.txt
mgmt_cli add host name sfb-med ip-address 10.2.0.5 ignore-warnings true -s id.txt
mgmt_cli add service-tcp name sfb-svc port 5071-5080 match-for-any false ignore-warnings true -s id.txt
mgmt_cli add access-rule layer @@LAYER@@ position top name sfb-1 \\
  source.1 sfb-fe source.2 sfb-range destination sfb-med service sfb-svc action Accept comments 'S47: SIP; $x' -s id.txt`;

test('reads a rule and its objects', () => {
  expect(read(snippet)).toEqual([
    {
      name: 'sfb-1',
      from: ['10.1.0.0/16', '10.3.0.5-10.3.0.9'],
      to: ['10.2.0.5'],
      transport: 'tcp',
      sourcePorts: [],
      ports: [[5071, 5080]],
    },
  ]);
});

test('reads holes, source ports and IPv6', () => {
  const text = snippet
    .replace('10.2.0.5', '@@MEDIATION@@')
    .replace('port 5071-5080', 'source-port 1024-65535 port 5071')
    .replace('subnet 10.1.0.0 mask-length 16', 'subnet6 2001:db8:: mask-length6 64')
    .replace(/mgmt_cli add address-range.*\n/, '')
    .replace('source.2 sfb-range ', '')
    .replace('destination sfb-med', 'destination.1 sfb-med destination.2 @@FRONT_END@@');
  expect(read(text)[0]).toMatchObject({
    from: ['2001:db8::/64'],
    to: ['?MEDIATION', '?FRONT_END'],
    sourcePorts: [[1024, 65535]],
  });
});

test('reports any where an end is left out', () => {
  const text = snippet.replace('destination sfb-med ', '').replace(/mgmt_cli add host.*\n/, '');
  expect(read(text)[0]?.to).toEqual(['any']);
});

test.each([
  ['a delete', `${snippet}\nmgmt_cli delete access-rule layer Network name other -s id.txt`],
  ['a change', `${snippet}\nmgmt_cli set access-rule layer Network name other action Accept -s id.txt`],
  ['a replacement', snippet.replace('port 5071', 'set-if-exists true port 5071')],
  ['a switch that is neither', snippet.replace('match-for-any false', 'match-for-any no')],
  ['a service that is part of any', snippet.replace('match-for-any false', 'match-for-any true')],
  ['a service that is part of any by default', snippet.replace('match-for-any false ', '')],
  ['what another like it refuses', snippet.replace('10.2.0.5 ignore-warnings true', '10.2.0.5')],
  ['no action', snippet.replace('action Accept', '')],
  ['a drop', snippet.replace('Accept', 'Drop')],
  ['no service', snippet.replace('service sfb-svc ', '')],
  ['below the cleanup rule', snippet.replace('position top', 'position bottom')],
  ['no session', snippet.replace('mgmt_cli -s id.txt', 'mgmt_cli -r true')],
  ['publishing', `${snippet}\nmgmt_cli publish -s id.txt`],
  ['installing', `${snippet}\nmgmt_cli install-policy policy-package standard -s id.txt`],
  ['a command of the shell', snippet.replace("comments 'S47: SIP; $x'", 'comments "$(reboot)"')],
  ['a line that a comment only seems to swallow', `${snippet}\n  # more \\\nreboot`],
  ['a second command', snippet.replace('mask-length 16', 'mask-length 16; reboot')],
  ['a redirection', snippet.replace('10.2.0.5', '<MEDIATION>')],
  ['an unused object', `${snippet}\nmgmt_cli add host name unused ip-address 10.9.0.5 ignore-warnings true -s id.txt`],
  ['an unknown object', snippet.replace('source.1 sfb-fe', 'source.1 other')],
  ['a negation', snippet.replace('action', 'source-negate true action')],
  ['a comment of another language', `! here\n${snippet}`],
])('refuses %s', (_, text) => {
  expect(() => read(text)).toThrow();
});
