// The least that a Bolt app can be: the same receiver and signing as the bot, and an echo. A process of its own.
import { App, HTTPReceiver, LogLevel } from '@slack/bolt';
import { listenLocally } from './listen-locally.js';
import { botToken, signingSecret } from './slack-side.js';

async function start(slackApiUrl = ''): Promise<void> {
  const logLevel = LogLevel.WARN;
  const receiver = new HTTPReceiver({ signingSecret, logLevel });
  const app = new App({ receiver, token: botToken, clientOptions: { slackApiUrl }, logLevel, convoStore: false });
  // In the acknowledgement, as an echo that wants to be fast would do it.
  app.command('/sfbport', ({ ack, command }) => ack(command.text));
  // And through the response_url, as an answer has to do it that may need another form.
  app.command('/sfbport-later', async ({ ack, command, respond }) => {
    await ack();
    await respond(command.text);
  });
  // And as a message in the thread of a mention.
  app.event('app_mention', async ({ event, client }) => {
    await client.chat.postMessage({ channel: event.channel, thread_ts: event.ts, text: event.text });
  });
  await listenLocally(receiver);
}

void start(process.env.SLACK_API_URL);
