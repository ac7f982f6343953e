import { RespondError, webApi } from '@slack/bolt';
import { redacted } from '../../src/slack/redact';

const written = 'why is fe01.contoso.com\n  at 10.0.0.1 "closed"?\n';

test('what people wrote is taken out as it was written, and as JSON holds it', () => {
  const error = new Error(`cannot read "${written}" or ${JSON.stringify({ q: written.trim() })}`);
  const line = redacted([error, { written }], [written]);
  expect(line).not.toMatch(/fe01|10\.0\.0\.1|closed/);
  expect(line).toContain('redact.test');
});

test('what people wrote is taken out however long it is', () => {
  const long = 'Fe01 (한국) straße \ud83d\ude00 '.repeat(10_000).trim();
  expect(redacted([new Error(`about ${long.replaceAll('F', 'f')}`)], [long])).toMatch(/^Error: about \[removed\]\s/);
});

test('a short text of a person leaves the log readable', () => {
  const line = redacted([new Error('the queue is empty')], ['e', 'is', ' e ']);
  expect(line).toContain('the queue is empty');
  expect(line).toContain('redact.test');
});

test('a text within another is no cause to leave the rest of it', () => {
  expect(redacted(['<@U0BOT> fe01 to db07 and more'], ['fe01 to db07', '<@U0BOT> fe01 to db07 and more'])).toBe(
    '[removed]',
  );
});

test('of an error there is its name, code, message and stack, and of its cause; never its data', () => {
  const data = { ok: false, error: 'invalid_blocks', blocks: [{ text: 'fe01.contoso.com' }] };
  const platform = redacted([new webApi.WebAPIPlatformError(data)]);
  expect(platform).toMatch(
    /^WebAPIPlatformError \(slack_webapi_platform_error\): An API error occurred: invalid_blocks\n +at /,
  );
  expect(platform).not.toContain('fe01');

  const cause = Object.assign(new Error('connect'), { code: 'ECONNREFUSED', address: 'fe01' });
  const outer = redacted([{ tried: Object.assign(new Error('fetch failed', { cause }), { body: 'fe01' }) }]);
  expect(outer).toMatch(/Error: fetch failed.*caused by Error \(ECONNREFUSED\): connect/s);
  expect(outer).not.toContain('fe01');
  expect(redacted([new RespondError('Not Found', 404)])).toContain('(slack_bolt_respond_error): Not Found');
});

test('values that are no errors, in a circle or not', () => {
  const circle: Record<string, unknown> = { text: 'fe01' };
  circle.self = circle;
  expect(redacted([undefined, null, 5, { text: 'fe01', channel: 'C1' }])).toBe(
    'undefined null 5 {"text":"[removed]","channel":"C1"}',
  );
  expect(redacted([{ circle }])).not.toContain('fe01');
});
