import type { HTTPReceiver } from '@slack/bolt';

/** Listens on a free port that only this machine reaches, and writes which one on standard error. */
export async function listenLocally(receiver: HTTPReceiver): Promise<void> {
  const address = (await receiver.start({ host: '127.0.0.1', port: 0 })).address();
  process.stderr.write(`port ${typeof address === 'object' && address ? address.port : ''}\n`);
}
