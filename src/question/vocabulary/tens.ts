/** `the 5060s`, `5060s ports`; not `timeout 3600s`. */
export const tensInEnglish = {
  plural: /^'?s(?![A-Za-z0-9'])/,
  before: /(?:^|\b(?:the|those|these|all|our|in|ports?|udp|tcp|for|with|and|or))\s*$/i,
  behind: /^'?s\s*(?:ports?|range)\b/i,
} as const;

/** `5060번대`, `5060번대역`, `50000 대역`, `50000대 포트`; not `5060번 대신`. */
export const tensInKorean = /^(?:번대역?(?!신)|\s?대역(?!폭)|대(?=\s?(?:포트|tcp|udp)))/i;
