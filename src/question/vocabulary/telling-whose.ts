/** Texts that say whose an address is without repeating it: `that's the front end`, `출발지는 프런트 엔드`. */
export const tellingWhose = {
  that: /^(?:no,? |ah,? |oh,? )?(?:that|it|this|those|they|these)(?:'?s| is|'?re| are) |^(?:그건|그게|그거|이건|이게|이거|저건) .*(?:야|예요|에요|입니다|임|이다)[.!]*$/i,
  from: /^(?:the )?(?:source|src|from)(?: (?:address|network|net|ip))?(?: is| are|:| =) |^(?:출발지|소스)[는가은이]?:? /i,
  to: /^(?:the )?(?:destination|dest|dst|to|target)(?: (?:address|network|net|ip))?(?: is| are|:| =) |^(?:목적지|도착지|대상)[는가은이]?:? /i,
} as const;

/** `that's not the gateway`, `그건 게이트웨이가 아니야`: whose it is not. */
export const deniesWhose = /\b(?:not|no|never|neither|nor)\b|n['’]t\b|아니|아님|아냐|아녜|말고/i;

/** `blocked` and `막힌` are what somebody wants mended, not what is wanted. */
export const isClosedAlready =
  /(?:ed|ing|ocks)$|^(?:막힌|막혀|막은|막았|막아\s?둔|막아\s?놓은|닫은|닫았|차단한|차단했|차단된|차단돼|차단되|닫힌)/i;

/** `what about 5062`, `and for the director`, `그럼 디렉터는`: something else is asked. */
export const goingOn = /\S (?:about|for)$|^그럼|^그러면/i;

/** `막으면 안 되는`: what must stay open. */
export const mustStay = /안\s?[되돼]$/;
