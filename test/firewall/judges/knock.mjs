import { createSocket } from 'node:dgram';
import { connect } from 'node:net';

// Tries every knock at once, each from a port of its own, and prints for each whether somebody answered.
const { knocks, patience } = JSON.parse(process.argv[2]);
const answers = await Promise.all(
  knocks.map(({ transport, ...knock }) => (transport === 'tcp' ? knockTcp(knock) : knockUdp(knock))),
);
process.stdout.write(JSON.stringify(answers));
process.exit(0);

function knockTcp({ from, sourcePort, to, port }) {
  return new Promise((resolve) => {
    const socket = connect({ host: to, port, localAddress: from, localPort: sourcePort });
    socket.on('data', () => resolve(true)).on('error', () => resolve(false));
    setTimeout(() => resolve(false), patience);
  });
}

function knockUdp({ from, sourcePort, to, port }) {
  return new Promise((resolve) => {
    const socket = createSocket(from.includes(':') ? 'udp6' : 'udp4');
    socket.on('message', () => resolve(true)).on('error', () => resolve(false));
    socket.bind({ address: from, port: sourcePort }, () => socket.send('here?', port, to));
    setTimeout(() => resolve(false), patience);
  });
}
