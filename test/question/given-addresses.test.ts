import { createAsk } from '../../src/ask.js';
import { loadCatalog } from '../../src/catalog/load.js';
import { createReader } from '../../src/question/read.js';
import { asks } from '../../src/question/vocabulary/asks.js';

const catalog = loadCatalog({});
const read = createReader(catalog);
const ask = createAsk(catalog);

test.each([
  ['nftables for mediation front end 10.1.0.5, 10.1.0.6 and 10.1.0.7', ['front-end', 'front-end', 'front-end']],
  ['nftables for mediation, front ends 10.1.0.5 10.1.0.6', ['front-end', 'front-end']],
  ['nftables for mediation, server 10.2.0.5', ['mediation']],
  ['nftables for mediation, 10.9.0.1 and 10.9.0.2 are the gateways', ['pstn-gateway', 'pstn-gateway']],
  ['nftables for mediation, 10.1.0.0/16 belongs to the front end', ['front-end']],
  ['nftables for mediation, front end 10.1.0.0 netmask 255.255.0.0', ['front-end']],
  ['nftables for mediation, clients: any', ['client']],
  ['nftables from 10.1.0.0/16 front end to 10.2.0.5 mediation', ['front-end', 'mediation']],
  ['중재 nftables 게이트웨이 10.9.0.1부터 10.9.0.8까지', ['pstn-gateway']],
  ['중재 nftables 10.9.0.1이랑 10.9.0.2가 게이트웨이예요', ['pstn-gateway', 'pstn-gateway']],
  ['중재 nftables 프론트 대역은 10.1.0.0/16', ['front-end']],
  ['중재 nftables 10.1.0.0/16(프론트)에서 10.2.0.5(중재)로', ['front-end', 'mediation']],
])('says whose it is: %s', (text, roles) => {
  expect(given(text).map(({ role }) => role)).toEqual(roles);
});

test.each([
  'nftables for mediation, 10.2.0.5 and 10.1.0.0/16',
  'nftables mediation rules 10.2.0.5',
  'nftables for 10.2.0.5 mediation',
  'nftables for mediation and front end 10.1.0.0/16',
  'nftables for director from fe or edge 10.5.0.0/16',
  'nftables from 10.1.0.0/16 mediation',
  'nftables from 10.1.0.0/16 (for mediation)',
  'nftables for mediation, 10.1.0.0/16 is not the gateway',
  'nftables for mediation, 10.1.0.0/16 is in front of the gateway',
  'nftables for mediation, 10.1.0.0/16 is the front end or the edge',
  'nftables for mediation behind 10.9.9.9',
  'nftables for mediation, gateways from 10.9.0.1 to 10.9.0.8',
  'add 10.4.0.6 to pchat nftables',
  'nftables for mediation\n10.1.0.0/16\n10.2.0.5',
  '중재 nftables 10.1.0.0/16이 중재로 접속',
  '중재 nftables 10.1.0.0/16이 중재를 호출',
  '중재 nftables 10.1.0.0/16이 중재 서버에 붙어야 함',
  '중재 nftables 프론트랑 게이트웨이 10.1.0.0/16',
  '영구채팅 nftables 10.4.0.5 접속',
])('does not say whose it is: %s', (text) => {
  expect(given(text).map(({ role }) => role)).toEqual(given(text).map(() => undefined));
  expect(given(text).length).toBeGreaterThan(0);
});

test.each([
  'nftables for mediation from any gateway',
  'nftables for mediation, any port',
  'is there any nftables example for mediation',
])('any of something is not every address: %s', (text) => {
  expect(given(text)).toEqual([]);
});

