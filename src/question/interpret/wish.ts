import type { Mentions } from '../mentions/mentions.js';
import type { Claim, Wish } from '../question.js';
import type { Cue } from '../vocabulary/cue.js';

/** Which thing is to be done with the rows; `thingsKnown` is whether ports, services or rows are on the table already. */
export function wishOf(mentions: Mentions, thingsKnown: boolean): Wish {
  const { cues, ports } = mentions;
  const has = (cue: Cue): boolean => cues.has(cue);
  if (has('change') && has('dns-balancing')) return { kind: 'balancing-change' };
  const hasRole = mentions.roles.length > 0;
  if (ports.length > 0 && (has('missing') || (has('have') && hasRole && has('which'))))
    return { kind: 'missing', have: ports };
  // "Are all mediation ports TCP" is answered, where "all TCP ports of mediation" is a list.
  const isOfAll = hasRole && mentions.transports.length === 1 && /^(?:is|are) (?:all|every|each)/i.test(mentions.text);
  const isKnown = thingsKnown || mentions.rows.length > 0 || mentions.services.length > 0;
  const claim = isKnown || isOfAll || asksForPart(mentions) ? claimOf(mentions) : undefined;
  if (claim) return { kind: 'whether', claim };
  const isPlaced = has('balancer') || has('dns-balancing') || has('hardware-only');
  if (ports.length > 0 && isPlaced && !has('purpose') && !has('why'))
    return { kind: 'whether', claim: { kind: 'needed' } };
  if (has('why') || has('purpose') || has('break')) return { kind: 'purpose' };
  return { kind: 'list' };
}

function claimOf(mentions: Mentions): Claim | undefined {
  const { cues, transports, securities } = mentions;
  const has = (cue: Cue): boolean => cues.has(cue);
  const asks = asksWhether(mentions);
  if (has('no-need') && !has('why') && !has('which')) return { kind: 'closable' };
  if (has('which') && !has('enough')) return undefined;
  if (has('enough') && (asks || !has('open'))) return { kind: 'enough' };
  const isToOpen = mentions.isClosed && has('open');
  if (asks && has('close') && !isToOpen && !has('why') && !has('break')) return { kind: 'closable' };
  if (has('internet') && asks) return { kind: 'internet' };
  // "UDP로 열어 달라는데 TCP 아님?": which of both it is, the table says.
  if (mentions.saysTransport && transports.length === 0) return undefined;
  const isPlain = !has('need') && !has('open');
  if (has('purpose') && mentions.opening.includes('asks') && isOf(mentions)) return { kind: 'needed' };
  if (!asks || has('why') || has('purpose') || (has('tell') && isPlain)) return undefined;
  const isAboutTransport = mentions.saysTransport || mentions.unknown.length === 0;
  if (isPlain && transports.length > 0 && isAboutTransport) return { kind: 'transport', transports };
  if (isPlain && securities.length > 0) return { kind: 'security', securities };
  if (isPlain && has('inbound') !== has('outbound') && mentions.ports.length > 0)
    return { kind: 'direction', direction: has('inbound') ? 'in' : 'out' };
  // Which ways it goes, the table says.
  if (isPlain && has('both-ways')) return undefined;
  if (has('break') || (mentions.ports.length === 0 && mentions.rows.length === 0)) return undefined;
  const isNeed = has('need') || has('open') || has('use') || has('listen') || has('balancer') || isOf(mentions);
  return isNeed ? { kind: 'needed' } : undefined;
}

/** `중재 서버는 TCP만 열어도 되나요?`, `FE는 인바운드만 열면 되죠?` */
function asksForPart(mentions: Mentions): boolean {
  const { cues, transports, roles, topics } = mentions;
  const isPart = transports.length > 0 || cues.has('inbound') !== cues.has('outbound');
  return cues.has('enough') && isPart && roles.length + topics.length > 0 && asksWhether(mentions);
}

/** "Is 5075 response group?": a thing that the port is said to be of. */
function isOf({ roles, services, topics }: Mentions): boolean {
  return roles.length + services.length + topics.length > 0;
}

/** Whether the sentence can be answered with yes or no. */
function asksWhether({ opening, cues, hasQuestionMark, asksByEnding }: Mentions): boolean {
  return opening.includes('asks') || cues.has('confirm') || hasQuestionMark || asksByEnding || cues.has('asks');
}
