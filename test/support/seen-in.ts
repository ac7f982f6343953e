import type { Message, Response, Workspace } from '../../src/workspace/slack/workspace';
import type { Running } from './slack-bot';

/** What there is to be seen in a workspace, now. */
interface Sights {
  /** What everybody in a conversation sees. */
  posts(): readonly Message[];
  /** What came by a response_url. */
  responses(): readonly Response[];
  files(): Workspace['files'];
}

/** What the bot of the test that runs has made people see. */
export function seenIn(running: Pick<Running, 'slack'>): Sights {
  const workspace = () => running.slack.workspace;
  return {
    posts: () => workspace().messages,
    responses: () => workspace().responses,
    files: () => workspace().files,
  };
}
