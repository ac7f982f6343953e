import { explanationEn } from './explanation-en.js';
import { filesEn } from './files-en.js';
import { homeEn } from './home-en.js';
import { lookUpEn } from './look-up-en.js';
import { rulesEn } from './rules-en.js';
import type { Wording } from './wording.js';

const heads = { yes: 'Yes', no: 'No', 'not-needed': 'Not needed', none: 'No row' } as const;
const ways = { in: 'inbound', out: 'outbound', both: 'both ways' } as const;
const balancings = {
  hardware: ' (hardware load balancing only)',
  dns: ' with DNS load balancing',
  unstated: '',
} as const;

/** English: short and plain, the answer before the reason. */
export const en: Wording = {
  reading: {
    readAs: (what) => `read as: ${what}`,
    everything: 'All ports',
    standAlone: 'stand-alone',
    port: (ports) => `port ${ports}`,
    row: (ids) => `row ${ids}`,
    between: (from, to) => `from ${from} to ${to}`,
    bothWays: (from, to) => `between ${from} and ${to}, both ways`,
    from: (names) => `from ${names}`,
    to: (names) => `to ${names}`,
    without: (what) => `without ${what}`,
    ways: { in: 'inbound', out: 'outbound' },
    tables: {
      'server-ports': 'servers',
      'load-balancer-hardware': 'load balancer (hardware only)',
      'load-balancer-dns': 'load balancer (with DNS LB)',
      'client-ports': 'clients',
    },
    anyBalancing: 'load balancer (hardware only, or with DNS LB)',
    rules: (dialect) => (dialect === undefined ? 'firewall rules' : `rules: ${dialect}`),
    asTitle: (subject) => subject.charAt(0).toUpperCase() + subject.slice(1),
    corrected: (asked, read) => `${asked} → ${read}`,
    ephemeral: (asked) => `${asked} left aside as a source port`,
    setAside: (read) => `left aside: ${read}, no row has both`,
    unread: (asked) => `not read: ${asked}`,
  },
  verdict: {
    transport: (says, asked, printed, isInAll) =>
      !isInAll
        ? `Some rows print ${asked}, others do not. The table says which.`
        : says === 'no'
          ? `No. It is ${printed}, not ${asked}.`
          : `${heads[says]}. It is ${printed}.`,
    security: (says, asked, printed, isInAll) =>
      says === 'no'
        ? `No. It is printed ${printed === undefined ? `without ${asked}` : `with ${printed}, not ${asked}`}.`
        : isInAll
          ? `${heads[says]}. It is printed with ${printed ?? asked}.`
          : `Some rows print ${printed ?? asked}, others do not. The table says which.`,
    direction: (says, asked, found) => {
      const others = found.filter((way) => way !== asked).map((way) => ways[way]);
      if (says === 'no' && others.length > 0 && found.includes(asked))
        return `No, ${others.join(' and ')} as well. The table says who starts.`;
      if (says === 'no') return `No. It is ${others.join(' and ') || 'the other way'}, not ${ways[asked]}.`;
      if (found.length === 1 && found[0] === 'both') return `${heads[says]}. Either end may start.`;
      return others.length === 0
        ? `${heads[says]}, ${ways[asked]}.`
        : `${heads[says]}, ${ways[asked]}; ${others.join(' and ')} as well. The table says who starts.`;
    },
    needed: (says) => (says === 'no' ? 'No, keep it open. The rows below need it.' : `${heads[says]}, it is needed.`),
    conditional: (says, conditions) =>
      ({
        yes: `Yes, on a condition. ${conditions}`,
        no: `No, check first. ${conditions}`,
        'not-needed': `Not needed in general. ${conditions}`,
        none: `It depends. ${conditions}`,
      })[says],
    conditionsBelow: 'The conditions are in the table.',
    straightToServers: (servers, balancing) =>
      `Not needed on the load balancer${balancings[balancing]}. It must still reach every server directly: ${servers}.`,
    onBalancer: (says, balancing) =>
      says === 'no'
        ? `No, keep it on the load balancer${balancings[balancing]}.`
        : `${heads[says]}, on the load balancer${balancings[balancing]}.`,
    onlyFrom: (says, from) => {
      if (from === undefined) return `${heads[says]}. The rows do not say who opens it.`;
      return says === 'yes' ? `Yes, but only from: ${from}.` : `${heads[says]}. Only from: ${from}.`;
    },
    notThisRole: (names) => `No row has this port for ${names}. That does not mean it can be blocked.`,
    notBetween: (ends) => `No row has this port for ${ends}. That does not mean it can be blocked.`,
    otherService: (names) =>
      names === '' ? 'No. The rows have it for something else.' : `No. The rows have it for: ${names}.`,
    onlyFor: (things) => `Not needed without ${things}: the rows below have it for nothing else.`,
    notEnough: (cautions) => (cautions === '' ? 'No, that alone is not enough.' : `No. ${cautions}`),
    enough: 'Yes. These rows ask for nothing more.',
    rowsBetween: 'These ports run between the two.',
    noRowBetween: (elsewhere) =>
      `No row here names this traffic. That does not mean it can be blocked${elsewhere === undefined ? '' : `: ${elsewhere} are on other pages`}.`,
    onlyClientRange:
      'No service in this catalog has this port. Only the dynamic range of the clients contains it: that is no reason to open it, nor is it proof that it can be blocked.',
  },
  table: {
    columns: ['Ports', 'From → To', 'Purpose'],
    groups: {
      in: 'IN',
      out: 'OUT',
      both: 'BOTH WAYS',
      'as-server': 'AS A SERVER',
      'moves-to-servers': 'OFF THE BALANCER, STRAIGHT TO EACH SERVER',
      'stays-on-balancer': 'STAYS ON THE BALANCER',
    },
    balancing: { 'load-balancer-hardware': 'hardware only', 'load-balancer-dns': 'with DNS LB' },
    rangeOnly: "only inside the clients' range",
    noReasonToOpen: 'no reason to open it',
    notStated: 'not stated',
    peers: 'peers',
    ownPorts: 'source ports',
    onlyCollocated: (ports) => `${ports} only when collocated`,
    noRowOfItsOwn: 'no row of its own',
    onCondition: (condition) => condition.replace(/^(?:Only|Optional)\b/, (word) => word.toLowerCase()),
  },
  notes: {
    uncertainDirection: (ids) => `${ids}: the direction is not certain. Check before you write a rule.`,
    moreCautions: (count, example) =>
      `${count} more ${count === 1 ? 'thing' : 'things'} to keep in mind: ask about the row, e.g. ${example}`,
    moreDoubts: (count, example) =>
      `${count} more ${count === 1 ? 'doubt' : 'doubts'}: ask about the row, e.g. ${example}`,
    printedAs: (printed, reason) => `the source prints “${printed}”; ${reason}`,
    source: (facts) => `Source: ${facts}`,
  },
  pointers: {
    onTop: (role, ports) => `${role}? Then on top: ${ports}`,
    isAlso: (role, count) => `Also ${role}: ${count} more ${count === 1 ? 'row' : 'rows'} on top.`,
    otherTransport: (transports, ports) => `Not shown, ${transports} only: ${ports}`,
    otherTransportMany: (transports, count) => `Not shown, ${transports} only: ${count} rows`,
    portsWithoutRow: (ports) => `No row here for: ${ports}. That does not mean it can be blocked.`,
    clientRange: "The clients' dynamic range contains it too. That is no reason to open it.",
    notOnThisPage: (elsewhere) =>
      `${elsewhere === undefined ? '' : `Not on this page: ${elsewhere}. `}“No row” does not mean “can be blocked”.`,
  },
  choices: {
    collocated: 'Collocated',
    isAlso: (role) => (role === undefined ? 'On top' : `On top: ${role}`),
    loadBalancer: 'Load balancer',
    hardware: 'Hardware LB only',
    dns: 'With DNS LB',
    ipsec: 'IPsec exceptions',
    clients: 'Client ports',
    language: '한국어',
    whichOne: (asked) => `${asked} can mean several things. Which one?`,
    didYouMean: 'Did you mean one of these?',
    onlyRole: 'Only this role',
    moreMeanings: (count) => `${count} more: write the full name.`,
  },
  ipsec: {
    heading: 'IPsec exceptions',
    warning:
      'These exceptions switch protection off for the traffic they match. They are not permit rules, and they work only where they take precedence over the rules that require IPsec: check the order.',
    columns: ['Rule', 'From → To', 'Ports'],
    allPorts: 'all ports',
    authentication: (what) => `Authentication in every rule: ${what}`,
    noException:
      'No IPsec exception is listed for this. That does not mean that IPsec works there: ask about all of them.',
  },
  rules: rulesEn,
  explanation: explanationEn,
  lookUp: lookUpEn,
  home: homeEn,
  files: filesEn,
  notFound: {
    noRow: (ports, who) =>
      `No row has ${ports}${who === undefined ? '' : ` for ${who}`}. That does not mean it can be blocked.`,
    elsewhereHere: (rows) => `The port itself is in: ${rows}.`,
    nearest: (rows) => `Nearest rows: ${rows}.`,
    elsewhere: (name) => `Not in this catalog: ${name}.`,
    thing: (asked, products) =>
      `${asked} is not in my catalog. It holds the ports of ${products}: roles, services, port numbers.`,
    filteredOut: (count, rows) =>
      `Nothing is left, which does not mean that it can be blocked. Without the filter there ${count === 1 ? 'is 1 row' : `are ${count} rows`}${rows === undefined ? '' : `: ${rows}`}.`,
  },
  talk: {
    helpHeading: 'What to ask',
    help: (products) =>
      `I say which ports ${products} needs, between whom, and why, and I write the rules. Name a role, a service, a port or the two ends.`,
    roles: (names) => `Roles: ${names}`,
    dialects: (names) => `Rules to paste, in: ${names}`,
    otherLanguage: (example) => `한국어로 질문해도 됩니다${example === undefined ? '.' : `: “${example}”`}`,
    thanks: 'Glad to help. Ask again at any time.',
    notUnderstood: (examples) => {
      const quoted = examples.map((each) => `“${each}”`).join(' or ');
      return `I found no role, service or port in that.${quoted && ` Try ${quoted}.`}`;
    },
  },
};
