// Loaded before the bot where Slack's waits between retries are shortened: leases have to be as much shorter. The bot
// itself reads them from nowhere.
const { join } = require('node:path');

const claim = require(join(__dirname, '..', '..', 'dist', 'slack', 'held-claim.js'));

// Less than Slack's pause of a minute, as in earnest, and more than a post that takes long: those are as long as in earnest.
// What TypeScript compiles reads its constants where these are written.
claim.lease = 50_000 * Number(process.env.HOLD_SCALE);
claim.enough = (claim.lease * 5) / 6;
