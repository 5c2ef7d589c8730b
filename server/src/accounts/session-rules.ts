/**
 * "Idle and absolute limits by role": how long a browser stays signed in, at the longest and without being used. Whoever has several roles
 * gets the shortest. Nothing else may restate the numbers: what people read derives from them. Pure.
 */
import type { Role } from '../read/viewer.ts';

export interface SessionLimit {
  /** From signing in. */
  readonly hours: number;
  /** Since it was last used. */
  readonly idleHours: number;
}

const team: SessionLimit = { hours: 7 * 24, idleHours: 2 * 24 };

/** People who read everybody's cases sign in more often, and who can invite others most often. */
export const sessionLimits: Readonly<Record<Role, SessionLimit>> = {
  RESEARCHER: { hours: 30 * 24, idleHours: 14 * 24 },
  TRIAGER: team,
  LEAD: team,
  ADMINISTRATOR: { hours: 24, idleHours: 4 },
};

export function limitFor(roles: readonly Role[]): SessionLimit {
  const limits = [sessionLimits.RESEARCHER, ...roles.map((role) => sessionLimits[role])];
  return { hours: Math.min(...limits.map(({ hours }) => hours)), idleHours: Math.min(...limits.map(({ idleHours }) => idleHours)) };
}

/** That a session was used is written down when this much of its idle time has passed. */
export const touchedAfter = 1 / 48;
