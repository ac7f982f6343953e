import { createHash } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { createFrameReader, type Frame, frameOf, opcodes } from './frames';

/** Slack's end of one WebSocket. */
export interface WebSocket {
  /** Neither side has ended it. */
  readonly isOpen: () => boolean;
  /** The TCP connection stands, whatever was said over it. */
  readonly isConnected: () => boolean;
  send(text: string): void;
  sendBinary(bytes: Buffer): void;
  /** Whatever bytes, frame or no frame. */
  sendBytes(bytes: Buffer): void;
  /** Says goodbye as the protocol has it. */
  close(): void;
  /** Cuts the TCP connection. */
  cut(): void;
  /** From here on nothing is read any more: no acknowledgement, no ping, no goodbye. */
  stopReading(): void;
}

/** How the server's side of it behaves. */
export interface Manners {
  /** Answers pings; Slack does. */
  pongs: boolean;
  /** Ends the TCP connection once both have said goodbye; Slack leaves that to the client. */
  hangsUp: boolean;
}

/** Takes the upgrade of a request, and gives the texts that come to `onText`. `manners` may change meanwhile. */
export function acceptWebSocket(
  request: IncomingMessage,
  socket: Duplex,
  manners: Manners,
  onText: (text: string) => void,
): WebSocket {
  let open = true;
  // Forgotten once it has ended: a test of memory is about the bot's.
  let line: Duplex | undefined = socket;
  const write = (bytes: Buffer) => void (line?.writable && line.write(bytes));
  const say = (opcode: number, payload: Buffer) => write(frameOf(opcode, payload));
  const goodbye = () => {
    if (open) say(opcodes.close, Buffer.from([0x03, 0xe8]));
    open = false;
  };
  const take = ({ opcode, payload }: Frame): void => {
    if (opcode === opcodes.text) onText(payload.toString());
    if (opcode === opcodes.ping && manners.pongs) say(opcodes.pong, payload);
    if (opcode === opcodes.close) {
      goodbye();
      if (manners.hangsUp) line?.end();
    }
  };
  const read = createFrameReader();
  socket.on('data', (bytes: Buffer) => read(bytes).forEach(take));
  socket.on('error', () => undefined);
  socket.on('close', () => {
    open = false;
    line = undefined;
  });
  write(Buffer.from(upgraded(request.headers['sec-websocket-key'] ?? '')));
  return {
    isOpen: () => open && line?.destroyed === false,
    isConnected: () => line?.destroyed === false,
    send: (text) => say(opcodes.text, Buffer.from(text)),
    sendBinary: (bytes) => say(opcodes.binary, bytes),
    sendBytes: write,
    close: goodbye,
    cut: () => void line?.destroy(),
    stopReading: () => void line?.removeAllListeners('data').pause(),
  };
}

/** The key, and the text that RFC 6455 (1.3) wants after it. */
function upgraded(key: string): string {
  const accept = createHash('sha1').update(`${key}258EAFA5-E914-47DA-95CA-C5AB0DC85B11`).digest('base64');
  return `HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Accept: ${accept}\r\n\r\n`;
}
