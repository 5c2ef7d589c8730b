import { hasCome } from '../cases/elapsed-time-rules.ts';

/**
 * "Deputies when somebody is away or does not acknowledge": after so many minutes the deputies are called, after as many again the leads.
 *
 * Acknowledging stops this, and nothing else: the next rung of the ladder calls again. Whom nothing reached is not waited for.
 */

export interface EscalationFacts {
  readonly at: Date;
  /** 0: those on call, 1: deputies too, 2: leads too. */
  readonly escalation: number;
  readonly acknowledgedAt: Date | null;
  readonly settledAt: Date | null;
  /** Whether every way to those who are on call failed. */
  readonly isLost: boolean;
  readonly hasDeputies: boolean;
}

const after = (start: Date, minutes: number): Date => new Date(start.getTime() + minutes * 60_000);

/** Who is called next; null: nobody yet. */
export function nextToCall(facts: EscalationFacts, minutes: number, now: Date): 'DEPUTIES' | 'LEADS' | null {
  if (facts.acknowledgedAt !== null || facts.settledAt !== null || facts.escalation >= 2) return null;
  if (hasCome(after(facts.at, 2 * minutes), now)) return 'LEADS';
  if (!facts.isLost && !hasCome(after(facts.at, minutes), now)) return null;
  if (facts.escalation === 1) return null;
  return facts.hasDeputies ? 'DEPUTIES' : 'LEADS';
}
