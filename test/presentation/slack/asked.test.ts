import { decodeAsked, encodeAsked } from '../../../src/presentation/slack/asked';
import { toButtons, toShareButton } from '../../../src/presentation/slack/buttons';
import { earlierKey } from '../../../src/presentation/slack/earlier-key';
import { slackWording } from '../../../src/presentation/slack/slack-wording';

test('a button remembers what it asks and what that follows', () => {
  expect(decodeAsked(encodeAsked({ text: '"5061"?', key: 'k' }))).toEqual({ text: '"5061"?', key: 'k' });
  expect(decodeAsked(encodeAsked({ text: '5061', key: '' }))).toEqual({ text: '5061' });
});

test('what no button of ours holds is not read', () => {
  for (const value of [undefined, '', '{', 'null', '[]', '{"a":1}', '"a"']) expect(decodeAsked(value)).toBeUndefined();
});

test('a question too long for a button has none: without its key it would be another question', () => {
  expect(encodeAsked({ text: 'x'.repeat(1_900) })).toBe(`{"a":"${'x'.repeat(1_900)}"}`);
  expect(encodeAsked({ text: 'x'.repeat(1_900), key: 'k'.repeat(200) })).toBeUndefined();
  expect(encodeAsked({ text: 'x'.repeat(2_000) })).toBeUndefined();
  expect(toShareButton({ text: 'x'.repeat(2_000) }, slackWording('en'))).toEqual([]);
});

test('25 buttons to a row', () => {
  const choices = Array.from({ length: 26 }, () => ({ label: 'x', ask: 'x' }));
  expect(toButtons(choices, '', 0).map((row) => ('elements' in row ? row.elements.length : row.type))).toEqual([25, 1]);
});

test('what is too long for a button is kept as text', () => {
  const long = { label: 'the long one', ask: 'x'.repeat(2_500) };
  const [row, text, ...more] = toButtons([{ label: 'a', ask: 'a' }, long, { label: 'b', ask: 'b' }], '', 3);
  expect(row).toMatchObject({ type: 'actions', elements: [{ action_id: 'ask-3' }, { action_id: 'ask-5' }] });
  expect(text).toMatchObject({ type: 'section', text: { type: 'plain_text', text: `the long one: ${long.ask}` } });
  expect(more).toEqual([]);
});

test('an answer without a question to go on from hides the earlier ones', () => {
  const of = (q: string) => ({ bot_id: 'B1', metadata: { event_type: 'sfbport_question', event_payload: { q } } });
  expect(earlierKey([of('old'), of('')], 'B1')).toBe('');
});

test('only the newest answer of this very bot counts as the earlier question', () => {
  const of = (bot_id: string, event_type: string, q: unknown) => ({
    bot_id,
    metadata: { event_type, event_payload: { q } },
  });
  const messages = [
    of('B1', 'sfbport_question', 'old'),
    of('B1', 'sfbport_question', 'new'),
    of('B2', 'sfbport_question', 'of another bot'),
    of('B1', 'other', 'of another kind'),
    of('B1', 'sfbport_question', 5),
    { bot_id: 'B1' },
    {},
  ];
  expect(earlierKey(messages, 'B1')).toBe('new');
  expect(earlierKey(messages, undefined)).toBeUndefined();
});
