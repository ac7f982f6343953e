/** Text in Slack's own markup, read: paragraphs, quotes and fences. */
export type MrkdwnBlock =
  | { readonly kind: 'paragraph' | 'quote'; readonly inlines: readonly Inline[] }
  | { readonly kind: 'fence'; readonly text: string };

/** A piece of a line. Every `text` is literal: what was escaped is no longer. */
export type Inline =
  | { readonly kind: 'text' | 'code'; readonly text: string }
  | { readonly kind: 'bold' | 'italic' | 'strike'; readonly inlines: readonly Inline[] }
  | { readonly kind: 'link'; readonly url: string; readonly text: string }
  | { readonly kind: 'user' | 'channel'; readonly id: string; readonly text: string }
  | { readonly kind: 'broadcast'; readonly text: string };
