import { UserRefusal } from '../errors.ts';
import { hasReporter } from './actor-rules.ts';
import type { CaseFacts, RuleSettings } from './case-facts.ts';
import { afterDays, hasCome } from './elapsed-time-rules.ts';
import { informationCloseAt } from './waiting-rules.ts';

/**
 * "An answered open case shows when the reporter hears again (14 days unless the team says otherwise). A missed date opens
 * *Follow up* again and counts in public."
 *
 * While the case waits for the reporter, what they hear at the latest is how the waiting ends, so that is the date unless the
 * team names one.
 */

const longestPromiseDays = 365;

/** Whether the case is open, answered, and has somebody to hear. */
function owesUpdates(facts: CaseFacts): boolean {
  return facts.state !== 'CLOSED' && facts.firstRespondedAt !== null && hasReporter(facts);
}

/**
 * When the reporter hears again after a text written at `now`: what the team chose, or the setting. Null where nobody waits.
 * Throws INVALID for a date that is past, over a year away, or on a case that is closed.
 */
export function nextUpdateAfterResponse(facts: CaseFacts, chosen: Date | null, now: Date, settings: RuleSettings): Date | null {
  const path = ['input', 'nextUpdateDueAt'];
  if (chosen !== null) {
    if (!owesUpdates(facts)) throw new UserRefusal('INVALID', 'Nobody waits for an update of this case. Leave the date out.', path);
    if (!(chosen > now)) throw new UserRefusal('INVALID', 'Choose a date that is still to come.', path);
    if (chosen > afterDays(now, longestPromiseDays)) throw new UserRefusal('INVALID', 'Choose a date within a year.', path);
    return chosen;
  }
  if (!owesUpdates(facts)) return null;
  const usual = afterDays(now, settings.nextUpdateDays);
  const waitingEnds = informationCloseAt(facts);
  return waitingEnds && waitingEnds > usual ? waitingEnds : usual;
}

/**
 * When the reporter hears again after a reply that brought the case back to the team. `waiting` are the facts before the reply.
 * A date that the team named stays; the end of the waiting, and the end of a closed case, become the setting.
 */
export function nextUpdateAfterReply(waiting: CaseFacts, after: CaseFacts, now: Date, settings: RuleSettings): Date | null {
  if (!owesUpdates(after)) return null;
  const announced = waiting.nextUpdateDueAt;
  const waitingEnds = informationCloseAt(waiting);
  const named = announced !== null && (waitingEnds === null || announced < waitingEnds);
  return named ? announced : afterDays(now, settings.nextUpdateDays);
}

/** Whether an announced update has not come: it counts in public. */
export function isUpdateMissed(facts: CaseFacts, now: Date): boolean {
  return owesUpdates(facts) && facts.nextUpdateDueAt !== null && hasCome(facts.nextUpdateDueAt, now);
}
