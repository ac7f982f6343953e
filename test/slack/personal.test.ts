import { encodeAsked } from '../../src/presentation/slack/asked';
import { personalIn } from '../../src/slack/personal';

// By what came from Slack.

test.each<[string, object, readonly string[]]>([
  ['typed behind a command', { command: '/sfbport', text: 'fe01 closed?' }, ['fe01 closed?']],
  [
    'written to the bot, with and without its mention',
    { event: { text: '<@U0BOT> fe01' } },
    ['<@U0BOT> fe01', ' fe01'],
  ],
  ['written in a message that is to be explained', { message: { text: 'deny fe01' } }, ['deny fe01']],
  ['asked by a button', { actions: [{ value: encodeAsked({ text: 'fe01', key: 'k' }) }] }, ['fe01']],
  ['picked from a menu', { actions: [{ selected_option: { value: 'fe01' } }] }, ['fe01']],
  [
    'typed into a form, as a whole and word by word',
    { view: { state: { values: { line: { typed: { value: '10.0.0.1, fe01' } } } } } },
    ['10.0.0.1, fe01', '10.0.0.1', 'fe01'],
  ],
  [
    'a key to the conversation',
    { response_url: 'https://hooks', trigger_id: '1.2', view: { private_metadata: '{}' } },
    ['https://hooks', '1.2', '{}'],
  ],
])('the log leaves out what is %s', (_, payload, expected) => {
  expect(personalIn(payload)).toEqual(expect.arrayContaining([...expected]));
});

test.each([
  {},
  { text: 5, response_url: null, trigger_id: {}, message: [], event: { text: null }, actions: 'x', view: {} },
  { actions: [null, { value: 7 }], view: { state: null, private_metadata: 1 }, message: null },
])('the log leaves nothing out where Slack sends nothing of a person (%j)', (payload) => {
  expect(personalIn(payload).filter((text) => text !== '')).toEqual([]);
});