test.each([
  ['nftables for mediation, front end 10.1.0.0/16 except 10.1.0.5', 'left-out'],
  ['nftables for mediation, front end !10.1.0.5', 'left-out'],
  ['nftables for mediation from anything but 10.1.0.5', 'left-out'],
  ['nftables for mediation, front end 10.1.0.0/16, 10.1.0.5 is excluded', 'left-out'],
  ['중재 nftables 프론트는 10.1.0.5가 아니라 10.1.0.6', 'left-out'],
  ['중재 nftables 프론트 10.1.0.0/16인데 10.1.0.5는 빼고', 'left-out'],
  ['nftables for mediation, front end 10.1.0.0/24, 10.9.0.0/24 isn’t allowed', 'left-out'],
  ['nftables for mediation, front end 10.1.0.0/24, 10.9.0.0/24 should not get in', 'left-out'],
  ['nftables for mediation, front end 10.1.0.0/24, 10.9.0.0/24 is no longer needed', 'left-out'],
  ['nftables for mediation, front end 10.1.0.0/24, 10.9.0.0/24 was removed', 'left-out'],
  ["nftables for mediation, front end 10.1.0.0/24, don't allow 10.9.0.0/24", 'left-out'],
  ['nftables for mediation 10.3.0.7 instead of 10.1.0.5', 'left-out'],
  ['nftables for mediation, old address 10.1.0.5, new address 10.3.0.7', 'left-out'],
  ['nftables for mediation, moved from 10.1.0.5 to 10.3.0.7', 'left-out'],
  ['nftables for mediation, we renumbered 10.1.0.5 to 10.3.0.7', 'left-out'],
  ['중재 nftables 프론트 10.1.0.0/24, 10.9.0.0/24는 허용하지 마', 'left-out'],
  ['중재 nftables 프론트 10.1.0.0/24, 10.9.0.0/24는 필요 없어', 'left-out'],
  ['중재 nftables 프론트 10.1.0.0/24, 10.9.0.0/24는 폐기', 'left-out'],
  ['중재 서버 nftables, 10.1.0.5에서 10.3.0.7로 변경', 'left-out'],
  ['중재 서버 nftables, 10.1.0.5 대신 10.3.0.7', 'left-out'],
  ['중재 nftables 게이트웨이는 10.9.0.5이고 10.9.0.6은 아님', 'left-out'],
  ['nftables for mediation from any but 10.5.0.5', 'left-out'],
  ['nftables for mediation to 10.2.0.5/33', 'not-an-address'],
  ['nftables for mediation to 10.2.0.x', 'not-an-address'],
  ['nftables for mediation, front end srv-fe01.bank.zone', 'name'],
  ['중재 nftables sfbfe01에서', 'name'],
  ['nftables for mediation, front end 10.1.0.5.contoso.com', 'name'],
  ['nftables for mediation, front end 10.1.0.5-dmz.contoso.com', 'name'],
  ['nftables for mediation, front end 10.1.0.5, .6, .7', 'not-an-address'],
  ['nftables for mediation, front end 10.1.0.5 and .6', 'not-an-address'],
  ['중재 nftables 프론트 10.1.0.5부터 9까지', 'not-an-address'],
  ['ufw block 5060 on the front end', 'closing'],
  ['nftables for mediation, do not open 5068', 'closing'],
  ['nftables for mediation, never open port 5068', 'closing'],
  ['nftables for mediation, we don’t use 5068', 'closing'],
  ['nftables for mediation but no 5068', 'closing'],
  ['nftables for mediation, not 5068', 'closing'],
  ['nftables for mediation, 5068 is not used', 'closing'],
  ['nftables for mediation, 5068 must not be open', 'closing'],
  ['nftables for mediation, 5068 has to stay closed', 'closing'],
  ['nftables for mediation, do not allow media', 'closing'],
  ['중재 nftables 5068은 안 써요', 'closing'],
  ['중재 nftables 5068은 안 열어', 'closing'],
  ['중재 nftables 5068 미사용', 'closing'],
  ['중재 nftables, 5068 열지 마', 'closing'],
  ['프론트 5060 차단 룰 iptables', 'closing'],
])('writes nothing: %s', (text, kind) => {
  const { answer } = ask(text);
  expect(answer).toMatchObject({ kind: 'rules', snippet: undefined, refused: { kind } });
});

