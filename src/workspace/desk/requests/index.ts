import type { Json } from '../../slack/rules.js';
import type { Desk } from '../desk.js';
import type { DeskRequests } from '../shown.js';
import { act } from './act.js';
import { close } from './close.js';
import { command } from './command.js';
import { home } from './home.js';
import { locale } from './locale.js';
import { rateLimit } from './rate-limit.js';
import { say } from './say.js';
import { shortcut } from './shortcut.js';
import { submit } from './submit.js';
import { suggest } from './suggest.js';

/** Does what a person does; throws a Refusal where it cannot be done. The body is whatever came. */
type Request = (body: Json, desk: Desk) => Promise<object>;

/** Every request of the contract with the page. */
export const requests: Readonly<Record<keyof DeskRequests, Request>> = {
  act,
  close,
  command,
  home,
  locale,
  rateLimit,
  say,
  shortcut,
  submit,
  suggest,
};
