const words = (text: string): ReadonlySet<string> => new Set(text.split(/\s*,\s*/));

/** `5068 빼면`: beside a word of trouble, what its lack does. */
export const lacking = words('빼면, 제외하면, 없이');

/** `디렉터 말고 프런트 엔드`. */
export const insteadOf = words('말고, 말구');

/** English words that stand behind what is of no need: `media is not needed`. */
export const namedBefore =
  /(?:needed|required|necessary|relevant|wanted|(?:un)?used|deployed|unneeded|in use|(?:is|are) (?:turned off|switched off|disabled))$/i;

/** `not needed on FE`: a place, and not what is of no need. */
export const prepositions = words('on, at, in, from, to, by, with, between, behind');

/** `FE 포트 좀 빼 주세요`: where nothing would be left, a list is to be taken out and handed over. */
export const takesOut = /^빼\s?(?:줘|주)/;

/** `nobody dials in`; not `nobody can dial in`. */
export const nobody = /^no ?(?:body|one)$/i;

/** A Korean word that asks by its own ending: `필요 없나요`. */
export const asksWithin = /(?:나|나요|냐|죠|지|지요|까|까요|는지|[?？])$/;

/** `불필요한 포트`, `필요 없는 포트`. */
export const modifies = /^(?:한|는|은|던)?\s*포트/;

/** What may stand between a thing and that it is not there: `E911 서버 따로 없음`; not `FE 로그 없음`. */
export const besideAbsent = words('따로, 지금, 현재, 별도, 별도로, 원래, 아직, 이제, 더');

/** `do not open 5068`, `5068 is not used`, `5068은 안 써요`: rules that let it in would be the opposite; not `5068 is not open`, which is a complaint. */
export const notLetIn = {
  /** Before a port alone: `no 5068`; not `port no 5068`. */
  beforePort:
    /(?:\b(?:(?:do|does|must|should|shall|will) not|(?:do|does|must|should|wo)n['’]?t|not|never)(?: (?:to|want|need|use|have|run|be|using))*|\b(?<!\b(?:port|ports|rule|line|row|item|ticket|case)\s)no)(?:\s+(?:tcp|udp|ports?))*\s*$/i,
  before:
    /(?<!\b(?:can|could|may|why)\s(?:i\s|we\s|you\s|it\s)?)\b(?:not|n['’]?t|never|dont|avoid)(?:\s+(?:to|want|need))*\s+(?:open|opening|allow|allowing|permit|permitting|let|let in|let through|expose|exposing)(?:\s+(?:up|the|any|tcp|udp|ports?))*\s*$/i,
  behind:
    /^(?:\/?(?:tcp|udp))?\s*(?:ports?\s+)?(?:(?:(?:is|are) not|(?:is|are)n['’]?t|not|no longer)\s+(?:(?:to be|being)\s+)?(?:used|needed|required|wanted|allowed|permitted|in use|opened)\b|(?:is|are)\s+(?:unused|forbidden|off limits)\b|(?:must|should|shall)(?:\s+(?:not|never)|n['’]?t)\b|(?:(?:has|have|needs?|is|are|must|should|shall|to)\s+)*(?:stay|remain|stays|remains|be kept|kept)\s+(?:closed|shut|blocked)\b)|^(?:\/?(?:tcp|udp))?\s*(?:번|포트|\s)*[은는이가을를도]?\s*(?:안\s?(?:쓰|써|씀|씁|쓸)|안\s?(?:열(?!려|린|렸|리)|엽)|미사용|사용\s?(?:안|하지)|쓰지|열지\s?(?:마|말|않)|열면\s?안|허용하지|허용\s?안|금지)/i,
};
