import type { Server } from 'node:http';

/**
 * What one caller can make the server of HTTP mode wait for and hold. Slack sends a request at once and gives up after three
 * seconds; Node.js alone would wait five minutes for a body and look after overdue ones every half minute.
 */
export const serverLimits = {
  headersTimeout: 5_000,
  requestTimeout: 10_000,
  connectionsCheckingInterval: 1_000,
  /** Slack's headers are some hundred bytes; a proxy adds its own. */
  maxHeaderSize: 8_192,
} as const;

/** As many connections at once; more are closed at once. Slack and a few proxies need far fewer. */
const mostConnections = 500;

/** Headers beyond these are not looked at. */
const mostHeaders = 100;

/** Bounds a server that was made with `serverLimits`; `refused` hears of each request that is no HTTP or came too slowly. */
export function limitServer(server: Server, refused: (status: number) => void): Server {
  server.maxConnections = mostConnections;
  server.maxHeadersCount = mostHeaders;
  server.on('clientError', (error: NodeJS.ErrnoException, socket) => {
    // Whoever went away hears nothing.
    if (error.code === 'ECONNRESET' || !socket.writable) return void socket.destroy();
    const status = statusOf(error.code);
    refused(status);
    // A text is cut off by `destroy` where it is not sent yet.
    socket.end(`HTTP/1.1 ${status} ${reasons[status]}\r\nConnection: close\r\n\r\n`, () => socket.destroy());
  });
  server.on('drop', () => refused(503));
  return server;
}

const reasons = { 400: 'Bad Request', 408: 'Request Timeout', 431: 'Request Header Fields Too Large' } as const;

function statusOf(code: string | undefined): keyof typeof reasons {
  if (code === 'ERR_HTTP_REQUEST_TIMEOUT') return 408;
  return code === 'HPE_HEADER_OVERFLOW' ? 431 : 400;
}
