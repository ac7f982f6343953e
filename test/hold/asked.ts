import type { Try } from './delivery.js';

/** Something that was asked, and all that came of it. */
export interface Asked {
  readonly kind: 'mention' | 'direct' | 'command';
  /** What its answers are told by: the ts of the message, or the command as it was typed. */
  readonly name: string;
  /** The keys by which replicas claim it; none for a command. */
  readonly keys: readonly string[];
  readonly tries: Try[];
  readonly answers: { readonly at: number; readonly isFailure: boolean }[];
  /** In which states it was when a replica died that had it. */
  readonly deaths: Death[];
}

/** How far something may have been when the replica died that had it. */
export const deaths = [
  'not claimed yet',
  'claimed, neither posted nor acknowledged',
  'acknowledged, not posted',
  'posted, neither recorded nor acknowledged',
  'posted and acknowledged, not recorded',
  'posted and recorded, not acknowledged',
] as const;

export type Death = (typeof deaths)[number];

/** It was taken, as far as Slack knows. */
export function isAcknowledged({ tries }: Asked): boolean {
  return tries.some(({ end }) => end === 'taken');
}

/** Milliseconds from the first try to the first answer. */
export function answeredIn({ tries, answers }: Asked): number | undefined {
  const [first] = answers;
  return first && first.at - tries[0]!.at;
}
