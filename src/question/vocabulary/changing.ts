/** Whether a text speaks of a change from one thing to another: `switched from TCP to TLS`. */
export const mayChange = /\b(?:chang|switch|mov|migrat|convert|go|went|upgrad)\w*\b[^.?!;]*?\bfrom\b/i;

/** The end of what was before: `from`, `going from`. */
export const beforeChange = /\bfrom$/i;

/** `5060 to 5067`, behind a word of changing two ports and no range. */
export const twoPorts = /^(?<old>\d+)\s+to\s+(?<now>\d+)$/i;
