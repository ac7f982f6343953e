import type { RequirementsAnswer, Verdict } from '../../answer/answer.js';
import type { Text } from '../../catalog/schema.js';
import { notCovered } from './not-covered.js';
import { protocolNames } from './ports.js';
import { endsInShort } from './subject.js';
import type { Voice } from './voice.js';

/** What the verdict is about. */
type Asked = Pick<RequirementsAnswer, 'reading' | 'products'>;

/** The answer to yes or no, in a sentence or three. */
export function verdictText({ says, because }: Verdict, { reading, products }: Asked, voice: Voice): string {
  const { verdict: words } = voice.words;
  switch (because.kind) {
    case 'transport':
      return words.transport(says, protocols(because.asked), protocols(because.printed), because.isInAll);
    case 'security':
      return words.security(says, protocols(because.asked), protocols(because.printed) || undefined, because.isInAll);
    case 'direction':
      return words.direction(says, because.asked, because.found);
    case 'needed':
      return words.needed(says);
    case 'conditional':
      return words.conditional(says, conditions(because.conditions, voice));
    case 'straight-to-servers':
      return words.straightToServers(voice.shortNames(because.servers), because.balancing);
    case 'on-balancer':
      return words.onBalancer(says, because.balancing);
    case 'only-from':
      return words.onlyFrom(says, voice.shortNames(because.from) || undefined);
    case 'not-this-role':
      return reading.from.length > 0 && reading.to.length > 0
        ? words.notBetween(endsInShort(reading, voice))
        : words.notThisRole(voice.shortNames(because.roles));
    case 'other-service':
      return words.otherService(voice.names(because.services));
    case 'only-for':
      return words.onlyFor(because.things.map(voice.say).join(', '));
    case 'not-enough':
      return words.notEnough(sentences(because.cautions.map(voice.say)));
    case 'enough':
      return words.enough;
    case 'rows-between':
      return words.rowsBetween;
    case 'no-row-between':
      return words.noRowBetween(notCovered(products, voice));
    case 'only-client-range':
      return words.onlyClientRange;
    default:
      return because satisfies never;
  }
}

function protocols(names: Parameters<typeof protocolNames>[0]): string {
  return protocolNames(names).join('/');
}

/** One or two are said; more stand in the table, each at its line. */
function conditions(texts: readonly Text[], voice: Voice): string {
  return texts.length > 2 ? voice.words.verdict.conditionsBelow : sentences(texts.map(voice.say));
}

function sentences(texts: readonly string[]): string {
  return [...new Set(texts)].map((each) => (/[.!?]$/.test(each) ? each : `${each}.`)).join(' ');
}
