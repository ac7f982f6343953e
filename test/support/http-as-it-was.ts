import http from 'node:http';

// Set up before every test file (jest.config.js): files that run in one process share Node's own modules, so what one of them
// leaves in the place of http answers, or swallows, the requests of all that run after it.

const first = Symbol.for('http.request as the first test file found it');
const shared = http as typeof http & { [first]?: typeof http.request };

shared[first] ??= http.request;
if (shared[first] !== http.request) {
  throw new Error('A test file that ran before this one left something in the place of http.request (nock.restore()?)');
}
