import { readFortios } from './fortios.js';

const read = (text: string) => readFortios(text, (token) => /^@@(\w+)@@$/.exec(token)?.[1]);
const snippet = `# S47: SIP from the Front End
config firewall address
    edit "sfb-fe"
        set subnet 10.1.0.0 255.255.0.0
    next
    edit "sfb-range"
        set type iprange
        set start-ip 10.3.0.5
        set end-ip 10.3.0.9
    next
    edit "sfb-med"
        set subnet 10.2.0.5/32
    next
end
config firewall service custom
    edit "sfb-svc"
        set udp-portrange 5070:1024-65535 5071-5080
    next
end
config firewall policy
    edit 0
        set name "sfb-1"
        set srcintf "@@INSIDE@@"
        set dstintf "@@DMZ@@"
        set srcaddr "sfb-fe" "sfb-range"
        set dstaddr "sfb-med"
        set action accept
        set schedule "always"
        set service "sfb-svc"
        set comments "S47: SIP; delete"
    next
end`;

test('reads a policy and its objects', () => {
  const ends = { name: 'sfb-1', from: ['10.1.0.0/16', '10.3.0.5-10.3.0.9'], to: ['10.2.0.5'], transport: 'udp' };
  expect(read(snippet)).toEqual([
    { ...ends, sourcePorts: [[1024, 65535]], ports: [[5070, 5070]] },
    { ...ends, sourcePorts: [], ports: [[5071, 5080]] },
  ]);
});

test('reads IPv6, holes and all', () => {
  const v6 = snippet
    .replace('firewall address', 'firewall address6')
    .replace(/set subnet 10.1.*/, 'set ip6 2001:db8::/64')
    .replace('10.3.0.5', '2001:db8:3::5')
    .replace('10.3.0.9', '2001:db8:3::9')
    .replace(/ +edit "sfb-med"\n.*\n +next\n/, '')
    .replace('dstaddr "sfb-med"', 'dstaddr "@@MEDIATION@@"')
    .replace('srcaddr', 'srcaddr6')
    .replace('dstaddr', 'dstaddr6');
  expect(read(v6)[0]).toMatchObject({ from: ['2001:db8::/64', '2001:db8:3::5-2001:db8:3::9'], to: ['?MEDIATION'] });
});

test('reports any where the vendor takes it so', () => {
  expect(read(snippet.replace(/ +set subnet 10.2.*\n/, ''))[0]?.to).toEqual(['any']);
});

test.each([
  ['a delete', snippet.replace('config firewall policy', 'config firewall policy\ndelete 5')],
  ['an unset', snippet.replace('set schedule "always"', 'unset schedule')],
  ['a number that may be there', snippet.replace('edit 0', 'edit 5')],
  ['no action', snippet.replace('set action accept', '')],
  ['no schedule', snippet.replace('set schedule "always"', '')],
  ['no source', snippet.replace(/set srcaddr.*/, '')],
  ['no service', snippet.replace('set service "sfb-svc"', '')],
  ['any interface', snippet.replace('@@INSIDE@@', 'any')],
  ['a hole in an address, which would be every address', snippet.replace('10.2.0.5/32', '@@MEDIATION@@')],
  ['an address without a mask', snippet.replace('10.2.0.5/32', '10.2.0.5')],
  ['every service', snippet.replace('"sfb-svc"\n        set comments', '"ALL"\n        set comments')],
  ['a disabled policy', snippet.replace('set action', 'set status disable\nset action')],
  ['an unused object', snippet.replace('"sfb-fe" "sfb-range"', '"sfb-fe"')],
  ['an IPv4 object at an IPv6 end', snippet.replace('srcaddr', 'srcaddr6').replace('dstaddr', 'dstaddr6')],
  ['translation', snippet.replace('set action', 'set nat enable\nset action')],
  ['an unknown table', snippet.replace('config firewall policy', 'config system interface')],
  ['quotes that do not close', snippet.replace('delete"', 'delete')],
  ['a comment of another language', `! here\n${snippet}`],
  ['a block without its end', snippet.replace(/end$/, '')],
  ['a purge', snippet.replace('config firewall policy', 'config firewall policy\npurge')],
])('refuses %s', (_, text) => {
  expect(() => read(text)).toThrow();
});
