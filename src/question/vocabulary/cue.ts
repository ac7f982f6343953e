/**
 * What a word of everyday language says about the question. Cues carry no facts: the catalog names the things,
 * cues tell what is wanted of them.
 */
export type Cue =
  /** Firewall talk: with a thing of the catalog beside it, this is a question for it. */
  | 'port'
  | 'firewall'
  | 'open'
  | 'need'
  | 'use'
  | 'listen'
  | 'table'
  | 'rule'
  /** A file to hand on: a spreadsheet, a report. */
  | 'file'
  | 'range'
  /** What is to be done with the rows. */
  | 'close'
  | 'why'
  | 'purpose'
  | 'break'
  | 'missing'
  | 'on-top'
  | 'have'
  | 'change'
  | 'enough'
  | 'which'
  | 'tell'
  | 'asks'
  | 'confirm'
  /** The end of a Korean verb or sentence, which carries nothing else. */
  | 'ending'
  /** Where. */
  | 'inbound'
  | 'outbound'
  | 'both-ways'
  | 'from'
  | 'to'
  | 'between'
  | 'reaches'
  | 'reverse'
  | 'internet'
  /** What narrows. */
  | 'except'
  /** Together with "out": leave media out. */
  | 'leave'
  /** What works is not what is asked about: "sharing dead, audio works". */
  | 'fine'
  | 'only'
  /** "no need for": leaves things out, or asks whether a port may be closed. */
  | 'no-need'
  /** "we have no E911": leaves out what is only for that. */
  | 'absent'
  | 'and'
  | 'all'
  | 'tcp'
  | 'udp'
  | 'tls'
  | 'mtls'
  | 'encrypted'
  | 'unencrypted'
  | 'not'
  /** Parts of the catalog. */
  | 'balancer'
  | 'hardware-only'
  | 'dns-balancing'
  | 'ipsec'
  | 'stand-alone'
  | 'collocated'
  /** Conversation. */
  | 'follow'
  /** "there": at the place of the earlier question. */
  | 'there'
  | 'whole-again'
  | 'help'
  | 'greeting'
  | 'thanks'
  /** What was done is no question: "opened and verified". */
  | 'done'
  | 'in-english'
  | 'in-korean'
  /** Words that go with a role's name: server, pool. */
  | 'machine'
  /** Words that carry no meaning here. */
  | 'filler';

/** Words and phrases of one language for each cue, as people write them. */
export type Words = { readonly [cue in Cue]?: readonly string[] };
