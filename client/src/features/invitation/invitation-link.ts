/** What stands behind the # of an invitation's link: the token, then the fingerprints of the leads that the inviter's browser knows. Pure. */
export interface InvitationLink {
  readonly token: string;
  /** 40 hex digits, upper case. */
  readonly pins: readonly string[];
}

/** Null where the link is not whole: a mail program may have cut it. */
export function readInvitation(fragment: string): InvitationLink | null {
  const [token = '', ...pins] = fragment.split('.');
  const isWhole = /^[\w-]{20,}$/.test(token) && pins.every((pin) => /^[0-9A-F]{40}$/.test(pin));
  return isWhole ? { token, pins } : null;
}

/** The case that an invitation opens later; null for an invitation to the team. @param search with the question mark */
export function caseInvitedTo(search: string): string | null {
  const number = new URLSearchParams(search).get('case');
  return number !== null && /^LRL-\d{4}-\d{6,12}$/.test(number) ? number : null;
}

/** An account for what somebody reports, and no more. @param search with the question mark */
export const isForOwnReports = (search: string): boolean => new URLSearchParams(search).get('for') === 'reports';
