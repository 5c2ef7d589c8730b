import { UserRefusal } from '../errors.ts';
import type { Role } from '../read/viewer.ts';

/**
 * "Deletion: personal data goes, cases stay with a pseudonym, acknowledgments go unless the researcher says to keep them."
 *
 * A week to think it over: whoever asked in anger, or was not the owner, takes it back by the mail's link or signed in. Pure.
 */
export const graceDays = 7;

/** The day on which it happens. Asked again, it stays. */
export function deletionAt(present: Date | null, now: Date): Date {
  return present ?? new Date(now.getTime() + graceDays * 86_400_000);
}

/** Who works here leaves the team first, so that grants, shifts and tokens are handed over. @throws UserRefusal INVALID */
export function requireLeft(roles: readonly Role[]): void {
  if (roles.every((role) => role === 'RESEARCHER')) return;
  throw new UserRefusal('INVALID', 'You work here. Have an administrator take your role first; then you can delete your account.');
}
