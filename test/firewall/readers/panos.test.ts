import { readPanos } from './panos.js';

const read = (text: string) => readPanos(text, (token) => /^@@(\w+)@@$/.exec(token)?.[1]);
const snippet = [
  'set address sfb-fe ip-netmask 10.1.0.0/16',
  'set address sfb-range ip-range 10.3.0.5-10.3.0.9',
  'set service sfb-svc protocol tcp port 5070,5071-5080',
  'set rulebase security rules sfb-1 description "S47: SIP; delete"',
  'set rulebase security rules sfb-1 from trust to @@DMZ@@ source [ sfb-fe sfb-range ] destination 10.2.0.5 application any',
  'set rulebase security rules sfb-1 service sfb-svc action allow',
  'move rulebase security rules sfb-1 before @@DENY@@',
].join('\n');

test('reads a rule and its objects', () => {
  expect(read(snippet)).toEqual([
    {
      name: 'sfb-1',
      from: ['10.1.0.0/16', '10.3.0.5-10.3.0.9'],
      to: ['10.2.0.5'],
      transport: 'tcp',
      sourcePorts: [],
      ports: [
        [5070, 5070],
        [5071, 5080],
      ],
    },
  ]);
});

test('reads groups, holes, source ports and any', () => {
  const text = snippet
    .replace('set service', 'set address-group sfb-from static [ sfb-fe sfb-range ]\nset service')
    .replace('[ sfb-fe sfb-range ] dest', 'sfb-from dest')
    .replace('destination 10.2.0.5', 'destination @@MEDIATION@@')
    .replace('port 5070', 'source-port 1024-65535 port 5070');
  expect(read(text)[0]).toMatchObject({ to: ['?MEDIATION'], sourcePorts: [[1024, 65535]] });
  const noObjects = snippet.replace(/set address.*\n/g, '').replace('[ sfb-fe sfb-range ]', 'any');
  expect(read(noObjects)[0]?.from).toEqual(['any']);
});

test.each([
  ['a delete', `${snippet}\ndelete rulebase security rules other`],
  ['a default rule', `${snippet}\nset rulebase default-security-rules rules interzone-default action allow`],
  ['no source', snippet.replace('source [ sfb-fe sfb-range ]', '')],
  ['no application', snippet.replace(' application any', '')],
  ['application-default', snippet.replace('service sfb-svc action', 'service application-default action')],
  ['any service', snippet.replace('service sfb-svc action', 'service any action')],
  ['an application', snippet.replace('application any', 'application sip')],
  ['any zone', snippet.replace('from trust', 'from any')],
  ['a deny', snippet.replace('action allow', 'action deny')],
  ['a disabled rule', `${snippet}\nset rulebase security rules sfb-1 disabled yes`],
  ['an unused object', `${snippet}\nset address unused ip-netmask 10.9.0.0/16`],
  ['an unknown object', snippet.replace('service sfb-svc action', 'service other action')],
  ['a comment', `# S47\n${snippet}`],
  ['quotes that do not close', snippet.replace('delete"', 'delete')],
  ['a move to the bottom', snippet.replace('before @@DENY@@', 'bottom')],
  ['both protocols', `${snippet}\nset service sfb-svc protocol udp port 5070`],
  ['an interface', `${snippet}\nset network interface ethernet ethernet1/1 layer3`],
])('refuses %s', (_, text) => {
  expect(() => read(text)).toThrow();
});
