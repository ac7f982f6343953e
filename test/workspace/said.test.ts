import fc from 'fast-check';
import { asKept } from '../../src/workspace/desk/said';

const members = [
  { id: 'U0BOT', name: 'sfbport' },
  { id: 'U0MINJI', name: '김민지' },
];

test.each([
  ['@sfbport 5061', '<@U0BOT> 5061'],
  ['5061? @SfbPort', '5061? <@U0BOT>'],
  ['@sfbport에게 물어보세요', '<@U0BOT>에게 물어보세요'],
  ['@김민지 (@sfbport)', '<@U0MINJI> (<@U0BOT>)'],
  ['@sfbports and @sfbport-x', '@sfbports and @sfbport-x'],
  ['ann@sfbport', 'ann@sfbport'],
  ['`@sfbport` and ```@sfbport\n@sfbport```', '`@sfbport` and ```@sfbport\n@sfbport```'],
  ['<@U0BOT> & <b>', '&lt;@U0BOT&gt; &amp; &lt;b&gt;'],
])('%s', (typed, kept) => {
  expect(asKept(typed, members)).toBe(kept);
});

test('whatever is typed, nothing but mentions of members stands in angle brackets', () => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom('<', '>', '&', '@', '`', 'sfbport', '!channel', 'U0BOT', '\n', ' ')),
      (parts) => {
        expect(asKept(parts.join(''), members).replaceAll('<@U0BOT>', '')).not.toMatch(/[<>]/);
      },
    ),
  );
});
