import type { ActorRole, CaseMove, CaseState } from './case-facts.ts';
import { openStates } from './closing-rules.ts';

/**
 * ```
 * RECEIVED → TRIAGING → VERIFIED → REMEDIATING → FIXED → CLOSED        close: from any open state, rule 9
 *               ⇅                        ↑__________| fix fails         CLOSED → TRIAGING: reopen, second look
 *       NEEDS_INFORMATION                                               VERIFIED… → TRIAGING: unverify
 * ```
 * "The table of (state × move × role) is data, and a test walks all of it." "The other moves: a triager or lead; REPORT_FIX_FAILS
 * the reporter too." "A lead may take it back with a message."
 *
 * A reopened case keeps its verification while it is triaged again, else reopening would take back what only a lead may. That is
 * why UNVERIFY starts in TRIAGING too, and why a verified case is not left waiting for the reporter: the clock would close it.
 */

/** What must hold beside state and role. Each is judged in `state-machine-rules.ts`. */
export type MoveCondition =
  | 'VERIFIED'
  | 'NOT_VERIFIED'
  | 'ASSESSED'
  | 'NOT_THE_REPORTER'
  | 'SOMEBODY_TO_ASK'
  | 'SOME_RESOLUTION'
  | 'SECOND_LOOK_TO_ASK'
  | 'SECOND_LOOK_TO_DECIDE';

export interface MoveRow {
  readonly from: readonly CaseState[];
  readonly to: CaseState;
  readonly by: readonly ActorRole[];
  readonly message: 'REQUIRED' | 'OPTIONAL' | 'BY_RESOLUTION';
  readonly needs: readonly MoveCondition[];
}

const team = ['TRIAGER', 'LEAD'] as const;

/** Every move: where it starts, where it ends, who makes it, what it needs. */
export const moveTable = {
  START_TRIAGE: { from: ['RECEIVED', 'NEEDS_INFORMATION'], to: 'TRIAGING', by: team, message: 'OPTIONAL', needs: [] },
  ASK_FOR_INFORMATION: {
    from: ['TRIAGING'],
    to: 'NEEDS_INFORMATION',
    by: team,
    message: 'REQUIRED',
    needs: ['SOMEBODY_TO_ASK', 'NOT_VERIFIED'],
  },
  VERIFY: { from: ['TRIAGING'], to: 'VERIFIED', by: team, message: 'OPTIONAL', needs: ['NOT_THE_REPORTER', 'ASSESSED'] },
  UNVERIFY: {
    from: ['TRIAGING', 'VERIFIED', 'REMEDIATING', 'FIXED', 'CLOSED'],
    to: 'TRIAGING',
    by: ['LEAD'],
    message: 'REQUIRED',
    needs: ['VERIFIED'],
  },
  START_REMEDIATION: { from: ['VERIFIED'], to: 'REMEDIATING', by: team, message: 'OPTIONAL', needs: [] },
  MARK_FIXED: { from: ['REMEDIATING'], to: 'FIXED', by: team, message: 'OPTIONAL', needs: [] },
  REPORT_FIX_FAILS: { from: ['FIXED'], to: 'REMEDIATING', by: ['REPORTER', ...team], message: 'REQUIRED', needs: [] },
  CLOSE: { from: openStates, to: 'CLOSED', by: [...team, 'CLOCK'], message: 'BY_RESOLUTION', needs: ['SOME_RESOLUTION'] },
  REOPEN: { from: ['CLOSED'], to: 'TRIAGING', by: team, message: 'REQUIRED', needs: [] },
  WITHDRAW: { from: openStates, to: 'CLOSED', by: ['REPORTER'], message: 'OPTIONAL', needs: ['NOT_VERIFIED'] },
  ASK_SECOND_LOOK: { from: ['CLOSED'], to: 'CLOSED', by: ['REPORTER'], message: 'REQUIRED', needs: ['SECOND_LOOK_TO_ASK'] },
  GRANT_SECOND_LOOK: { from: ['CLOSED'], to: 'TRIAGING', by: team, message: 'REQUIRED', needs: ['SECOND_LOOK_TO_DECIDE'] },
  REFUSE_SECOND_LOOK: { from: ['CLOSED'], to: 'CLOSED', by: team, message: 'REQUIRED', needs: ['SECOND_LOOK_TO_DECIDE'] },
} as const satisfies Record<CaseMove, MoveRow>;
