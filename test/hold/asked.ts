import type { Try } from './delivery.js';

/** Something that was asked, and all that came of it. */
export interface Asked {
  readonly kind: 'mention' | 'direct' | 'command' | 'click' | 'form';
  /** What its answers are told by: the ts of the message, or what the response_url was given for. */
  readonly name: string;
  /** The keys by which replicas claim it; none for what Slack delivers once. */
  readonly keys: readonly string[];
  readonly wantsFile: boolean;
  readonly tries: Try[];
  readonly answers: { readonly at: number; readonly isFailure: boolean }[];
  /** When a file came with it. */
  readonly files: number[];
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

/** Slack delivers it again where it is not taken; of everything else the person sees that it was not. */
export function comesAgain({ kind }: Asked): boolean {
  return kind === 'mention' || kind === 'direct';
}

/** It was taken, as far as Slack knows. */
export function isAcknowledged({ tries }: Asked): boolean {
  return tries.some(({ end }) => end === 'taken');
}

/** Milliseconds from the first try to the first answer. */
export function answeredIn({ tries, answers }: Asked): number | undefined {
  const [first] = answers;
  return first && first.at - tries[0]!.at;
}
