// Sends refused requests to a bot in this process, and prints how much its memory has grown: `node --expose-gc`.
require('@swc/core');
const { readFileSync } = require('node:fs');
const { transformSync } = require('@swc/core');
const Module = require('node:module');

// As jest reads the sources.
const options = { jsc: { target: 'es2023', parser: { syntax: 'typescript' } }, module: { type: 'commonjs' } };
Module._extensions['.ts'] = (module, file) =>
  module._compile(transformSync(readFileSync(file, 'utf8'), { ...options, filename: file }).code, file);
const resolve = Module._resolveFilename;
Module._resolveFilename = function (request, ...rest) {
  try {
    return resolve.call(this, request, ...rest);
  } catch (error) {
    if (!/^\.{1,2}\/.*\.js$/.test(request)) throw error;
    return resolve.call(this, request.replace(/\.js$/, '.ts'), ...rest);
  }
};

const { startBot } = require('./slack-bot.ts');
const { createFakeAsk } = require('./fake-ask.ts');

const each = 1_000;
const atOnce = 20;
// Read to its end where it claims a signature of now.
const body = JSON.stringify({ text: 'x'.repeat(64 * 1024) });

async function main() {
  const running = await startBot(createFakeAsk().ask);
  const statuses = new Set();
  let refused = 0;
  const round = async () => {
    for (let sent = 0; sent < each; sent += atOnce) {
      const batch = Array.from({ length: atOnce }, (_, index) => {
        const claimed = {
          'x-slack-signature': `v0=${'0'.repeat(64)}`,
          'x-slack-request-timestamp': String(Math.floor(Date.now() / 1_000)),
        };
        return fetch(`${running.url}/slack/events`, { method: 'POST', headers: index % 2 ? claimed : {}, body });
      });
      for (const response of await Promise.all(batch)) {
        statuses.add(response.status);
        await response.arrayBuffer();
        refused += 1;
      }
    }
    running.lines.splice(0);
    globalThis.gc();
    await new Promise((resolve) => setTimeout(resolve, 50));
    globalThis.gc();
    const { rss, heapUsed, external } = process.memoryUsage();
    return { rss, held: heapUsed + external };
  };
  // The first round fills what is kept for good.
  const before = await round();
  await round();
  const after = await round();
  process.stdout.write(
    JSON.stringify({
      statuses: [...statuses].sort(),
      refused,
      grown: Math.max(after.rss - before.rss, 0),
      held: after.held - before.held,
    }),
  );
  process.exit(0);
}

void main();
