/** How far the first run is. Every step derives from what the server says, so a reload or another browser goes on where it stands. Pure. */
import type { Session } from '../../session/session.tsx';

export const welcomeSteps = ['ACCOUNT', 'FACTOR', 'KEY', 'TEAM_KEY', 'RECOVERY', 'SATURDAY', 'POLICY', 'SERVICES', 'PEOPLE'] as const;
export type WelcomeStep = (typeof welcomeSteps)[number];

/** From Friday afternoon to Monday: a promise that needs nobody on a weekend. */
export const weekendHours = 72;

/** Somebody is on call, or the promise is long enough. */
const isSaturdayKept = ({ onCall }: SetupState): boolean => onCall !== null && (onCall.shifts.length > 0 || onCall.responseHours >= weekendHours);

export interface SetupState {
  /** Null before the key ceremony. */
  readonly teamKey: { readonly recoveryRestoredAt: string | null } | null;
  /** Null: nobody asks as somebody of the team. */
  readonly onCall: { readonly responseHours: number; readonly shifts: readonly object[] } | null;
  readonly policy: object | null;
  readonly services: number;
}

/**
 * EXAMPLE: made with the installation. OPEN: done, for whoever is not a lead. STRANGER: signed in, but no lead. Else the first step
 * that is not done; PEOPLE is the last, and stays.
 */
export type WelcomeView = 'EXAMPLE' | 'OPEN' | 'STRANGER' | WelcomeStep;

export function welcomeView({ mode, open, account, factor, rolesWithFactor }: Pick<Session, 'mode' | 'open' | 'account' | 'factor' | 'rolesWithFactor'>, setup: SetupState): WelcomeView {
  if (mode === 'EXAMPLE') return 'EXAMPLE';
  if (account === null) return open ? 'OPEN' : 'ACCOUNT';
  if (factor === 'ENROL' && rolesWithFactor.includes('LEAD')) return 'FACTOR';
  if (!account.roles.includes('LEAD')) return open ? 'OPEN' : 'STRANGER';
  if (!account.hasKey) return 'KEY';
  if (setup.teamKey === null) return 'TEAM_KEY';
  if (setup.teamKey.recoveryRestoredAt === null) return 'RECOVERY';
  if (setup.policy === null) return isSaturdayKept(setup) ? 'POLICY' : 'SATURDAY';
  return setup.services === 0 ? 'SERVICES' : 'PEOPLE';
}
