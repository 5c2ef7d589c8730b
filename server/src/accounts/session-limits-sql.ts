/** session-rules.ts as PostgreSQL asks it. Whoever looks up sessions imports this file. */
import { type SessionLimit, sessionLimits, touchedAfter } from './session-rules.ts';

function shortest(roles: string, limit: keyof SessionLimit): string {
  const beyond = Object.entries(sessionLimits).map(([role, limits]) => `case when '${role}' = any (${roles}) then ${limits[limit]} end`);
  return `least(${sessionLimits.RESEARCHER[limit]}, ${beyond.join(', ')}) * interval '1 hour'`;
}

/** True while a browser's session holds. Over `session` and `account`. */
export const sessionHolds = `(session.created_at > now() - ${shortest('account.roles', 'hours')}
    and session.last_used_at > now() - ${shortest('account.roles', 'idleHours')} and session.expires_at > now())`;

/** True where its use has to be written down again: after a part of the idle time, and an hour at most. */
export const sessionIsStale = `(session.last_used_at < now() - least(${shortest('account.roles', 'idleHours')} * ${touchedAfter}, interval '1 hour'))`;

/** From `created_at` on, over `account`. */
export const longestSession = shortest('account.roles', 'hours');
