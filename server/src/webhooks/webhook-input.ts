/** What a lead types for a webhook. Pure. */
import { holdsToken } from '../accounts/tokens.ts';
import { UserRefusal } from '../errors.ts';
import { addressFaults, judgeAddress, type Reach } from '../http/public-address.ts';
import type { WebhookEventKind } from './webhook-kinds.ts';

const longestDescription = 200;
/** A week: whoever needs longer to change a secret in a program makes another webhook. */
const longestOverlapHours = 168;
const refuse = (message: string, field: string): never => {
  throw new UserRefusal('INVALID', message, ['input', field]);
};

/** As it will be asked: names in other scripts in their ASCII form, so that a lookalike shows. */
export function goodUrl(typed: string, reach: Reach): string {
  const judged = judgeAddress(typed.trim(), reach);
  return typeof judged === 'string' ? refuse(addressFaults[judged], 'url') : judged.href;
}

export function goodDescription(typed: string): string {
  const description = typed.normalize('NFC').replaceAll(/\s+/g, ' ').trim();
  if (description.length > longestDescription || /\p{Cc}/u.test(description)) refuse(`A description has at most ${longestDescription} characters.`, 'description');
  if (holdsToken(description)) refuse('This holds a token or a secret. Those belong into the program, not here.', 'description');
  return description;
}

export function goodKinds(kinds: readonly WebhookEventKind[]): WebhookEventKind[] {
  return kinds.length === 0 ? refuse('Choose at least one kind of event.', 'eventKinds') : [...new Set(kinds)];
}

export const goodOverlap = (hours: number): number =>
  (hours >= 0 && hours <= longestOverlapHours ? hours : refuse(`The former secret signs for 0 to ${longestOverlapHours} hours more.`, 'overlapHours'));
