import { webApi } from '@slack/bolt';
import { outcomeOf, UnknownOutcome } from '../../src/slack/silence';

// What `fetch` of Node.js 20 rejects with, as it was seen.

const failed = (cause: object) => new TypeError('fetch failed', { cause });
const several = Object.assign(new AggregateError([{ code: 'ETIMEDOUT', syscall: 'connect' }]), { code: 'ETIMEDOUT' });

test.each([
  { code: 'ECONNREFUSED' },
  { code: 'ENOTFOUND', syscall: 'getaddrinfo' },
  { code: 'ECONNRESET', syscall: 'connect' },
  { code: 'ETIMEDOUT', syscall: 'connect' },
  several,
  { code: 'UND_ERR_CONNECT_TIMEOUT' },
  { code: 'CERT_HAS_EXPIRED' },
  { code: 'DEPTH_ZERO_SELF_SIGNED_CERT' },
  { code: 'ERR_TLS_CERT_ALTNAME_INVALID' },
  { code: 'ECONNRESET', message: 'Client network socket disconnected before secure TLS connection was established' },
])('%j is before anything was sent: it failed', (cause) => {
  for (const error of [failed(cause), new webApi.WebAPIRequestError(failed(cause))]) {
    expect(outcomeOf(error)).toBe(error);
  }
});

test.each([{ code: 'UND_ERR_SOCKET' }, { code: 'ECONNRESET' }, { code: 'EPIPE' }, { code: 'UND_ERR_HEADERS_TIMEOUT' }])(
  '%j may be after it arrived: nobody knows',
  (cause) => {
    expect(outcomeOf(failed(cause))).toBeInstanceOf(UnknownOutcome);
    expect(outcomeOf(new webApi.WebAPIRequestError(failed(cause)))).toBeInstanceOf(UnknownOutcome);
  },
);

test('what timed out may have arrived as well; an error of our own says nothing of that', () => {
  expect(outcomeOf(Object.assign(new Error(), { name: 'TimeoutError' }))).toBeInstanceOf(UnknownOutcome);
  const bug = new TypeError('x is not a function');
  expect(outcomeOf(bug)).toBe(bug);
});
