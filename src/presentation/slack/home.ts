import type { HomeView } from '@slack/types';
import type { Document } from '../document.js';
import type { Language } from '../wording/wording.js';
import { toFallback } from './blocks.js';
import { toLookUpButton } from './look-up-button.js';
import { slackWording } from './slack-wording.js';

/** The Home tab: where to ask, the form, and what can be asked. Tables do not stand there. */
export function toHome(document: Document, language: Language): HomeView {
  const wording = slackWording(language);
  const form = toLookUpButton(language);
  const whole: Document = [{ kind: 'text', text: wording.whereToAsk }, ...document];
  // Below, the form has its room in any case; but on a phone nobody sees it there.
  const [first, ...rest] = toFallback(whole, { wording, key: '', below: [form] }).filter((block) => block !== form);
  return { type: 'home', blocks: first === undefined ? [form] : [first, form, ...rest] };
}
