import type { ExplanationWords } from './explanation.js';

const isSeveral = (list: string): boolean => list.includes(', ');
const them = (list: string): string => (isSeveral(list) ? 'them' : 'it');
const they = (list: string): string => (isSeveral(list) ? 'they' : 'it');

/** English words for the ports of somebody's message. */
export const explanationEn: ExplanationWords = {
  heading: 'Ports in this message',
  found: (ports) => `In the catalog: ${ports}.`,
  onlyClientRange: (ports) =>
    `Only inside the clients' dynamic range: ${ports}. That is no reason to open ${them(ports)}, nor is it proof that ${they(ports)} can be blocked.`,
  noRow: (ports) => `No row here for: ${ports}. That does not mean ${they(ports)} can be blocked.`,
  onlyRoles: 'I found no port in this message. It names roles of the catalog.',
  noRowInCell: 'no row here, which does not mean it can be blocked',
  clientRangeInCell: "only inside the clients' range, no reason to open it",
  otherTransport: (port, printed, asked) => `${port}: the rows print ${printed}, not ${asked}.`,
  more: (count) => `${count} more ${count === 1 ? 'port' : 'ports'} in this message: explain the rest by itself.`,
  askOn: 'The message names:',
  lacksMessage:
    'Explain what? Put the text behind the word: explain, then the log line, the rules or the mail. In Slack, “Explain ports” in the menu of a message does the same.',
  registeredAs: (names) => `A firewall log may call ${names} (IANA's ${isSeveral(names) ? 'names' : 'name'}).`,
};
