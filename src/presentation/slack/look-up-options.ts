import type { PlainTextOption } from '@slack/types';
import { limits } from './limits.js';
import { nothing, plain } from './text-objects.js';

/** What is offered while something is typed, within what Slack shows. */
export function toOptions(suggestions: readonly { readonly id: string; readonly label: string }[]): PlainTextOption[] {
  return suggestions
    .filter(({ id }) => id !== '' && id.length <= limits.select.value)
    .slice(0, limits.select.options)
    .map(({ id, label }) => ({ text: plain(label.trim() || nothing, limits.select.text), value: id }));
}
