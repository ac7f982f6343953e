import { busy } from '../database-error.js';

/** What went wrong, in a word that holds nothing of a statement, a host or a password: a SQLSTATE, a code of Node.js, or a few words of ours. */
export function reasonOf(error: unknown): string {
  const { code, message, errors, syscall } = Object(error) as Record<string, unknown>;
  // A certificate, which is read before anything is sent.
  if (syscall === 'open' || code === 'EISDIR') return `file ${code}`;
  if (typeof code === 'string' && /^[A-Z0-9_]{3,40}$/.test(code)) return code;
  // Several addresses were tried.
  if (Array.isArray(errors) && errors.length > 0) return reasonOf(errors[0]);
  const text = typeof message === 'string' ? message : '';
  // The pool's own word, before anything is asked of the server.
  if (text === 'timeout exceeded when trying to connect') return busy;
  if (/timeout/i.test(text)) return 'timeout';
  if (/terminated/i.test(text)) return 'connection lost';
  if (/SASL|password/i.test(text)) return 'password';
  if (/does not support SSL/.test(text)) return 'no TLS';
  if (/SSL/.test(text)) return 'TLS';
  // The library that brings the schema up.
  if (/^MD5 checksum/.test(text)) return 'another migration';
  return 'unknown error';
}

/** False when the database is there, and refuses this one statement, or has too much to do for it: https://www.postgresql.org/docs/current/errcodes-appendix.html */
export function isOutage(error: unknown): boolean {
  const reason = reasonOf(error);
  if (reason === busy) return false;
  // 08 connection, 28 authorisation, 3D no such database, 53 resources, 57P shutdown, 58 system, 25006 a replica that only reads.
  return !/^[0-9A-Z]{5}$/.test(reason) || /^(?:08|28|3D|53|57P|58|25006)/.test(reason);
}

/**
 * True when two were in each other's way and this one gave in, as where a database has `repeatable read` or `serializable` by
 * default: tried again, it sees what the other wrote.
 */
export function wasInTheWay(error: unknown): boolean {
  return ['40001', '40P01'].includes(reasonOf(error));
}
