// The bot over HTTP, on this machine alone. A process of its own.
import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { HTTPReceiver } from '@slack/bolt';

import { createSpine } from '../../src/ask.js';

import { createCatalog } from '../../src/catalog/catalog.js';
import { createMetrics } from '../../src/metrics/create-metrics.js';
import { createApp } from '../../src/slack/app.js';
import { createParts } from '../../src/slack/create-parts.js';
import { createLog, readLogLevel } from '../../src/slack/log.js';
import { createMemoryState } from '../../src/state/state.js';
import { listenLocally } from './listen-locally.js';
import { readCatalogData } from './project.js';
import { botToken, signingSecret } from './slack-side.js';

async function start(apiUrl: string | undefined): Promise<void> {
  const logger = createLog(readLogLevel(undefined), (line) => process.stderr.write(line));
  const receiver = new HTTPReceiver({ signingSecret, logger });
  const catalog = createCatalog(readCatalogData());
  const parts = createParts(createSpine(catalog, 'bench'), createMemoryState(Date.now), {
    now: Date.now,
    metrics: createMetrics(),
    wait: (seconds: number) => sleep(seconds * 1_000),
    later: (milliseconds: number, run: () => void) => {
      const timer = setTimeout(run, milliseconds);
      return () => clearTimeout(timer);
    },
    newReference: randomUUID,
  });
  await createApp({ botToken, apiUrl }, receiver, parts, logger).init();
  await listenLocally(receiver);
}

void start(process.env.SLACK_API_URL);
