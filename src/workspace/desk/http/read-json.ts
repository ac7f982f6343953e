import type { IncomingMessage } from 'node:http';
import { bodyOf } from '../../slack/body.js';
import { parsed } from '../../slack/parsed.js';
import type { Json } from '../../slack/rules.js';
import { Refusal } from '../refusal.js';

const mostBytes = 256 * 1024;

/** The JSON object that a request brings; a refusal where it brings anything else. */
export async function readJson(request: IncomingMessage): Promise<Json> {
  const [type = ''] = (request.headers['content-type'] ?? '').split(';');
  if (type.trim().toLowerCase() !== 'application/json') throw new Refusal(415, (words) => words.notJson);
  const bytes = await bodyOf(request, mostBytes);
  if (bytes === undefined) throw new Refusal(413, (words) => words.tooLarge);
  const body = parsed(bytes.toString());
  if (typeof body === 'object' && body !== null && !Array.isArray(body)) return body as Json;
  throw new Refusal(400, (words) => words.notJson);
}