test.each([
  ['edge asa to 10.3.0.4', '10.3.0.4'],
  ['에지 nftables 목적지 10.3.0.4', '10.3.0.4'],
  ['nftables for gateway to 10.2.0.5', '10.2.0.5'],
  ['nftables for the gateway from 10.9.0.1', '10.9.0.1'],
  ['nftables sba rules 10.1.0.11', '10.1.0.11'],
  ['nftables for mediation from 10.1.0.0/16', '10.1.0.0/16'],
  ['nftables mediation rules 0.0.0.0/0', '0.0.0.0/0'],
  ['중재 nftables ::/0', '::/0'],
])('asks whose it is where several may have it: %s', (text, address) => {
  const { answer } = ask(text);
  expect(answer).toMatchObject({
    kind: 'rules',
    placed: [],
    warnings: expect.arrayContaining([expect.objectContaining({ kind: 'unplaced', addresses: [address] })]),
  });
  expect(answer.kind === 'rules' && answer.snippet?.text.includes(address)).toBe(false);
});

test.each([
  'nftables for mediation 10.2.0.5, NAT to 203.0.113.5',
  'nftables for mediation 10.2.0.5 (natted to 203.0.113.5)',
  'nftables for mediation 10.2.0.5 translated to 203.0.113.5',
  'nftables for mediation from front end 10.1.0.0/24 via proxy 203.0.113.5 to 10.2.0.5',
  'nftables for mediation 10.2.0.5 and its default gateway 203.0.113.5',
  'nftables for mediation 10.2.0.5, 203.0.113.5 is the guest wifi',
  '중재 nftables 10.2.0.5, 기본 게이트웨이는 203.0.113.5',
  '중재 nftables 중재 10.2.0.5, 203.0.113.5는 게스트망',
  '중재 nftables 프론트 10.1.0.0/24에서 203.0.113.5를 거쳐 10.2.0.5로',
])('what is on the way, or something else, is no end of the traffic: %s', (text) => {
  const { answer } = ask(text);
  expect(answer).toMatchObject({ kind: 'rules', refused: undefined });
  expect(answer.kind === 'rules' && answer.placed.flatMap(({ addresses }) => addresses)).not.toContain('203.0.113.5');
});

const before = 'nftables for mediation from front end 10.1.0.0/16 to 10.2.0.5';

test.each([
  ['without 10.2.0.5', ['10.1.0.0/16']],
  ['not 10.2.0.5, use 10.2.0.6', ['10.1.0.0/16']],
  ['front end 10.1.0.0/16 except 10.1.0.5', ['10.2.0.5']],
  ['10.1.0.5 is excluded', ['10.2.0.5']],
  ['mediation moved from 10.2.0.5 to 10.3.0.7', ['10.1.0.0/16']],
  ['replace 10.2.0.5 with 10.3.0.7', ['10.1.0.0/16']],
  ['10.2.0.5 대신 10.3.0.7', ['10.1.0.0/16']],
  ['중재 서버가 10.2.0.5에서 10.3.0.7로 바뀌었어', ['10.1.0.0/16']],
])('what was to be left out is in no later rule: %s', (text, addresses) => {
  const { answer } = ask('as iptables', { thread: [before, text] });
  expect(answer).toMatchObject({ kind: 'rules', dialect: { id: 'iptables' } });
  expect(answer.kind === 'rules' && answer.placed.flatMap((each) => each.addresses)).toEqual(addresses);
});

test('the default gateway of a machine is no gateway to the telephone network', () => {
  const { answer } = ask('nftables for mediation 10.2.0.5, default gateway 10.2.0.1');
  expect(answer).toMatchObject({ kind: 'rules', reading: { roles: [{ id: 'mediation' }] } });
});

test.each([
  'nftables for mediation, 5068 is not open',
  'nftables for mediation, 5068 is closed now',
  'nftables for mediation, not 5068 but 5070',
  'nftables for mediation, port no 5070',
  'can I not open 5070 as nftables for mediation',
  '중재 nftables, 5068이 안 열려 있어요',
])('what is closed so far is let in: %s', (text) => {
  expect(ask(text).answer).toMatchObject({ kind: 'rules', refused: undefined, snippet: { text: expect.anything() } });
});

