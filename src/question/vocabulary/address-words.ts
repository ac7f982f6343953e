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
  /^(?:\s*(?:(?:is|are|being|to be)\s+)?(?:excluded|left out)\b|\s*[이가은는]?\s*아(?:니(?!면)|닌))/i;
