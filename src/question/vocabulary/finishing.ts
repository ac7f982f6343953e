/** What turns to the next thing: `now mediation ports`, `on to the load balancers`. */
export const turning =
  /^(?:(?:and|so|ok|okay)[ ,]+)?(?:now|next(?: up| one)?|then|onto|on to|moving on to|going on with|let'?s do|up next)\b/i;

/** Whether a text can turn to something at all. */
export const mayTurn = /\b(?:now|next|then|onto|on to|let'?s do)\b/i;

/** What was done: `done with FE`, `the director is finished`. */
export const finished =
  /\b(?:finished|completed|complete|done|sorted|ready|fixed|solved|resolved|handled|closed out)\b/i;
