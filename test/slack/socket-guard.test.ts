import { EventEmitter } from 'node:events';
import { LogLevel, SocketModeReceiver, webApi } from '@slack/bolt';
import { createLog } from '../../src/slack/log';
import { guardSocket } from '../../src/slack/socket-guard';

class Socket extends EventEmitter {
  starts = 0;
  failures = 0;

  async start(): Promise<void> {
    this.starts += 1;
    if (this.starts <= this.failures) throw unreachable();
    this.emit('connected');
  }
}

class Process extends EventEmitter {
  readonly exits: number[] = [];
  exit = (code: number) => void this.exits.push(code);
}

function guarded() {
  const socket = new Socket();
  const process = new Process();
  const lines: string[] = [];
  const waits: number[] = [];
  const log = createLog(LogLevel.INFO, (line) => void lines.push(line));
  const wait = async (seconds: number) => void waits.push(seconds);
  return { socket, process, lines, waits, guard: guardSocket(socket, process, { log, wait }) };
}

const settled = () => new Promise((resolve) => setImmediate(resolve));
const unreachable = () => new webApi.WebAPIHTTPError(503, 'Service Unavailable', {});

/** What Bolt's client really leaves unhandled over an envelope without an event. */
async function brokenEnvelope(): Promise<unknown> {
  const { client } = new SocketModeReceiver({ appToken: 'xapp-1', customRoutes: [] });
  const receive = client as unknown as { onWebSocketMessage(data: string, isBinary: boolean): Promise<void> };
  const envelope = JSON.stringify({ type: 'events_api', payload: { type: 'app_rate_limited' } });
  return receive.onWebSocketMessage(envelope, false).catch((error: unknown) => error);
}

test('a failure of the socket client while connected is logged, and the connection kept', async () => {
  const { socket, process, lines, guard } = guarded();
  socket.emit('connected');
  process.emit('unhandledRejection', await brokenEnvelope());
  await settled();
  expect([socket.starts, guard.connected(), process.exits]).toEqual([0, true, []]);
  expect(lines.join('')).toMatch(/Socket Mode: TypeError.*SocketModeClient/);
});

test('a reconnection that failed for good is tried again, more and more slowly', async () => {
  const { socket, process, waits, guard } = guarded();
  socket.failures = 5;
  socket.emit('connected');
  socket.emit('close');
  process.emit('unhandledRejection', unreachable());
  process.emit('unhandledRejection', unreachable());
  await settled();
  expect([socket.starts, guard.connected(), waits]).toEqual([6, true, [5, 10, 20, 40, 60, 60]]);
  expect(process.exits).toEqual([]);
});

test('while the client reconnects by itself, no second connection is started', async () => {
  const { socket, process } = guarded();
  socket.emit('connected');
  socket.emit('close');
  process.emit('unhandledRejection', await brokenEnvelope());
  const sent = Object.assign(new Error('not connected'), { code: 'slack_socket_mode_send_while_disconnected_error' });
  process.emit('unhandledRejection', sent);
  await settled();
  expect([socket.starts, process.exits]).toEqual([0, []]);
});

test.each([new TypeError('x is not a function'), unreachable(), undefined])(
  'a bug of ours (%s) is logged, and ends the process as it would without a guard',
  async (reason) => {
    const { socket, process, lines } = guarded();
    socket.emit('connected');
    process.emit('unhandledRejection', reason);
    await settled();
    expect([socket.starts, process.exits]).toEqual([0, [1]]);
    expect(lines).toHaveLength(1);
  },
);

test('before the first connection nothing is guarded', async () => {
  const { socket, process } = guarded();
  expect(process.listenerCount('unhandledRejection')).toBe(0);
  socket.emit('connected');
  socket.emit('connected');
  expect(process.listenerCount('unhandledRejection')).toBe(1);
});

test('a connection that is let go is not opened again, and one that has ended is not listened for', async () => {
  const { socket, process, guard } = guarded();
  socket.emit('connected');
  guard.letGo();
  socket.emit('close');
  process.emit('unhandledRejection', unreachable());
  process.emit('unhandledRejection', undefined);
  await settled();
  expect([socket.starts, process.exits]).toEqual([0, []]);
  guard.end();
  expect(process.listenerCount('unhandledRejection')).toBe(0);
});
