/** What went wrong while sending: where to put it right, or what to do next. */
import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import { OutboxFault } from '../../attachments/file-fault.ts';
import { CryptoError } from '../../../../packages/client/src/sealing/crypto-error.ts';
import { cryptoWords } from '../../session/crypto-words.ts';
import { HttpRefusal } from '../../session/http.ts';
import type { FieldFault } from '../../ui/ErrorSummary.tsx';
import { ReportRefused } from './report-refused.ts';
import type { Step, Way } from './report-values.ts';

export type SendFault =
  | { readonly kind: 'FIELDS'; readonly step: Step; readonly faults: readonly FieldFault[] }
  /** Nothing answered, or the portal's database is away: whether it arrived is not known, and sending again is safe. */
  | { readonly kind: 'CUT' }
  /** The key is locked, or the team key is refused: the page says so already, and what to do. */
  | { readonly kind: 'KEYS' }
  | { readonly kind: 'WORDS'; readonly words: MessageDescriptor; readonly detail: string };

const mainField: Readonly<Record<Way, string>> = { FORM: 'steps', FREE: 'free', GPG: 'gpg' };
const notForTeam = msg`This is not sealed to the team key. Add it as a recipient: it is on the key page`;
const tooMany = msg`The portal had too many reports from here in a short time. Wait a little and send again; nothing you wrote is lost.`;
const notYet = msg`There is no room for another report yet.`;
const signedOut = msg`You were signed out meanwhile. Sign in again in another tab, then send; nothing you wrote is lost.`;
const fileStuck = msg`One of the files cannot be sent. See to it in the list, or take it away; nothing you wrote is lost.`;
const internal = msg`The portal could not take it. Nothing you wrote is lost: send it again in a while. It cannot arrive twice.`;

function fieldOf(path: readonly string[], way: Way): { step: Step; fieldId: string } | null {
  switch (path[1]) {
    case 'report':
      return { step: 1, fieldId: mainField[way] };
    case 'title':
      return { step: 1, fieldId: 'title' };
    case 'plannedDisclosureAt':
      return { step: 1, fieldId: 'planned' };
    case 'reporterReference':
      return { step: 1, fieldId: 'reference' };
    case 'onlineService':
      return { step: 0, fieldId: 'service' };
    case 'attachments':
      return { step: 1, fieldId: 'files' };
    case 'issueType':
      return { step: 0, fieldId: 'issueType' };
    default:
      return null;
  }
}

function refusedFault({ userErrors }: ReportRefused, way: Way, translate: (words: MessageDescriptor) => string): SendFault {
  const placed = userErrors.map((error) => {
    const message = error.code === 'MISSING_RECIPIENT' && way === 'GPG' ? translate(notForTeam) : error.message;
    return { field: fieldOf(error.path, way), message };
  });
  const faults = placed.flatMap(({ field, message }) => (field === null ? [] : [{ fieldId: field.fieldId, message }]));
  const step = placed.find(({ field }) => field !== null)?.field?.step;
  if (step !== undefined) return { kind: 'FIELDS', step, faults };
  if (userErrors[0]?.code === 'TOO_MANY_UNANSWERED') return { kind: 'WORDS', words: notYet, detail: userErrors[0].message };
  return { kind: 'WORDS', words: internal, detail: userErrors[0]?.message ?? '' };
}

/** A proxy whose server is away says so by status alone. */
const isAway = ({ code, status }: HttpRefusal): boolean => code === 'UNAVAILABLE' || (status >= 502 && status <= 504);

export function sendFaultOf(error: unknown, way: Way, translate: (words: MessageDescriptor) => string): SendFault {
  if (error instanceof ReportRefused) return refusedFault(error, way, translate);
  if (error instanceof CryptoError && (error.code === 'LOCKED' || error.code === 'TEAM_KEY_REFUSED')) return { kind: 'KEYS' };
  if (error instanceof CryptoError) return { kind: 'WORDS', words: cryptoWords(error.code), detail: '' };
  if (error instanceof HttpRefusal) {
    if (error.code === 'RATE_LIMITED') return { kind: 'WORDS', words: tooMany, detail: '' };
    if (isAway(error)) return { kind: 'CUT' };
    if (error.code === 'UNAUTHENTICATED') return { kind: 'WORDS', words: signedOut, detail: '' };
    return { kind: 'WORDS', words: internal, detail: error.code === 'INTERNAL' ? '' : error.message };
  }
  // The list of files says which, and why.
  if (error instanceof OutboxFault && error.fault.code !== 'UNREACHABLE') return { kind: 'WORDS', words: fileStuck, detail: '' };
  return { kind: 'CUT' };
}
