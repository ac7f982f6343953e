import { readFirewalld } from './firewalld.js';

const read = (text: string) => readFirewalld(text, (token) => /^@@(\w+)@@$/.exec(token)?.[1]);
const rule =
  'rule family="ipv4" source address="10.1.0.0/16" destination address="10.2.0.5" port port="5070-5080" protocol="tcp" accept';
const all = `# SIP
firewall-cmd --permanent --new-policy=sip-1
firewall-cmd --permanent --policy=sip-1 --set-priority=-100
firewall-cmd --permanent --policy sip-1 --add-ingress-zone ANY
firewall-cmd --permanent --policy=sip-1 --add-egress-zone=ANY
firewall-cmd --permanent --policy=sip-1 --add-rich-rule='${rule}'`;
const sip = { from: ['10.1.0.0/16'], to: ['10.2.0.5'], transport: 'tcp', sourcePorts: [], ports: [[5070, 5080]] };

test('reads rich rules of a policy', () => {
  expect(read(all)).toEqual([sip]);
  const bare = all
    .replace('port="5070-5080" protocol="tcp"', 'port=5070-5080 protocol=tcp')
    .replace('rule f', 'rule priority="-5" f');
  expect(read(bare)).toEqual([sip]);
  expect(read(all.replaceAll('sip-1', 'sfb-01234567-@@SITE@@'))).toEqual([sip]);
  expect(read(all.replaceAll(/(gress-zone[ =])ANY/g, '$1@@ZONE@@'))).toEqual([sip]);
  const two = all.replace(/--add-rich-rule=.*/, `$& --add-rich-rule='${rule.replace('tcp', 'udp')}'`);
  expect(read(two)).toEqual([sip, { ...sip, transport: 'udp' }]);
});

test('reads IPv6, holes and ports of the sender', () => {
  const v6 = all.replace('ipv4', 'ipv6').replace('10.1.0.0/16', '2001:db8::/64').replace('10.2.0.5', '@@FE@@');
  expect(read(v6)).toEqual([{ ...sip, from: ['2001:db8::/64'], to: ['?FE'] }]);
  expect(read(all.replace('port port', 'source-port port'))).toEqual([
    { ...sip, sourcePorts: [[5070, 5080]], ports: [] },
  ]);
});

test('sees what an omission opens', () => {
  expect(read(all.replace('source address="10.1.0.0/16" ', ''))).toEqual([{ ...sip, from: ['any'] }]);
  expect(read(all.replace('10.2.0.5', '0.0.0.0/0'))).toEqual([{ ...sip, to: ['any'] }]);
  expect(read(all.replace(/rule family.*" port port/, 'rule port port'))).toEqual([
    { ...sip, from: ['any'], to: ['any'] },
  ]);
});

test.each([
  ['a delete', all.replace('--add-rich-rule', '--remove-rich-rule'), /no part of a permit, remove/],
  ['a policy that is taken away', 'firewall-cmd --permanent --delete-policy=old', /of no policy/],
  ['a policy of others', all.replace(/.*new-policy.*\n/, ''), /not new/],
  ['the same name twice', all.replace(/.*new-policy.*\n/, '$&$&'), /same name twice/],
  ['a name that is too long', all.replaceAll('sip-1', 'sip-12345678901234'), /no name of a policy/],
  ['a target that lets all through', all.replace('--set-priority=-100', '--set-target=ACCEPT'), /set-target/],
  ['a line that does nothing', all.replace(' --set-priority=-100', ''), /does nothing/],
  ['a priority behind the zones', all.replace('=-100', '=100'), /set-priority/],
  ['the default zone', all.replace('--policy=sip-1 --add-rich', '--add-rich'), /of no policy/],
  ['a zone', all.replace('--policy=sip-1 --add-rich', '--zone=public --add-rich'), /of no policy/],
  ['a default', `firewall-cmd --set-default-zone=trusted\n${all}`, /not permanent/],
  ['an interface', `firewall-cmd --permanent --zone=trusted --add-interface=eth0\n${all}`, /of no policy/],
  ['a direct rule', `firewall-cmd --permanent --direct --add-rule\n${all}`, /of no policy/],
  ['the machine itself', all.replace('egress-zone=ANY', 'egress-zone=HOST'), /no zone to pass/],
  ['no zone', all.replace(/.*egress-zone.*\n/, ''), /never in effect/],
  ['every zone and one more', all.replace('zone=ANY', 'zone=ANY --add-egress-zone=dmz'), /never in effect/],
  ['a policy without rules', all.replace(/\n.*rich-rule.*/, ''), /without rules/],
  [
    'a rule that is lost at the next start',
    all.replace('--permanent --policy=sip-1 --add-rich', '--policy=sip-1 --add-rich'),
    /not permanent/,
  ],
  ['loading, which forgets', `${all}\nfirewall-cmd --reload`, /not permanent/],
  ['every protocol', all.replace(' port port="5070-5080" protocol="tcp"', ''), /every protocol/],
  ['a service', all.replace('port port="5070-5080" protocol="tcp"', 'service name="sip"'), /unknown in a rich rule/],
  ['no protocol', all.replace(' protocol="tcp"', ''), /neither TCP nor UDP/],
  ['no port', all.replace(' port="5070-5080"', ''), /no port/],
  ['a refusal', all.replace('accept', 'drop'), /unknown in a rich rule/],
  ['no action', all.replace(' accept', ''), /no permit/],
  ['what only a mark does', all.replace('accept', 'masquerade'), /unknown in a rich rule/],
  ['all but one', all.replace('source address', 'source NOT address'), /unknown of|unknown in/],
  ['a set', all.replace('source address="10.1.0.0/16"', 'source ipset="lan"'), /unknown of source/],
  ['addresses without a family', all.replace(' family="ipv4"', ''), /of no family/],
  ['addresses of the other family', all.replace('ipv4', 'ipv6'), /IPv4 and IPv6/],
  ['several ports', all.replace('5070-5080', '5070,5080'), /no port/],
  ['a port before the addresses', all.replace(/( source.*?) (port.*) accept/, ' $2$1 accept'), /order/],
  ['a range of addresses', all.replace('10.1.0.0/16', '10.1.0.5-10.1.0.20'), /no address/],
  ['a name instead of an address', all.replace('10.2.0.5', 'fe1.example.com'), /no address/],
  ['an unknown option', `${all}\nfirewall-cmd --panic-on`, /not permanent/],
  ['another program', `${all}\nsystemctl restart firewalld`, /no option|another program/],
  ['a second command', `${all}; reboot`, /a shell would not/],
  ['a comment of another language', `! SIP\n${all}`, /a shell would not/],
  ['an open quote', all.replace("accept'", 'accept'), /a shell would not/],
])('refuses %s', (_, text, why) => {
  expect(() => read(text)).toThrow(why);
});
