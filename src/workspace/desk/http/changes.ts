import type { ServerResponse } from 'node:http';
import type { Changes } from '../../slack/changes.js';
import { everyAnswer } from './headers.js';

/** Tells each version of the workspace as it comes, beginning with the one there is, for as long as somebody listens. */
export function sendChanges(changes: Changes, response: ServerResponse): void {
  response.writeHead(200, { ...everyAnswer, 'content-type': 'text/event-stream' });
  const tell = (version: number) => void response.write(`data: ${version}\n\n`);
  tell(changes.version());
  response.on('close', changes.listen(tell));
}
