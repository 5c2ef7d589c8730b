/**
 * "Team roles need a passkey or a second factor before they can read a case"; "the last factor of a member of the team cannot be removed
 * without another". Pure.
 */
import { UserRefusal } from '../errors.ts';

/** As many as a key's backup under passkeys takes. */
export const mostPasskeys = 10;
/** How long a browser may take to answer. */
export const challengeMinutes = 5;

/**
 * An authenticator that counts never shows a number twice: a smaller or equal one may come from a copy of it (WebAuthn Level 3, 7.2 step 22).
 * Synced passkeys do not count and stay at zero.
 */
export const counterWentBack = (kept: number, shown: number): boolean => (kept > 0 || shown > 0) && shown <= kept;

/** @throws UserRefusal */
export function requireRoomFor(passkeys: number): void {
  if (passkeys >= mostPasskeys) throw new UserRefusal('INVALID', `An account has at most ${mostPasskeys} passkeys. Remove one that you no longer use.`, ['name']);
}

/** @param after what the account is guarded by once the factor is gone @throws UserRefusal */
export function requireFactorLeft(after: { readonly isTeam: boolean; readonly hasFactor: boolean }): void {
  if (after.isTeam && !after.hasFactor) {
    throw new UserRefusal('REQUIRED', 'This is the last second factor of somebody of the team. Set up another one first, a passkey or an authenticator app, then remove this one.', ['id']);
  }
}
