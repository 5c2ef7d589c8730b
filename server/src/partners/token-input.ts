/** What is typed for a token of a tool, judged. Pure. */
import { holdsToken } from '../accounts/tokens.ts';
import { UserRefusal } from '../errors.ts';
import { isShown } from '../names/shown-text-rules.ts';
import type { Role, Scope } from '../read/viewer.ts';
import { isGoodEnd, isGoodOverlap, longestDays, longestOverlapHours, scopeFault, type ScopeFault } from './access-token-rules.ts';

const longestName = 80;
const refuse = (message: string, field: string): never => {
  throw new UserRefusal('INVALID', message, ['input', field]);
};

const faults: Readonly<Record<ScopeFault, string>> = {
  NONE: 'Choose what the token lets its tool do.',
  ROUTER_ALONE: 'A router’s token does nothing else: make one for the router and one for the tool.',
  ROUTER_HAS_NO_SERVICES: 'A router’s token is of no service: what is read through it is judged by who asks.',
  LEADS_ONLY: 'Only a lead makes a token by which facts of cases get out.',
  ADMINISTRATORS_ONLY: 'Only an administrator makes a router’s token.',
};

/** @throws UserRefusal INVALID */
export function requireScopes(scopes: readonly Scope[], roles: readonly Role[], bound: boolean): void {
  const fault = scopeFault(scopes, roles, { bound });
  if (fault !== null) refuse(faults[fault], 'scopes');
}

/** What the tool is called. @throws UserRefusal INVALID */
export function goodTokenName(typed: string): string {
  const name = typed.normalize('NFC').replaceAll(/\s+/g, ' ').trim();
  if (name === '' || name.length > longestName || !isShown(name)) return refuse(`A token has a name of 1 to ${longestName} characters.`, 'name');
  return holdsToken(name) ? refuse('This holds a token or a secret. Those belong into the program, not here.', 'name') : name;
}

export const goodEnd = (expiresAt: Date, now: Date): Date =>
  (isGoodEnd(expiresAt, now) ? expiresAt : refuse(`A token ends in the future, within ${longestDays} days.`, 'expiresAt'));

export const goodOverlap = (hours: number): number =>
  (isGoodOverlap(hours) ? hours : refuse(`The token before lives on for 0 to ${longestOverlapHours} hours.`, 'overlapHours'));
