import { mutated } from './mutations';
import type { Running } from './slack-bot';

let people = 0;

/** The same payload from somebody who has not clicked before, with a trigger and a response_url of its own. */
export function sentAgain(payload: object, { slack }: Running): object {
  const { workspace } = slack;
  people += 1;
  const user = `U${people}`;
  workspace.people.push({ id: user, name: `person ${people}` });
  const anew = JSON.stringify(payload)
    .replace(/\d+\.2\.trigger-secret/g, workspace.triggers.issue())
    .replace(/http:[^"\\]*\/one-time-secret/g, slack.responseUrl());
  return mutated(JSON.parse(anew), ['user', 'id'], user);
}
