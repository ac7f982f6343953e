import { setTimeout as sleep } from 'node:timers/promises';
import type { StubDesk } from '../support/stub-desk.js';

/** What the page sent as its `count`th, as soon as it has. */
export async function sent(posts: StubDesk['posts'], count = 1): Promise<StubDesk['posts'][number]> {
  while (posts.length < count) await sleep(10);
  return posts[count - 1]!;
}
