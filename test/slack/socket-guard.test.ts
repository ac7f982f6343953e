import { EventEmitter } from 'node:events';
import { LogLevel } from '@slack/bolt';
import { createLog } from '../../src/slack/log';
import { guardSocket } from '../../src/slack/socket-guard';

class Socket extends EventEmitter {
  starts = 0;
  failures = 0;

  async start(): Promise<void> {
    this.starts += 1;
    if (this.starts <= this.failures) throw new Error('503');
    this.emit('connected');
  }
}

function guarded() {
  const socket = new Socket();
  const process = new EventEmitter();
  const lines: string[] = [];
  const waits: number[] = [];
  const log = createLog(LogLevel.INFO, (line) => void lines.push(line));
  const wait = async (seconds: number) => void waits.push(seconds);
  return { socket, process, lines, waits, guard: guardSocket(socket, process, { log, wait }) };
}

const settled = () => new Promise((resolve) => setImmediate(resolve));

test('a failure while connected is logged, and the connection kept', async () => {
  const { socket, process, lines, guard } = guarded();
  socket.emit('connected');
  process.emit('unhandledRejection', new Error('no event in app_rate_limited, xapp-1-secret'));
  await settled();
  expect([socket.starts, guard.connected()]).toEqual([0, true]);
  expect(lines.join('')).toContain('app_rate_limited');
  expect(lines.join('')).not.toContain('xapp-1');
});

test('a reconnection that failed for good is tried again, more and more slowly', async () => {
  const { socket, process, waits, guard } = guarded();
  socket.failures = 5;
  socket.emit('connected');
  socket.emit('close');
  process.emit('unhandledRejection', new Error('503'));
  process.emit('unhandledRejection', new Error('503'));
  await settled();
  expect([socket.starts, guard.connected(), waits]).toEqual([6, true, [5, 10, 20, 40, 60, 60]]);
});

test('a connection that is let go is not opened again', async () => {
  const { socket, process, guard } = guarded();
  guard.letGo();
  socket.emit('close');
  process.emit('unhandledRejection', new Error('closed'));
  await settled();
  expect(socket.starts).toBe(0);
});
