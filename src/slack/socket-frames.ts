import type { Logger, SocketModeReceiver } from '@slack/bolt';

type Client = SocketModeReceiver['client'];

/** What a frame of Slack's may be (https://docs.slack.dev/apis/events-api/using-socket-mode). */
interface Frame {
  readonly type?: unknown;
  readonly reason?: unknown;
  readonly envelope_id?: unknown;
  readonly payload?: { readonly type?: unknown } | null;
}

const taken = ['hello', 'events_api', 'slash_commands', 'interactive'];

/**
 * Lets the client see the frames that it can bear. It ends the connection at once when Slack announces an end, and throws
 * over events without an event, such as app_rate_limited; nobody catches what it throws.
 */
export function filterFrames(client: Client, log: Logger, leaving: (reason: string) => void): void {
  const own = client.listeners('ws_message');
  client.removeAllListeners('ws_message');
  client.on('ws_message', async (data: unknown, isBinary: boolean) => {
    const frame = typeof data === 'string' ? readFrame(data) : undefined;
    const { type, reason, envelope_id, payload } = frame ?? {};
    // Not `String`: an object may be none, and nobody catches what is thrown here.
    if (type === 'disconnect') return leaving(typeof reason === 'string' ? reason : 'no reason');
    if (payload?.type === 'app_rate_limited') {
      log.warn('Slack drops events of this app: more than 30,000 came within an hour (app_rate_limited).');
      return client.websocket?.send(JSON.stringify({ envelope_id, payload: {} }), () => undefined);
    }
    if (typeof type !== 'string' || !taken.includes(type))
      return log.warn('Slack sent a frame of an unknown kind over Socket Mode.');
    try {
      for (const take of own) await take(data, isBinary);
    } catch (error) {
      log.error('A frame of Socket Mode:', error);
    }
  });
}

/** Undefined where it is no object: such a frame is of no kind. */
function readFrame(text: string): Frame | undefined {
  try {
    const frame: unknown = JSON.parse(text);
    return typeof frame === 'object' && frame !== null ? frame : undefined;
  } catch {
    return undefined;
  }
}
