import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Ajv from 'ajv';
import { parse } from 'yaml';

const manifest = parse(readFileSync(join(__dirname, '..', 'manifest.yml'), 'utf8'));
const schema = JSON.parse(readFileSync(join(__dirname, 'fixtures', 'manifest.schema.2.0.0.json'), 'utf8'));

/** Slack's schema has keywords and formats of its own that say nothing here. */
const validate = new Ajv({ strict: false, validateFormats: false, allErrors: true }).compile(schema);

test('the manifest is one that Slack takes', () => {
  expect([validate(manifest), validate.errors]).toEqual([true, null]);
});

test('it is not taken with anything misspelt', () => {
  expect(validate({ ...manifest, setings: {} })).toBe(false);
});

test('what the bot listens to is subscribed to, and nothing else of a channel', () => {
  expect(manifest.settings.event_subscriptions.bot_events).toEqual(['app_home_opened', 'app_mention', 'message.im']);
  expect(manifest.features.slash_commands.map(({ command }: { command: string }) => command)).toEqual(['/sfbport']);
  expect(manifest.features.shortcuts).toMatchObject([
    { name: 'Look up ports', type: 'global', callback_id: 'look_up' },
    { name: 'Explain ports', type: 'message', callback_id: 'explain_ports' },
  ]);
});

test('the names of shortcuts fit', () => {
  for (const { name } of manifest.features.shortcuts) expect(name.length).toBeLessThanOrEqual(24);
});

test('an optional scope is one of the scopes', () => {
  const { bot, bot_optional } = manifest.oauth_config.scopes;
  expect(bot).toEqual(expect.arrayContaining(bot_optional));
});

test('what only makes answers better is optional: older threads, and files', () => {
  expect(manifest.oauth_config.scopes.bot_optional).toEqual(['channels:history', 'files:write', 'groups:history']);
});
