const words = (text: string): string =>
  text
    .trim()
    .split(/\s*,\s*/)
    .join('|');

/** Words before a number that make it something else than a port: `room 443`, `ticket 5061`, `회의실 444호`. */
const thingsWithNumbers = words(String.raw`
  room, rule, rule id, policy, policyid, access-list, tickets?, case, incident, inc, chg, change, order, invoice, bus, flight, train, version, ver, build, release, ext, extension, page, chapter, seat, gate, badge, id, kb, rfc, pin, zip,
  employee, user, asset, serial, model, year, since, step, section, desk, floor, suite, building, apartment, street, road, avenue, highway, route, exit, vlan, asn?, phone, cu, sfb, sql server,
  windows, office, exchange, lync, skype, skype for business, teams, budget, usd, eur, conference room, meeting room, call me (?:at|on), dial, bridge, lot, locker, po, task, story, bug, issue, pr, cost, costs, price, paid,
  회의실, 링크, 링크\s*서버, 비즈니스용 스카이프, 스카이프, 티켓, 버스, 버전, 내선, 사번, 강의실, 주문, 송장, 사건, 예산, 페이지, 건물, 비밀번호, 우편번호, 올해, 참석자, 인원, 가격, 총, 이슈, 케이스, 좌석, 항공편, 인시던트, 변경번호, 전화번호, 번호표, 주문번호, 작업번호, 문서번호, 티켓번호, 티켓 번호, 작업 번호`);

/** Units after a number that make it a count, a time or money. */
const units = words(`
  %, percent, people, persons?, users?, seats, employees, attendees, participants, euros?, eur, dollars?, usd, bucks, won, pounds?, yen, years?, months?, weeks?, days?, hours?, hrs?, minutes?, mins?, seconds?, secs?,
  ms, am, pm, km, kb, mb, gb, tb, kbps, mbps, gbps, bytes?, times(?!\\s*out), calls?, tickets?, servers?, sites?, rooms?, phones?, pools?, tables?, pages?, points?, steps?, miles?, meters?, kg, items?, errors?, licen[cs]es?, emails?,
  messages?, requests?, hosts?, vms?, machines?, devices?, rules?, questions?, st, nd, rd, th, main street, apples?, beers?, coffees?, lines of, customers, guests, cases, days'`);
const unitsKorean = words(`
  명, 원, 호실, 호선, 호(?=$|\\s|[로에는가를은이요.,]), 시간, 시(?!큐), 분(?!산), 초, 년, 월, 일(?!반), 개, 대(?!역), 층, 건(?!가), 살, 세(?!션), 퍼센트, 프로(?!토), 번\\s*(?:버스|국도|출구|게이트|좌석|문제|손님|고객|회의실|방|상담|환자|타자), 번째, 페이지,
  킬로, 미터, 그램, 점(?!검), 위(?!에), 등(?!록), 학번, 주년, 인분, 인승, 석, 달러, 유로, 엔, 억, 만\\s*원, 천\\s*원, 조각, 곳, 장(?![비애]), 마리, 배`);

/** What SIP and HTTP answer with: `SIP 403`, `HTTP 503`. */
const code = /^(?:1(?:00|8[0-3]|99)|20[024]|30[0-5]|380|4(?:[0-3]\d|40|69|[7-9]\d)|5(?:0[0-5]|13|55|80)|60\d)$/;
const codeBefore = /(?:^|[^\p{L}])(?:error|err|status|response|code|event|event id)\s*[:=#]?\s*$/iu;
const protocolBefore = /(?:^|[^\p{L}])(?:sip|http)(?:\/\d\.\d)?\s+$/iu;

/** `SIP 403` is an answer, `SIP 5061` a port. */
export function isStatusCode(before: string, value: number): boolean {
  return code.test(String(value)) && protocolBefore.test(before);
}

/** Whether the text that ends before a number, or the one that follows it, says that it is no port. */
export function namesOtherNumber(before: string, after: string): boolean {
  return namesThing(before) || codeBefore.test(before) || unitAfter.test(after) || unitAfterKorean.test(after);
}

/** `room 443`, `ticket 5061`. */
export const namesThing = (before: string): boolean => thingBefore.test(before);

const thingBefore = new RegExp(
  `(?:^|[^\\p{L}])(?:${thingsWithNumbers})\\s*(?:no\\.?|number|num|nr\\.?|번)?\\s*[:=#]?\\s*$`,
  'iu',
);
const unitAfter = new RegExp(`^\\s*(?:${units})(?![\\p{L}\\p{N}])`, 'iu');
const unitAfterKorean = new RegExp(`^\\s*(?:${unitsKorean})`, 'u');
