/**
 * "Administrators invite to any role but never raise themselves."
 *
 * Whether roles may be given and taken. Roles are rights on the server alone: who is of the team reads what is sealed only by the team
 * key, which leads hand out, and is believed by browsers only by signatures. Pure.
 */
import type { Role } from '../read/viewer.ts';

export const givenRoles = ['TRIAGER', 'LEAD', 'ADMINISTRATOR'] as const;
export type GivenRole = (typeof givenRoles)[number];

export interface RoleFacts {
  /** Null: the operator, at the command line. */
  readonly actorId: string | null;
  readonly subject: {
    readonly id: string;
    readonly roles: readonly Role[];
    readonly isDisabled: boolean;
    /** Mail reaches them. */
    readonly hasAddress: boolean;
  };
  readonly give: readonly GivenRole[];
  readonly take: readonly GivenRole[];
  /** Who may sign in and is not the subject. */
  readonly otherAdministrators: number;
}

export const isOfTeam = (roles: readonly Role[]): boolean => roles.some((role) => role === 'TRIAGER' || role === 'LEAD');

/** @returns why it is refused, in a sentence that says what to do; null where it may be */
export function whyNotRoles({ actorId, subject, give, take, otherAdministrators }: RoleFacts): string | null {
  if (subject.id === actorId) return 'Nobody changes their own roles: another administrator does.';
  if (subject.isDisabled && give.length > 0) return 'This account is disabled. Enable it first.';
  if (give.length > 0 && !subject.hasAddress) return 'This account has no address that was proved, so nobody could tell them. Invite an address of theirs.';
  if (give.some((role) => take.includes(role))) return 'A role cannot be given and taken at once.';
  if (actorId !== null && !isOfTeam(subject.roles) && give.some((role) => role !== 'ADMINISTRATOR')) {
    return 'Invite them to the team: the link of the mail tells their browser which leads to trust.';
  }
  if (take.includes('ADMINISTRATOR') && subject.roles.includes('ADMINISTRATOR') && otherAdministrators === 0) {
    return 'They are the last administrator. Make another one first.';
  }
  return null;
}

/** Everybody is a researcher. */
export function rolesAfter(roles: readonly Role[], give: readonly GivenRole[], take: readonly GivenRole[]): Role[] {
  const kept = roles.filter((role) => role !== 'RESEARCHER' && !take.some((one) => one === role));
  return [...new Set<Role>(['RESEARCHER', ...kept, ...give])];
}
