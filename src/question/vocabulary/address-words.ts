const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s*,\s*/));

/** What an address is called: never a misspelt part of a name, or "front end ip" would be the front end's VIP. */
const addressWords = words(`
  ip, ips, address, addresses, addr, subnet, subnets, net, nets, network, networks, range, ranges, segment, segments, cidr, vlan,
  아이피, 주소, 대역, 망, 네트워크, 서브넷`);

/** Other words that may stand between a machine and its address: `front end subnet is 10.1.0.0/16`, `중재 서버 IP가 10.2.0.5`. */
const joiningWords = words('is, are, on, at, in, has, have, the, a, an, our, my, its, their, 가, 이, 은, 는, 의');

export function isAddressWord(text: string): boolean {
  const word = text.toLowerCase();
  return addressWords.has(word) || addressWords.has(word.replace(/(?<=..)[이가은는의]$/, ''));
}

export const standsBeforeAddress = (text: string): boolean =>
  isAddressWord(text) || joiningWords.has(text.toLowerCase());

/** Particles that say nothing of a machine's own address: `중재처럼 10.2.0.5`. */
export const comparing = words('처럼, 보다, 마다, 대해');

/** Before the name of a machine that an address is said to be: `10.1.0.0/16 is the front end`. */
export const articles = words('the, a, an, our, my, your, their, its');

/** `10.1.0.0/16 is the front end`, `10.1.0.0/16이 프런트 엔드`. */
export const isInEnglish = words('is, are');
export const isInKorean = words('이, 가, 은, 는');

/** `10.1.0.0/16 belongs to the front end`. */
export const belongs = words('belongs, belong');

/** `게이트웨이고`: what stands before it is said, and something else follows. */
export const andThen = words('고, 이고, 인데, 인데요, 이며, 며');

/** `중재입니다`. */
export const copula = /^(?:입니|이야|이에|이니|이지|이죠|임)/;

/** `10.2.0.5 to mediation` is traffic; `add 10.2.0.5 to mediation` is not. */
export const adding = words('add, adding, added, assign, move, moved, change, changed, set');

/** `VIP 10.9.9.10`: what connections to a balancer go to. */
export const virtualAddress = /^(?:vips?|virtual|가상|브이)/i;

/** Behind an address that is not meant: `10.1.0.5 is excluded`, `10.1.0.5가 아니라`; not `10.1.0.5 아니면`, which is "or". */
export const leavesOut =
  /^(?:\s*(?:(?:(?:is|are|was|were|being|to be|(?:has|have) been)\s+)?(?:excluded|left out|forbidden|banned|gone|removed|retired|decommissioned|unused|old|no longer (?:exists?|needed|used|in use|ours|there|allowed|valid|active))|(?:(?:is|are|was|were)\s+not|(?:is|are|was|were)n['’]?t|not)\s+(?:allowed|permitted|needed|required|wanted|used|in use|ours|included|there|yet|any\s?more)|(?:must|should|shall|may)(?:\s+(?:not|never)|n['’]?t))\b|\s*[이가은는]?\s*아(?:니(?!면)|닌|님|냐|녜)|\s*[은는도]?\s*(?:이제\s*|더\s?이상\s*|아직\s*)?(?:없|폐기|금지|불가|불필요|대신|삭제|제거|허용\s?(?:안|하지|불가|금지)|필요\s?(?:없|하지)|(?:사용|쓰)\s?(?:안|하지|지)|안\s?(?:돼|됨|됩|되|써|쓰|씁)))/i;

/** Before an address that is not meant: `instead of 10.1.0.5`, `old address 10.1.0.5`, `기존 10.1.0.5`. */
export const leftOutBehind =
  /(?:\b(?:(?:any|all|every|any(?:one|body|thing)|every(?:one|body|thing)) but|instead of|rather than|in place of|no longer|no need for|formerly|previously|used to be|was|never|outside(?: of)?|(?:don['’]?t|do not|not to) (?:allow|permit|include|use|open|let in)|old(?:\s+(?:ip|address|network|subnet))?(?:\s+is)?)|(?:^|\s)(?:기존|이전|예전|옛)(?:\s*(?:ip|주소|아이피))?(?:[은는]|가)?)\s*:?\s*(?:from\s+|to\s+)?$/i;

/** `moved from 10.1.0.5 to 10.3.0.7`, `10.1.0.5에서 10.3.0.7로 변경`: the first is old, and no end of any traffic. */
export const replacing = {
  before: /\b(?:mov|chang|renumber|migrat|replac|switch|relocat|swap)[a-z]*\s+(?:[^\s:;,]+\s+){0,3}$/i,
  between: /^\s*(?:to|with|by|into|→)\s*$/i,
  betweenInKorean: /^\s*(?:에서|을|를|은|는)?\s*$/,
  behind: /^\s*(?:으로|로)\s*(?:바뀌|바뀐|바꾸|바꿔|바꿨|변경|이전|옮|교체|이동|수정)/,
};

/** `natted to 203.0.113.5`, `via proxy 10.4.4.4`, `default gateway 10.2.0.1`: on the way, and no end of it; not `no NAT from 10.1.0.0/16`. */
export const onTheWayBehind =
  /(?<!\b(?:no|without)\s)(?:\b(?:[sd]?nat(?:t?ed|s)?|translat(?:ed|es|ion)|mapped)\b(?:\s*(?:(?:to|from|as|into|is|ip|address|the)\b|[:=→]|->))*|\b(?:via|through|across)(?:\s+(?:the|a|an|our|nat|proxy|router|firewall|vpn|ip|address|at|on))*|\bdefault (?:gateway|gw|route)(?:\s+(?:is|at|ip))*|(?:기본|디폴트)\s?게이트웨이(?:[은는가이]|\s|ip|주소)*)\s*:?\s*$/i;

/** `10.4.4.4를 거쳐`. */
export const onTheWay = /^\s*[을를]?\s*(?:거쳐|거치|경유|통해)/;

/** Behind the last of several addresses, of it alone: `10.1.0.5, 10.9.0.5 is the guest network`, `10.9.0.5는 게스트망`. */
export const ofItself = /^\s*(?:(?:is|was|has|later|soon)\b|[은는]\s)/i;
