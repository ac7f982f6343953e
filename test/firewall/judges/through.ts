import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { connect, createServer, type Server } from 'node:net';
import { env } from '../support/judge.js';

/** A server that answers everything with itself, and keeps what it was sent. */
export interface Echo {
  readonly server: Server;
  readonly port: number;
  readonly heard: () => string;
}

/** Begins as TLS does: what ends TLS would not pass it on. */
export const clientHello = '\x16\x03\x01\x00\x05hello';

export async function listenOn(address: string): Promise<Echo> {
  const heard: string[] = [];
  const server = createServer((socket) => {
    socket.setEncoding('latin1');
    socket.on('error', () => {});
    socket.on('data', (data: string) => {
      heard.push(data);
      socket.write(data, 'latin1');
    });
  });
  server.listen(0, address);
  await once(server, 'listening');
  const bound = server.address();
  if (bound === null || typeof bound === 'string') throw new Error('no port');
  return { server, port: bound.port, heard: () => heard.join('') };
}

/** What comes back through a balancer, sent after `quiet` milliseconds; empty where it closes without an answer. */
export function answerTo(text: string, client: string, address: string, port: number, quiet = 0): Promise<string> {
  return new Promise((resolve) => {
    const socket = connect({ host: address, port, localAddress: client });
    socket.setEncoding('latin1');
    socket.setTimeout(5_000, () => socket.destroy());
    socket.on('connect', () => setTimeout(() => socket.write(text, 'latin1'), quiet));
    socket.on('data', (data: string) => {
      resolve(data);
      socket.destroy();
    });
    socket.on('error', () => {});
    socket.on('close', () => resolve(''));
  });
}

/** What a program says to one line on its socket in the file system. */
export function saidOn(path: string, line: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const said: string[] = [];
    const socket = connect(path, () => socket.write(`${line}\n`));
    socket.setEncoding('utf8');
    socket.on('data', (data: string) => said.push(data));
    socket.on('error', reject);
    socket.on('end', () => resolve(said.join('')));
  });
}

/** Starts a program in the foreground and waits until it accepts connections. */
export async function started(
  program: string,
  args: readonly string[],
  address: string,
  port: number,
): Promise<ChildProcess> {
  const child = spawn(program, args, { env, stdio: 'ignore' });
  for (let tries = 0; tries < 100; tries += 1) {
    if (child.exitCode !== null) throw new Error(`${program} ended with ${child.exitCode}`);
    if (await accepts(address, port)) return child;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  child.kill('SIGKILL');
  throw new Error(`${program} does not listen`);
}

export async function stopped(child: ChildProcess): Promise<void> {
  const ended = once(child, 'exit');
  if (child.exitCode === null && child.kill('SIGTERM')) await ended;
}

function accepts(address: string, port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ host: address, port }, () => {
      resolve(true);
      socket.destroy();
    });
    socket.on('error', () => resolve(false));
  });
}
