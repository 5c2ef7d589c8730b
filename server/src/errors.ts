/**
 * Every way in which Laurel says no. A refusal that a person can put right is a `UserRefusal`: it goes back in `userErrors`
 * with what to do next. The other classes become GraphQL errors with `extensions.code`. Whatever is none of these is a fault
 * of ours: logged once, answered as INTERNAL with an id. No message here may carry a secret, a token or sealed bytes.
 * Anything may import this file; it imports nothing.
 */

export const userErrorCodes = [
  'CONFLICT', 'ILLEGAL_MOVE', 'IDEMPOTENCY_MISMATCH', 'REQUIRED', 'INVALID', 'MALFORMED', 'TOO_LARGE',
  'NOT_ENCRYPTED', 'PRIVATE_KEY', 'PORTAL_CLOSED', 'MISSING_RECIPIENT', 'FORBIDDEN_RECIPIENT', 'REVOKED_KEY', 'WEAK_KEY',
  'NOT_INTEROPERABLE', 'EXPIRED_KEY',
  'KEY_NOT_CERTIFIED', 'KEY_IN_USE', 'BAD_PROOF', 'INCOMPLETE_GRANT',
  'REPORTER_CANNOT_VERIFY', 'DUPLICATE_CYCLE', 'DUPLICATE_NEWER', 'NOT_YET_OVERDUE', 'NOT_ASKED', 'LINK_USED', 'LINK_EXPIRED',
  'TOO_MANY_UNANSWERED',
] as const;
export type UserErrorCode = (typeof userErrorCodes)[number];

/** The base of every refusal. `code` is literal in each subclass. */
export abstract class LaurelError extends Error {
  abstract readonly code: string;
}

/** What a person can put right. `path` names the field of the input, `['input', 'report']`. */
export class UserRefusal extends LaurelError {
  readonly code: UserErrorCode;
  readonly path: readonly string[];
  /** Global ids of what an INCOMPLETE_GRANT leaves out. */
  readonly missing: readonly string[];
  constructor(code: UserErrorCode, message: string, path: readonly string[] = ['input'], missing: readonly string[] = []) {
    super(message);
    this.code = code;
    this.path = path;
    this.missing = missing;
  }
}

/** Nobody is signed in, and the action needs somebody. */
export class Unauthenticated extends LaurelError {
  readonly code = 'UNAUTHENTICATED';
  constructor(message = 'Sign in first, or send a token.') {
    super(message);
  }
}

/** Hidden or missing: the same answer for both. */
export class NotFound extends LaurelError {
  readonly code = 'NOT_FOUND';
  constructor(message = 'Nothing here that you may see.') {
    super(message);
  }
}

/** Visible, but not yours to do. */
export class Forbidden extends LaurelError {
  readonly code = 'FORBIDDEN';
  constructor(message = 'You may see this, but not do that.') {
    super(message);
  }
}

/** Visible and theirs to do, once they have shown again what guards their account. */
export class ConfirmFirst extends LaurelError {
  readonly code = 'CONFIRM_FIRST';
  constructor(message = 'Show once more that it is you, and do it again.') {
    super(message);
  }
}

/** The request itself cannot be read. `offset` and `expected` point into a query string. */
export class BadUserInput extends LaurelError {
  readonly code = 'BAD_USER_INPUT';
  readonly offset: number | undefined;
  readonly expected: readonly string[] | undefined;
  constructor(message: string, offset?: number, expected?: readonly string[]) {
    super(message);
    this.offset = offset;
    this.expected = expected;
  }
}

/** Too many tries. `retryAfterSeconds` goes into the answer. */
export class RateLimited extends LaurelError {
  readonly code = 'RATE_LIMITED';
  readonly retryAfterSeconds: number;
  constructor(retryAfterSeconds: number) {
    super(`Too many tries. Try again in ${retryAfterSeconds} seconds.`);
    this.retryAfterSeconds = retryAfterSeconds;
  }
}

/** Opening an account takes a proof of work, and this one is missing, used or too old. */
export class ProofNeeded extends LaurelError {
  readonly code = 'PROOF_NEEDED';
  constructor() {
    super('This needs a fresh proof of work from /auth/challenge. Load the page again; what you typed may stay.');
  }
}

/** The database or the disk cannot take it now. Whoever asks again later, with the same idempotency key, loses nothing and doubles nothing. */
export class Unavailable extends LaurelError {
  readonly code = 'UNAVAILABLE';
  readonly retryAfterSeconds = 5;
  constructor(message = 'The portal’s database cannot be reached at the moment. Nothing that was answered is lost: send this again in a minute.') {
    super(message);
  }
}
