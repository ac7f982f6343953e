/**
 * How a listener ended. `not-told`: nobody was told that it failed, or Slack is to come again. `left`: another process has taken
 * over, or the person was told that nobody knows. `unsure`: nobody knows what arrived, and nobody was told.
 */
export type Ending = 'done' | 'told' | 'not-told' | 'left' | 'unsure';
