import { inBoth } from './support/in-both';

const minute = 60_000;
const day = 24 * 60 * minute;

inBoth((shared) => {
  const settings = (replica: 0 | 1 = 0) => shared().replicas[replica].settings;

  test('the last five of each person, the newest first, each once, from whichever replica', async () => {
    for (const [index, id] of ['a', 'b', 'c', 'd', 'e', 'f', 'c'].entries())
      await settings(index % 2 ? 1 : 0).use(id, 'U1');
    await settings().use('z', 'U2');
    expect(await settings(1).favourites('U1')).toEqual(['c', 'f', 'e', 'd', 'b']);
    expect(await settings(1).favourites('U2')).toEqual(['z']);
    expect(await settings(1).favourites('U3')).toEqual([]);
  });

  test('behind a person’s own stand those of the channel', async () => {
    await settings().use('nftables', 'U1', 'C1');
    await settings().use('iptables', 'U2', 'C1');
    expect(await settings(1).favourites('U1', 'C1')).toEqual(['nftables', 'iptables']);
    expect(await settings(1).favourites('U3', 'C1')).toEqual(['iptables', 'nftables']);
    expect(await settings(1).favourites('U3', 'C2')).toEqual([]);
    expect(await settings(1).favourites('U1')).toEqual(['nftables']);
  });

  test('are kept for ninety days after the last use', async () => {
    await settings().use('nftables', 'U1');
    await shared().pass(89 * day);
    await settings().use('iptables', 'U1');
    await shared().pass(89 * day);
    expect(await settings(1).favourites('U1')).toEqual(['iptables', 'nftables']);
    await shared().pass(2 * day);
    expect(await settings(1).favourites('U1')).toEqual([]);
  });

  test('a locale is believed for an hour, and that Slack did not tell it for a minute', async () => {
    expect(await settings(1).locale('U1')).toBeUndefined();
    await settings().setLocale('U1', '');
    expect(await settings(1).locale('U1')).toBe('');
    await shared().pass(minute);
    expect(await settings(1).locale('U1')).toBeUndefined();
    await settings().setLocale('U1', 'ko-KR');
    await settings().setLocale('U1', '');
    await shared().pass(59 * minute);
    expect(await settings(1).locale('U1')).toBe('ko-KR');
    await shared().pass(2 * minute);
    expect([await settings(0).locale('U1'), await settings(1).locale('U1')]).toEqual([undefined, undefined]);
  });
});
