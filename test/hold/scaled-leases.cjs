// Loaded before the bot where Slack's waits between retries are shortened: leases have to be as much shorter. The bot
// itself reads them from nowhere.
const { join } = require('node:path');

const place = require(join(__dirname, '..', '..', 'dist', 'slack', 'hold-place.js'));

// Less than Slack's pause of a minute, as in earnest, and more than a post that takes long: those are as long as in earnest.
const share = ((60_000 * 5) / 6 / place.lease) * Number(process.env.HOLD_SCALE);
for (const name of ['lease', 'enough']) place[name] *= share;
