/** `above 6000`, `anything under 1024`; not `SIP over 5061`, which goes by it, and `more than 443`, which is that and others. */
export const boundBefore =
  /(?:\b(?<above>above|beyond|(?:higher|greater|bigger|larger) than|(?<=\b(?:anything|everything|something|ports?|numbers?|any|all|ones)\s)over)|\b(?<below>below|under|(?:lower|smaller) than))\s+$/i;

/** Whether a text can have such a word at all. */
export const mayBound = /above|beyond|than|over|below|under/i;
