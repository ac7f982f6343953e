import type { Running } from './slack-bot';

/**
 * A bot of its own for each test of a file. What is read here is always that of the test that runs, so that whoever uses the bot
 * (`createPerson`) can be made once, beside it.
 */
export function botForEachTest(start: () => Promise<Running>): Running {
  let running: Running | undefined;
  beforeEach(async () => {
    running = await start();
  });
  afterEach(async () => {
    const ended = running;
    running = undefined;
    await ended?.close();
  });
  return new Proxy({} as Running, {
    get(_, name: keyof Running) {
      if (!running) throw new Error('a bot is there only while a test runs');
      return running[name];
    },
  });
}
