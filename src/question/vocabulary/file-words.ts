/** What words around a file say: whether one is wanted, or somebody speaks of one. */
export const fileWords = {
  /** Nobody says these of anything but the file that they want. */
  sure: /^(?:xlsx?(?: ?file| 파일)?|(?:as|to|into) (?:an? )?(?:file|files|attachment|download)|.*파일로.*|.*(?:파일|보고서) 형[식태]으?로|시트로|첨부로|(?:방화벽 )?신청서로|firewall request (?:form|sheet))$/i,
  export: /^(?:export|exported|exporting)$/i,
  /** `the report says`: then the file is there already. */
  tells:
    /^(?:say|says|said|show|shows|showed|list|lists|listed|claims?|claimed|mentions?|mentioned|states?|stated|has|had|contains?|is|was|from)$/i,
  /** To get or to send it. */
  handed: /^(?:받|보내|보낼|내보내)/,
  /** What was done is no wish: `did you get the csv`. */
  past: /^(?:did|was|were|has|is|are)$/i,
} as const;

/** Whose file it is, or which: one that is there already. */
export const definite = /^(?:the|our|my|your|their|his|her|this|that|these|which|what|last|another)$/i;

/** A list that can be handed over like a file. */
export const listing = /(?:표|목록|리스트)$/;
