import { UserRefusal } from '../errors.ts';
import { hats } from './actor-rules.ts';
import type { CaseActor, CaseFacts, DisclosureAnswer } from './case-facts.ts';
import { afterDays } from './elapsed-time-rules.ts';
import { readWebAddress } from './web-address-rules.ts';

/**
 * "The reporter may say when they mean to publish; the team answers fine from, or please wait until, because. The policy's default:
 * once fixed, or after 90 days. A write-up may be linked from the acknowledgment."
 *
 * The "because" is a message of its own, sealed. A new date of the reporter's asks for a new answer.
 */

export const disclosureDays = 90;
const furthestDays = 5 * 365;

export interface DisclosureFacts {
  readonly plannedDisclosureAt: Date | null;
  readonly disclosureAnswer: DisclosureAnswer | null;
  readonly disclosureUntil: Date | null;
  readonly writeUpUrl: string | null;
}

/** What is left out stays; null clears. */
export interface DisclosureInput {
  readonly plannedAt?: Date | null;
  readonly writeUpUrl?: string | null;
  readonly answer?: DisclosureAnswer | null;
  readonly until?: Date | null;
}

/** From when publishing needs no word, by the policy: once fixed, at the latest 90 days after the report. */
export function publishableFrom(facts: CaseFacts): Date {
  const latest = afterDays(facts.submittedAt, disclosureDays);
  return facts.fixedAt && facts.fixedAt < latest ? facts.fixedAt : latest;
}

/** The plan after what reporter or team says. Throws ILLEGAL_MOVE (the other side's part), REQUIRED, INVALID. */
export function judgeDisclosure(
  facts: CaseFacts,
  plan: DisclosureFacts,
  actor: CaseActor,
  input: DisclosureInput,
  now: Date,
): DisclosureFacts {
  const roles = hats(facts, actor);
  const asks = input.plannedAt !== undefined || input.writeUpUrl !== undefined;
  const answers = input.answer !== undefined || input.until !== undefined;
  if (asks && !roles.includes('REPORTER')) throw notTheirs('Only the reporter says when and where they publish.', 'plannedAt');
  if (answers && !roles.includes('TRIAGER') && !roles.includes('LEAD')) throw notTheirs('Only the team answers this.', 'answer');
  if (!asks && !answers) throw new UserRefusal('REQUIRED', 'Give a date, an answer or a link.', ['input', 'plannedAt']);
  return judgeAnswer(judgePlan(plan, input, now), input, now);
}

function judgePlan(plan: DisclosureFacts, input: DisclosureInput, now: Date): DisclosureFacts {
  const { plannedAt = plan.plannedDisclosureAt, writeUpUrl = plan.writeUpUrl } = input;
  const moved = plannedAt?.getTime() !== plan.plannedDisclosureAt?.getTime();
  if (moved && plannedAt !== null) requireDate(plannedAt, now, 'plannedAt');
  const kept = moved ? { disclosureAnswer: null, disclosureUntil: null } : plan;
  return {
    plannedDisclosureAt: plannedAt,
    disclosureAnswer: kept.disclosureAnswer,
    disclosureUntil: kept.disclosureUntil,
    writeUpUrl: writeUpUrl && writeUpUrl !== plan.writeUpUrl ? readWebAddress(writeUpUrl, ['input', 'writeUpUrl']) : writeUpUrl,
  };
}

function judgeAnswer(plan: DisclosureFacts, input: DisclosureInput, now: Date): DisclosureFacts {
  if (input.answer === undefined && input.until === undefined) return plan;
  const answer = input.answer === undefined ? plan.disclosureAnswer : input.answer;
  if (answer === null) {
    if (input.until) throw new UserRefusal('REQUIRED', 'Say whether publishing is fine from then, or should wait.', ['input', 'answer']);
    return { ...plan, disclosureAnswer: null, disclosureUntil: null };
  }
  const until = input.until === undefined ? plan.disclosureUntil : input.until;
  if (until === null) throw new UserRefusal('REQUIRED', 'Name the date.', ['input', 'until']);
  if (input.until) requireDate(until, now, 'until');
  return { ...plan, disclosureAnswer: answer, disclosureUntil: until };
}

/** A day is chosen by its start, so today counts as still to come. */
export function requireDate(date: Date, now: Date, field: string): void {
  const inReach = date > afterDays(now, -1) && date <= afterDays(now, furthestDays);
  if (!inReach) throw new UserRefusal('INVALID', 'Choose a date from today on, within five years.', ['input', field]);
}

function notTheirs(message: string, field: string): UserRefusal {
  return new UserRefusal('ILLEGAL_MOVE', message, ['input', field]);
}
