import { readIptables } from './iptables.js';

const read = (text: string) => readIptables(text, (token) => /^@@(\w+)@@$/.exec(token)?.[1]);
const plain = 'iptables -w -I FORWARD -s 10.1.0.0/16 -d 10.2.0.5 -p tcp --dport 5070 -j ACCEPT';
const several =
  "iptables -w 5 -t filter -I FORWARD 1 -p udp -s 10.1.0.0/16,10.3.0.7 -m multiport --sports 1024:65535 -m multiport --dports 5070,6000:6003 -m conntrack --ctstate NEW -m comment --comment 'sip-1 SIP' -j ACCEPT";
const sip = { from: ['10.1.0.0/16'], to: ['10.2.0.5'], transport: 'tcp', sourcePorts: [], ports: [[5070, 5070]] };

test('reads ports, lists and ranges', () => {
  expect(read(`# SIP\n${plain}\n${several}`)).toEqual([
    sip,
    {
      from: ['10.1.0.0/16', '10.3.0.7'],
      to: ['any'],
      transport: 'udp',
      sourcePorts: [[1024, 65535]],
      ports: [
        [5070, 5070],
        [6000, 6003],
      ],
      name: 'sip-1',
    },
  ]);
  const range = plain.replace('-s 10.1.0.0/16', '-m iprange --src-range 10.1.0.5-10.1.0.20');
  expect(read(range)).toEqual([{ ...sip, from: ['10.1.0.5-10.1.0.20'] }]);
  expect(read(plain.replace('--dport 5070', '-m tcp \\\n  --dport 5070:5080'))).toEqual([
    { ...sip, ports: [[5070, 5080]] },
  ]);
});

test('reads IPv6 and holes', () => {
  const v6 = plain
    .replace('iptables', 'ip6tables')
    .replace('10.1.0.0/16', '2001:db8::/64')
    .replace('10.2.0.5', '@@FE@@');
  expect(read(v6)).toEqual([{ ...sip, from: ['2001:db8::/64'], to: ['?FE'] }]);
});

test('sees what an omission opens', () => {
  expect(read(plain.replace('-s 10.1.0.0/16 ', ''))).toEqual([{ ...sip, from: ['any'] }]);
  expect(read(plain.replace('10.2.0.5', '0.0.0.0/0'))).toEqual([{ ...sip, to: ['any'] }]);
  expect(read(plain.replace('--dport 5070', ''))).toEqual([{ ...sip, ports: [] }]);
});

test.each([
  ['a delete', plain.replace('-I', '-D'), /no part of a permit, -D/],
  ['a flush', 'iptables -F FORWARD', /no part of a permit, -F/],
  ['a replacement', plain.replace('-I FORWARD', '-R FORWARD 1'), /no part of a permit, -R/],
  ['a default policy', 'iptables -P FORWARD ACCEPT', /no part of a permit, -P/],
  ['a rule behind the last', plain.replace('-I', '-A'), /no part of a permit, -A/],
  ['another place', plain.replace('FORWARD', 'FORWARD 7'), /no part of a permit, 7/],
  ['another chain', plain.replace('FORWARD', 'INPUT'), /not inserted/],
  ['another table', plain.replace('-w', '-t nat'), /not inserted/],
  ['a new chain', 'iptables -N SIP', /no part of a permit, -N/],
  ['a refusal', plain.replace('ACCEPT', 'DROP'), /no permit/],
  ['no target', plain.replace(' -j ACCEPT', ''), /no permit/],
  ['two targets', plain.replace('-j ACCEPT', '-j ACCEPT -j DROP'), /given twice, target/],
  ['every protocol', plain.replace('-p tcp --dport 5070 ', ''), /neither TCP nor UDP/],
  ['a port before its protocol', plain.replace('-p tcp --dport 5070', '--dport 5070 -p tcp'), /--dport before -p/],
  ['ports before their match', plain.replace('--dport', '--dports'), /--dports before -m multiport/],
  ['both lists of one match', several.replace('-m multiport --dports', '--dports'), /--dports before/],
  ['two ports', plain.replace('--dport 5070', '--dport 5070 --dport 5071'), /given twice, ports/],
  ['a network and a range', plain.replace('-p', '-m iprange --src-range 10.1.0.5 -p'), /given twice, from/],
  ['sixteen ports', several.replace('5070,', '1,2,3,4,5,6,7,8,9,10,11,12,13,14,'), /more than 15/],
  ['an inversion', plain.replace('-s', '! -s'), /a shell would not/],
  ['an interface', plain.replace('-s', '-i eth0 -s'), /no part of a permit, -i/],
  ['another match', plain.replace('-j', '-m physdev -j'), /unknown match/],
  ['a match of the other protocol', plain.replace('--dport', '-m udp --dport'), /unknown match/],
  ['answers only', several.replace('NEW', 'ESTABLISHED'), /no connection can begin/],
  ['a name instead of an address', plain.replace('10.2.0.5', 'fe1.example.com'), /no address/],
  ['a name instead of a port', plain.replace('5070', 'sip'), /no port/],
  ['an open range of ports', plain.replace('5070', '5070:'), /no port/],
  ['bits of a host in a network', plain.replace('10.1.0.0/16', '10.1.0.5/16'), /no address/],
  ['IPv6 in IPv4', plain.replace('10.2.0.5', '2001:db8::5'), /IPv4 and IPv6/],
  ['IPv4 in IPv6', plain.replace('iptables', 'ip6tables'), /IPv4 and IPv6/],
  ['another program', `sudo ${plain}`, /another program/],
  ['input of iptables-restore', '-I FORWARD -p tcp --dport 5070 -j ACCEPT', /another program/],
  ['a second command', `${plain}; reboot`, /a shell would not/],
  ['a redirection', plain.replace('10.2.0.5', '<FE>'), /a shell would not/],
  ['a comment of another language', `! SIP\n${plain}`, /a shell would not/],
  ['a comment without its match', several.replace('-m comment ', ''), /--comment before/],
  ['a comment that is too long', several.replace('SIP', 'S'.repeat(300)), /too long/],
])('refuses %s', (_, text, why) => {
  expect(() => read(text)).toThrow(why);
});
