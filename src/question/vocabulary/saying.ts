/** What people do and machines seldom: `client says`, `the director complains`. */
export const says = /^(?:says?|said|complain(?:s|ed|ing)?|claim(?:s|ed)|insists?|told|wrote|writes|thinks?|reckons)$/i;

/** What machines say they met: `gateway says connection refused`. */
export const met = /^(?:refus|tim(?:ed?|ing) ?out|error|fail|reset|unreach|den(?:y|ied))/i;