test('a range in words that was not read is told beside rules', () => {
  expect(read('nftables for mediation 5060s', undefined, 'en').assumptions).toContainEqual({
    kind: 'unread',
    asked: '5060s',
  });
});

test.each([
  "that's not the gateway",
  'it is no longer the gateway',
  'those are no gateways',
  '그건 게이트웨이가 아니야',
  '그건 게이트웨이가 아니에요',
  '출발지는 게이트웨이가 아니야',
])('whose an address is not, is not whose it is: %s', (text) => {
  const thread = ['nftables for mediation from 10.9.0.1 to 10.2.0.5', text];
  const answers = [ask(text, { thread: thread.slice(0, 1) }), ask('as iptables', { thread })].map(
    ({ answer }) => answer,
  );
  for (const answer of answers)
    expect(answer.kind === 'rules' ? answer.placed.flatMap(({ addresses }) => addresses) : []).not.toContain(
      '10.9.0.1',
    );
});

test.each(['게이트웨이 없어', '게이트웨이는 없다'])('what is not there is in no rule: %s', (text) => {
  const { answer } = ask(text, { thread: ['중재 nftables'] });
  expect(answer).toMatchObject({ kind: 'rules', reading: { roles: [{ id: 'mediation' }] } });
  expect(answer.kind === 'rules' && answer.snippet?.text).not.toContain('GATEWAY');
});

test('of a text that grows when it is read no address loses its end', () => {
  const text = `nftables for mediation ${'\n'.repeat(1658)}${'…'.repeat(100)} front end 10.1.0.25`;
  expect(text.normalize('NFKC')).toHaveLength(2001);
  expect(given(text)).toEqual([]);
  expect(read(text, undefined, 'en').assumptions).toContainEqual({ kind: 'unread', asked: '10.1.0.25' });
});

test.each([
  ['haproxy for fe, front end ip 10.1.0.5', 'front-end'],
  ['중재 asa 룰, 중재 ip는 10.2.0.5', 'mediation'],
])('an address word is no misspelt part of a name: %s', (text, role) => {
  expect(ask(text).answer).toMatchObject({ kind: 'rules', placed: [{ role: { id: role } }] });
});

test('an address of one role never becomes that of the next', () => {
  const { answer } = ask('and for persistent chat', {
    thread: ['nftables for mediation from 10.9.0.0/24 to 10.2.0.5'],
  });
  expect(answer).toMatchObject({ kind: 'rules', placed: [] });
});

test('the address that was most likely meant is a button, after which the question is the same', () => {
  const asked = 'nftables for mediation, front end 10.1.*.*';
  const { choices } = ask(asked).answer as { choices: readonly { ask: string }[] };
  const [first] = choices;
  expect(first?.ask).toBe('Front End Servers: 10.1.0.0/16');
  expect(ask(first?.ask ?? '', { thread: [asked] }).answer).toMatchObject({
    kind: 'rules',
    reading: { roles: [{ id: 'mediation' }] },
    placed: [{ role: { id: 'front-end' }, addresses: ['10.1.0.0/16'] }],
  });
});

const named = catalog.roles.filter(
  ({ id, kind }) => kind !== 'group' && !catalog.elsewhere.some((page) => page.id === id),
);

test.each(
  named.flatMap(({ id, name }) => (['en', 'ko'] as const).map((language) => [name[language], id, language] as const)),
)('the button for %s says whose the address is', (name, id, language) => {
  const before = read('nftables for mediation from 10.1.0.0/16', undefined, language);
  const question = read(asks[language].addressOf(name, '10.1.0.0/16'), before, language);
  expect(question).toMatchObject({ kind: 'rules', addresses: [{ role: id }] });
});

function given(text: string) {
  const question = read(text, undefined, 'en');
  if (question.kind !== 'rules') throw new Error(`${text}: ${question.kind}`);
  return question.addresses;
}
