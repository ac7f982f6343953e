import type { ReactNode } from 'react';
import { useDesk } from '../desk/use-desk.js';

/** For the curious: what the bot does when Slack says "too many requests". */
export function RateLimitSwitch(): ReactNode {
  const { state, words, send } = useDesk();
  const isOn = state.isRateLimited;
  return (
    <div className="rate-limit">
      <button
        type="button"
        role="switch"
        aria-checked={isOn}
        aria-describedby="rate-limit-hint"
        onClick={() => void send('rateLimit', { isOn: !isOn })}
      >
        <span className="switch" aria-hidden="true" />
        {words.rateLimit}
      </button>
      <p id="rate-limit-hint">{words.rateLimitHint}</p>
    </div>
  );
}
