// Loaded before the bot where Slack's waits between retries are shortened: leases have to be as much shorter. The bot
// itself reads them from nowhere.
const { join } = require('node:path');

const scale = Number(process.env.HOLD_SCALE);
const claims = require(join(__dirname, '..', '..', 'dist', 'state', 'postgres', 'claims.js'));
const { sharedClaims } = claims;

claims.sharedClaims = (database) => {
  const { take, first } = sharedClaims(database);
  return {
    first,
    take: async (keys, lease) => {
      const claim = await take(keys, lease * scale);
      if (claim.kind !== 'ours') return claim;
      const { extend } = claim.hold;
      return { ...claim, hold: { ...claim.hold, extend: (longer) => extend(longer * scale) } };
    },
  };
};
