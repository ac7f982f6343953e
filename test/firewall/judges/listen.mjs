import { createSocket } from 'node:dgram';
import { createServer } from 'node:net';

// Answers on every port it is told of: [{ address, transport, ports }]. Says ready once all are open.
const wanted = JSON.parse(process.argv[2]);
const opened = wanted.flatMap(({ address, transport, ports }) =>
  ports.map((port) => (transport === 'tcp' ? openTcp(address, port) : openUdp(address, port))),
);
await Promise.all(opened);
process.stdout.write('ready');

function openTcp(host, port) {
  const server = createServer((socket) => {
    socket.on('error', () => {});
    socket.end('here');
  });
  return new Promise((resolve, reject) => server.on('error', reject).listen({ host, port }, resolve));
}

function openUdp(address, port) {
  const socket = createSocket(address.includes(':') ? 'udp6' : 'udp4');
  socket.on('message', (message, { port: from, address: to }) => socket.send(message, from, to));
  return new Promise((resolve, reject) => socket.on('error', reject).bind({ address, port }, resolve));
}
