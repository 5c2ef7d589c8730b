/**
 * "Only leads … make tokens that read cases"; "expiry required", "a named owner", "rotation with overlap". Pure.
 */
import type { Role, Scope } from '../read/viewer.ts';

const dayMs = 86_400_000;
export const longestDays = 365;
/** A fortnight: a partner who needs longer to change a secret asks for another token. */
export const longestOverlapHours = 14 * 24;
export const tokenWarningDays = [1, 7, 30] as const;
/** How long somebody has to take over a token that reads cases. */
export const ownerlessDays = 14;
export const mostTokens = 200;
/** How many one person makes or replaces in an hour. */
export const mostInAnHour = 20;

export const tokenStates = ['LIVE', 'REPLACED', 'EXPIRED', 'REVOKED'] as const;
export type TokenState = (typeof tokenStates)[number];

/** Scopes by which facts of cases get out. */
export const caseScopes = ['CASES_READ', 'CASES_WRITE'] as const satisfies readonly Scope[];
export const readsCases = (scopes: readonly Scope[]): boolean => caseScopes.some((scope) => scopes.includes(scope));

export type ScopeFault = 'NONE' | 'ROUTER_ALONE' | 'LEADS_ONLY' | 'ADMINISTRATORS_ONLY' | 'ROUTER_HAS_NO_SERVICES';

/** What speaks against a token with these scopes, made or owned by somebody with these roles; null: nothing. */
export function scopeFault(scopes: readonly Scope[], roles: readonly Role[], { bound }: { readonly bound: boolean }): ScopeFault | null {
  const isRouter = scopes.includes('FEDERATION');
  if (scopes.length === 0) return 'NONE';
  if (isRouter && scopes.length > 1) return 'ROUTER_ALONE';
  if (isRouter && bound) return 'ROUTER_HAS_NO_SERVICES';
  if (isRouter && !roles.includes('ADMINISTRATOR')) return 'ADMINISTRATORS_ONLY';
  return readsCases(scopes) && !roles.includes('LEAD') ? 'LEADS_ONLY' : null;
}

/** The roles of which an owner needs one. Its twin in SQL is in `token-owners.ts`. */
export function ownerRoles(scopes: readonly Scope[]): readonly Role[] {
  if (readsCases(scopes)) return ['LEAD'];
  return scopes.includes('FEDERATION') ? ['ADMINISTRATOR'] : ['LEAD', 'ADMINISTRATOR'];
}

/** Whether a token may end then: in the future, within a year. */
export const isGoodEnd = (expiresAt: Date, now: Date): boolean =>
  expiresAt > now && expiresAt.getTime() - now.getTime() <= longestDays * dayMs + dayMs;

export const isGoodOverlap = (hours: number): boolean => Number.isInteger(hours) && hours >= 0 && hours <= longestOverlapHours;

/** The old token's end: as far as it would have lived anyway, at most. Null: it ends at once. */
export function endOfReplaced(expiresAt: Date, hours: number, now: Date): Date | null {
  if (hours === 0) return null;
  return new Date(Math.min(expiresAt.getTime(), now.getTime() + hours * 3_600_000));
}

/** The warning that is due at `now` and was not given yet; of two that were missed, the nearer alone. Null: none, or it has ended. */
export function tokenWarning({ expiresAt, warnedDays }: { readonly expiresAt: Date; readonly warnedDays: number | null }, now: Date): number | null {
  if (expiresAt <= now) return null;
  const due = tokenWarningDays.find((days) => expiresAt.getTime() - now.getTime() <= days * dayMs);
  return due === undefined || (warnedDays !== null && warnedDays <= due) ? null : due;
}
