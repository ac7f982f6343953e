/** What may be pointed at to have it explained, and the words that ask for it; regular expressions of one language each. */
interface Explaining {
  /** What is pointed at: `this log`, `위 메시지`. */
  readonly pointed: string;
  /** These ask with or without anything that is pointed at: `explain`, `해석해줘`. */
  readonly asks: string;
  /** These ask for it in front of what is pointed at (English), or behind it (Korean), and say nothing without it. */
  readonly whatIs: (pointed: string) => string;
}

const things = String.raw`(?:ports?|message|mail|e-?mail|ticket|request|alert|(?:firewall\s+)?(?:logs?|rules?|request)(?:\s+(?:line|entry))?|line)`;

export const explainingInEnglish: Explaining = {
  pointed: String.raw`(?:(?:this|these|that|the\s+following|the|the\s+above)\s+${things}(?:\s+(?:above|below))?|this|these|that|it|the\s+following|the\s+above|ports?)`,
  asks: String.raw`(?:(?:please|pls|can you|could you)\s+){0,2}(?:explain|interpret|decode)`,
  whatIs: (pointed) =>
    String.raw`(?:what(?:'s|’s|\s+is|\s+are)\s+${pointed}(?:\s+about)?|what\s+(?:does|do)\s+${pointed}\s+mean|(?:(?:please|pls|can you|could you)\s+){0,2}(?:check|review|look\s+at)\s+${pointed})`,
};

const objects = String.raw`(?:(?:방화벽\s*)?(?:내용|메시지|스레드|로그|트래픽|통신|포트|티켓|신청서|신청|요청서|요청|메일|이메일|오류|에러|글|건|룰|규칙|정책|acl)들?(?:[을를이가은는]|에\s*(?:나온|있는|찍힌|적힌))?\s*)`;
const places = '위에 있는|위에|위의|위|윗|아래에|아래의|아래|다음의|다음|여기 나온|여기|첨부한|첨부';
const polite = String.raw`(?:해\s*줘요?|해\s*주세요|해\s*주십시오|해\s*봐|해\s*줄래요?|해\s*주실래요|해\s*주시겠(?:어요|습니까)|해\s*(?:주실|줄)\s*수\s*있(?:어요?|나요|을까요|습니까)|(?:이|가)?\s*가능(?:해요?|한가요|할까요|합니까)?|(?:을|를)?\s*부탁\s*(?:해요?|합니다|드립니다|드려요|드리겠습니다)?)`;
const what = '(?:뭐야|뭐예요|뭐에요|뭐임|뭐지|뭐죠|뭔가요|뭔데요?|뭡니까|무엇입니까|무엇인가요)';
const which = String.raw`(?:무슨|뭔|어떤)\s*(?:로그|뜻|의미|포트|내용|메시지|오류|에러|트래픽|통신)\s*(?:이야|야|이에요|에요|예요|인가요|입니까|이죠|죠|임|인가)`;

export const explainingInKorean: Explaining = {
  pointed: String.raw`(?:(?:이거|이것|이걸|이것을|이게|이|저|${places})\s*)?${objects}{0,2}`,
  asks: String.raw`(?:좀\s*)?(?:설명|해설|해석|분석|풀이)(?:\s*(?:좀\s*)?${polite}|\s*좀)?`,
  whatIs: () =>
    String.raw`(?:이거|이것|이걸|이것을|이게|(?:이|저|${places})\s*${objects}{1,2})\s*(?:좀\s*)?(?:${what}|${which}|뭐\s*하는\s*(?:거|건|포트|로그)(?:야|예요|에요|이야|죠|가요|인가요|입니까)|(?:뭔지|(?:무슨|어떤)\s*(?:뜻|의미|로그|포트|내용)인지)\s*(?:좀\s*)?(?:알려\s*(?:줘요?|주세요|주십시오)|모르겠(?:어요?|습니다|네요))|봐\s*(?:줘요?|주세요|주십시오)|(?:검토|확인)\s*(?:좀\s*)?${polite})`,
};
