/** Ten thousand cases led astray: whatever people try in whatever order, no case reaches what the tables forbid. */
import { expect, it } from 'vitest';
import { clock, lead, otherLead, otherTriager, received, reporter, triager } from '../testing/case-samples.ts';
import { UserRefusal } from '../errors.ts';
import type { CaseActor, CaseFacts, CaseOutcome, RuleSettings } from './case-facts.ts';
import { caseMoves, caseSources, defaultSettings, resolutions } from './case-facts.ts';
import { isCreditable } from './creditable-rules.ts';
import { afterHours } from './elapsed-time-rules.ts';
import { applyFollowUp } from './follow-up-rules.ts';
import { applyReporterMessage, applyTeamMessage } from './message-rules.ts';
import { responseDueAt, responseStatus } from './response-clock-rules.ts';
import { judgeMove } from './state-machine-rules.ts';
import { actionsFor } from './viewer-can-rules.ts';

/** Mulberry32: the same walks on every machine. */
function generator(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const random = generator(20_260_302);
const pick = <T>(values: readonly T[]): T => values[Math.floor(random() * values.length)] as T;
const chance = (share: number) => random() < share;
const people: readonly CaseActor[] = [reporter, triager, otherTriager, lead, otherLead, clock, { role: 'REPORTER', id: 'stranger' }];
const original: CaseFacts = { ...received, id: '3', reporterId: 'first' };

function freshCase(settings: RuleSettings): CaseFacts {
  const source = pick([...caseSources, 'PORTAL', 'PORTAL', 'PORTAL'] as const);
  const reporterId = source === 'INTERNAL' ? null : pick(['reporter', 'reporter', 'triager', 'lead']);
  return { ...received, source, reporterId, responseDueAt: responseDueAt(source, received.submittedAt, settings) };
}

/** One try of somebody's. Throws UserRefusal as the rules do. */
function tryOne(facts: CaseFacts, actor: CaseActor, now: Date, settings: RuleSettings): CaseOutcome {
  if (chance(0.1)) return applyFollowUp(facts, now);
  if (chance(0.1)) return applyTeamMessage(facts, actor, {}, now, settings);
  if (chance(0.1)) return applyReporterMessage(facts, now, settings);
  const likely = actionsFor(facts, actor, now, settings).filter((action) => caseMoves.some((move) => move === action));
  const move = chance(0.7) && likely.length > 0 ? pick(caseMoves.filter((each) => likely.includes(each))) : pick(caseMoves);
  const resolution = move === 'CLOSE' ? pick(resolutions) : null;
  const duplicateOfId = resolution === 'DUPLICATE' ? original.id : null;
  return judgeMove(facts, actor, { move, resolution, duplicateOfId, hasMessage: chance(0.9) }, now, settings);
}

/** What must hold of every case at every moment, in the words of the rules. Returns what does not. */
function broken(facts: CaseFacts, settings: RuleSettings): string[] {
  const { state, resolution } = facts;
  const verified = facts.verifiedAt !== null;
  const invariants: Readonly<Record<string, boolean>> = {
    'closed means a resolution': (state === 'CLOSED') === (resolution !== null),
    'closed means a date': (state === 'CLOSED') === (facts.closedAt !== null),
    'only a duplicate has an original': (resolution === 'DUPLICATE') === (facts.duplicateOfId !== null),
    'resolved means verified and fixed': resolution !== 'RESOLVED' || (verified && facts.fixedAt !== null),
    'an accepted risk is verified': resolution !== 'ACCEPTED_RISK' || verified,
    'what is verified was not closed as nothing':
      !verified || resolution === null || ['RESOLVED', 'ACCEPTED_RISK', 'DUPLICATE'].includes(resolution),
    'the later states rest on a verification': !['VERIFIED', 'REMEDIATING', 'FIXED'].includes(state) || verified,
    'a verified case is neither untouched nor waiting': !verified || (state !== 'RECEIVED' && state !== 'NEEDS_INFORMATION'),
    'a verification has somebody, never the reporter':
      verified === (facts.verifiedById !== null) && (!verified || facts.verifiedById !== facts.reporterId),
    'a verification has an assessment': !verified || (facts.weakness !== null && facts.severity !== null),
    'waiting means a question': (state === 'NEEDS_INFORMATION') === (facts.informationAskedAt !== null),
    'fixed means a date, and an open case that is not fixed has none':
      state === 'CLOSED' || (state === 'FIXED') === (facts.fixedAt !== null),
    'the clock closes with no other resolution': state !== 'CLOSED' || (facts.closedById === null) === (resolution === 'NO_RESPONSE'),
    'a closed case announces nothing': state !== 'CLOSED' || facts.nextUpdateDueAt === null,
    'an answered open case announces an update':
      state === 'CLOSED' || (facts.firstRespondedAt !== null) === (facts.nextUpdateDueAt !== null),
    'a decision follows a question': facts.secondLookDecidedAt === null || facts.secondLookAskedAt !== null,
    'credit is as the rule says':
      isCreditable(facts, null, settings) ===
      (state === 'CLOSED' && verified && (resolution === 'RESOLVED' || resolution === 'ACCEPTED_RISK')),
  };
  return Object.entries(invariants)
    .filter(([, holds]) => !holds)
    .map(([name]) => name);
}

/** Whether storing the changes gives the facts that the rule says. */
function incomplete(before: CaseFacts, { changes, facts }: CaseOutcome): string[] {
  const stored: CaseFacts = { ...before, ...changes };
  const instant = (value: unknown) => (value instanceof Date ? value.getTime() : value);
  return (Object.keys(facts) as (keyof CaseFacts)[]).filter((fact) => instant(stored[fact]) !== instant(facts[fact]));
}

/** What must hold between one moment and the next. */
function brokenStep(before: CaseFacts, after: CaseFacts, actor: CaseActor, now: Date): string[] {
  const was = responseStatus(before, now);
  const is = responseStatus(after, now);
  const lost = before.verifiedAt !== null && after.verifiedAt === null;
  const steps: Readonly<Record<string, boolean>> = {
    'the promise stays where it was made': before.responseDueAt === after.responseDueAt,
    'the first answer stays the first': before.firstRespondedAt === null || before.firstRespondedAt === after.firstRespondedAt,
    'late stays late': (was !== 'OVERDUE' && was !== 'ANSWERED_LATE') || is === 'OVERDUE' || is === 'ANSWERED_LATE',
    'an answer stays an answer': was !== 'MET' || is === 'MET' || is === 'NOT_OWED',
    'only a lead takes a verification back': !lost || actor.role === 'LEAD',
    'a second look is decided once': before.secondLookDecidedAt === null || before.secondLookDecidedAt === after.secondLookDecidedAt,
  };
  return Object.entries(steps)
    .filter(([, holds]) => !holds)
    .map(([name]) => name);
}

it('keeps every invariant on ten thousand random walks', () => {
  const seen = new Map<string, number>();
  const refusals = new Set<string>();
  const faults: string[] = [];
  for (let walk = 0; walk < 10_000; walk += 1) {
    const settings = { ...defaultSettings, smallTeam: chance(0.3) };
    let facts = freshCase(settings);
    let now = received.submittedAt;
    for (let step = 0; step < 25; step += 1) {
      now = afterHours(now, random() ** 4 * 24 * 60);
      const actor = pick(people);
      if (chance(0.3)) facts = facts.state === 'CLOSED' ? facts : { ...facts, weakness: 'CWE-79', severity: 'HIGH' };
      try {
        const outcome = tryOne(facts, actor, now, settings);
        faults.push(...incomplete(facts, outcome), ...broken(outcome.facts, settings), ...brokenStep(facts, outcome.facts, actor, now));
        facts = outcome.facts;
        seen.set(facts.resolution ?? facts.state, (seen.get(facts.resolution ?? facts.state) ?? 0) + 1);
      } catch (error) {
        if (!(error instanceof UserRefusal)) throw error;
        refusals.add(error.code);
      }
    }
  }
  expect(faults).toEqual([]);
  const everywhere = ['RECEIVED', 'TRIAGING', 'NEEDS_INFORMATION', 'VERIFIED', 'REMEDIATING', 'FIXED', ...resolutions];
  expect(everywhere.filter((place) => (seen.get(place) ?? 0) < 20)).toEqual([]);
  expect([...refusals].toSorted()).toEqual(['ILLEGAL_MOVE', 'NOT_YET_OVERDUE', 'REPORTER_CANNOT_VERIFY', 'REQUIRED']);
}, 60_000);
