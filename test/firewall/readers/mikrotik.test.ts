import { readMikrotik } from './mikrotik.js';

const read = (text: string) => readMikrotik(text, (token) => /^@@(\w+)@@$/.exec(token)?.[1]);
const plain =
  '/ip firewall filter add chain=forward action=accept protocol=tcp src-address=10.1.0.0/16 dst-address=10.2.0.5 dst-port=5070,6000-6003 comment="sip-1 SIP" place-before=[find where chain=forward]';
const lists = `/ip firewall address-list
add list=sip-from address=10.1.0.5-10.1.0.20 comment="SIP"
add list=sip-from address=10.3.0.7
/ip/firewall/filter/add chain=forward protocol=udp src-address-list=sip-from \\
    src-port=1024-65535 dst-port=5070 place-before=0`;
const sip = {
  from: ['10.1.0.0/16'],
  to: ['10.2.0.5'],
  transport: 'tcp',
  sourcePorts: [],
  ports: [
    [5070, 5070],
    [6000, 6003],
  ],
  name: 'sip-1',
};

test('reads ports, lists and ranges', () => {
  expect(read(`# SIP \\\n${plain}\n\n${lists}`)).toEqual([
    sip,
    {
      from: ['10.1.0.5-10.1.0.20', '10.3.0.7'],
      to: ['any'],
      transport: 'udp',
      sourcePorts: [[1024, 65535]],
      ports: [[5070, 5070]],
    },
  ]);
  const first = '([/ip firewall filter find where chain=forward and (action=drop or action=reject)]->0)';
  for (const place of [first, '[find comment=sip]', '@@BEFORE@@'])
    expect(read(plain.replace('[find where chain=forward]', place))).toEqual([sip]);
  expect(read(lists.replaceAll('sip-from', 'sip-@@SITE@@'))).toHaveLength(1);
});

test('reads IPv6 and holes', () => {
  const v6 = plain.replace('/ip ', '/ipv6 ').replace('10.1.0.0/16', '2001:db8::/64').replace('10.2.0.5', '@@FE@@');
  expect(read(v6)).toEqual([{ ...sip, from: ['2001:db8::/64'], to: ['?FE'] }]);
  expect(read(lists.replace('10.3.0.7', '@@FE@@'))).toMatchObject([{ from: ['10.1.0.5-10.1.0.20', '?FE'] }]);
});

test('sees what an omission opens', () => {
  expect(read(plain.replace('src-address=10.1.0.0/16 ', ''))).toEqual([{ ...sip, from: ['any'] }]);
  expect(read(plain.replace('10.2.0.5', '0.0.0.0/0'))).toEqual([{ ...sip, to: ['any'] }]);
  expect(read(plain.replace('dst-port=5070,6000-6003 ', ''))).toEqual([{ ...sip, ports: [] }]);
});

test.each([
  ['a delete', '/ip firewall filter remove [find comment="sip"]', /no part of/],
  ['a change', '/ip firewall filter\nset 0 disabled=yes', /no part of/],
  ['another menu', plain.replace('filter', 'nat'), /no part of/],
  ['another menu above', '/ip address\nadd address=10.2.0.1/24', /no part of/],
  ['a rule without its menu', plain.replace('/ip firewall filter ', ''), /no part of/],
  ['a command', ':log info "SIP"', /no part of/],
  ['another chain', plain.replace('forward action', 'input action'), /not in the chain/],
  ['no chain', plain.replace('chain=forward action', 'action'), /chain needs one value/],
  ['a refusal', plain.replace('accept', 'drop'), /no permit/],
  ['what goes past the other rules', plain.replace('accept', 'fasttrack-connection'), /no permit/],
  ['a rule behind the last', plain.replace(/ place-before=.*/, ''), /before no other/],
  [
    'a place that a command works out',
    plain.replace('[find where chain=forward]', '[/system reboot]'),
    /before no other/,
  ],
  ['a place in another menu', plain.replace('[find', '[/ipv6 firewall filter find'), /before no other/],
  ['a place of open brackets', plain.replace('where chain=forward', 'where (chain=forward'), /before no other/],
  ['a place half said', plain.replace('[find where chain=forward]', '([find where chain=forward]'), /before no other/],
  ['sixteen ports', plain.replace('5070,', '1,2,3,4,5,6,7,8,9,10,11,12,13,14,'), /more than 15/],
  ['every protocol', plain.replace('protocol=tcp ', ''), /neither TCP nor UDP/],
  ['another protocol', plain.replace('tcp', 'icmp'), /neither TCP nor UDP/],
  ['all but one', plain.replace('10.1.0.0/16', '!10.1.0.0/16'), /no address/],
  ['an interface', plain.replace('protocol', 'in-interface=ether1 protocol'), /unknown.*in-interface/],
  ['a rule that is off', plain.replace('protocol', 'disabled=yes protocol'), /unknown.*disabled/],
  ['answers only', plain.replace('protocol', 'connection-state=established,related protocol'), /can begin/],
  ['an address twice', plain.replace('protocol', 'src-address=10.3.0.7 protocol'), /given twice/],
  ['an address and a list', lists.replace('src-port', 'src-address=10.3.0.7 src-port'), /in both/],
  ['a list that is elsewhere', lists.replace('list=sip-from \\', 'list=lan \\'), /there is no list lan/],
  ['a list of the other family', lists.replace('/ip/firewall', '/ipv6/firewall'), /there is no list/],
  ['a list that comes later', lists.replace(/^([\s\S]*)(\/ip\/[\s\S]*)$/, '$2\n$1'), /there is no list/],
  ['a list that no rule uses', lists.replace(/\n\/ip\/[\s\S]*/, ''), /no rule uses/],
  ['an entry that goes away', lists.replace('address=10.3.0.7', 'address=10.3.0.7 timeout=1h'), /unknown.*timeout/],
  ['an entry of the other family', lists.replace('10.3.0.7', '2001:db8::7'), /IPv4 and IPv6/],
  ['the other family', plain.replace('10.2.0.5', '2001:db8::5'), /IPv4 and IPv6/],
  ['a name instead of an address', plain.replace('10.2.0.5', 'fe1.example.com'), /no address/],
  ['a range with a colon', plain.replace('6000-6003', '6000:6003'), /no port/],
  ['a port by its name', plain.replace('5070,', 'sip,'), /no port/],
  ['a variable in a comment', plain.replace('SIP"', '$sip"'), /not taken/],
  ['a quote in a comment', plain.replace('SIP"', 'SIP\\""'), /not taken/],
  ['a command as an address', plain.replace('10.2.0.5', '[:resolve fe1]'), /no address/],
  ['a second command', `${plain}; /system reboot`, /not taken/],
  ['a comment behind a command', `${plain} # SIP`, /not taken/],
  ['a comment of another language', `! SIP\n${plain}`, /no part of/],
  ['an open quote', plain.replace('SIP"', 'SIP'), /not taken/],
])('refuses %s', (_, text, why) => {
  expect(() => read(text)).toThrow(why);
});
