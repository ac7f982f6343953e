import type { LookUpWords } from './look-up.js';

/** What is said beside a field of the look-up form, in English. */
export const lookUpEn: LookUpWords = {
  nothingChosen: 'Choose a role or a service, or write a port.',
  gone: 'This choice is no longer in the catalog. Choose again.',
  noPorts: (asked) => `${asked} is no port. Write 5061, 5070-5076 or 443/tcp, with commas between several.`,
  twoTransports: 'Write the ports of one protocol at a time: a protocol narrows all the ports of the line.',
  roleMissing: 'Choose the role that the other end or the addresses belong to.',
  whose: 'Choose the role that has the addresses of the other end. An address of nobody goes into no rule.',
  dialectMissing: 'Choose a rule language, or leave the addresses empty: they are used in rules only.',
  onlyByRole:
    'IPsec exceptions go by role alone. Leave the other end, service, ports and direction empty, or choose another language.',
  unused: (role) => `No rule has ${role} at one of its ends. Leave these addresses empty, or choose another role.`,
  serviceNotHere: (service, roles) =>
    `No row names ${service} ${roles.length > 1 ? `between ${roles.join(' and ')}` : `for ${roles.join()}`}. That does not mean it can be blocked. Leave the service empty, or choose another role.`,
  serviceWithoutPort: (service) =>
    `No row of ${service} has these ports. That does not mean they can be blocked. Leave the service or the ports empty.`,
  notThisWay:
    'The rows go the other way only. That does not mean this way can be blocked. Choose both ways, or the other one.',
  otherMachine: (peer) =>
    `This way, rules in this language are for ${peer}. For rules on the chosen role, choose both ways.`,
};
