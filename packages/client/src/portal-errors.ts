/** What can go wrong between a program and a portal, as classes to catch and codes to look at. No message holds a token or a body. Imports nothing. */

/** What the portal says about one error of an answer. */
export interface ErrorFacts {
  readonly message: string;
  /** As `extensions.code` has it. */
  readonly code: string;
  /** HTTP status; 0 where nothing answered. */
  readonly status: number;
  /** The field that it is about; empty where it is about the whole request. */
  readonly path: readonly (string | number)[];
  /** Of a query for cases: the character at which it cannot be read, from 0. */
  readonly offset: number | null;
  readonly retryAfterSeconds: number | null;
}

/** The base of all: whoever catches it has caught everything that this package throws about a portal. */
export class PortalError extends Error implements ErrorFacts {
  override readonly name: string = 'PortalError';
  readonly code: string;
  readonly status: number;
  readonly path: readonly (string | number)[];
  readonly offset: number | null;
  readonly retryAfterSeconds: number | null;
  constructor({ message, code, status, path, offset, retryAfterSeconds }: ErrorFacts) {
    super(message);
    this.code = code;
    this.status = status;
    this.path = path;
    this.offset = offset;
    this.retryAfterSeconds = retryAfterSeconds;
  }
}

/** UNAUTHENTICATED: no token, or one that ended. */
export class NotSignedIn extends PortalError {
  override readonly name = 'NotSignedIn';
}
/** FORBIDDEN: the token is good, and not for this. */
export class NotAllowed extends PortalError {
  override readonly name = 'NotAllowed';
}
/** NOT_FOUND: hidden and missing look the same. */
export class NotFound extends PortalError {
  override readonly name = 'NotFound';
}
/** BAD_USER_INPUT and what GraphQL's own validation says: the request has to be written otherwise. */
export class BadRequest extends PortalError {
  override readonly name = 'BadRequest';
}
/** RATE_LIMITED, and every repeat was used up: nothing was done. */
export class TooMuch extends PortalError {
  override readonly name = 'TooMuch';
}
/** UNAVAILABLE, and every repeat was used up: nothing is known to be written. */
export class Unavailable extends PortalError {
  override readonly name = 'Unavailable';
}
/** Nothing came back. A write without an idempotencyKey may have been done. */
export class AnswerLost extends PortalError {
  override readonly name = 'AnswerLost';
}

const classes: Readonly<Record<string, new (facts: ErrorFacts) => PortalError>> = {
  UNAUTHENTICATED: NotSignedIn,
  FORBIDDEN: NotAllowed,
  NOT_FOUND: NotFound,
  BAD_USER_INPUT: BadRequest,
  GRAPHQL_PARSE_FAILED: BadRequest,
  GRAPHQL_VALIDATION_FAILED: BadRequest,
  RATE_LIMITED: TooMuch,
  UNAVAILABLE: Unavailable,
  ANSWER_LOST: AnswerLost,
};

export const portalError = (facts: ErrorFacts): PortalError => new (classes[facts.code] ?? PortalError)(facts);

export interface UserError {
  readonly code: string;
  readonly message: string;
  readonly path: readonly string[];
}

/** A write that a person can put right: nothing was written, and `userErrors` say what to change. */
export class WriteRefused extends PortalError {
  override readonly name = 'WriteRefused';
  readonly userErrors: readonly UserError[];
  constructor(userErrors: readonly UserError[]) {
    const [first] = userErrors;
    super({ message: userErrors.map(({ message }) => message).join(' '), code: first?.code ?? 'REFUSED', status: 200, path: first?.path ?? [], offset: null, retryAfterSeconds: null });
    this.userErrors = userErrors;
  }
}

/** The payload of a write, where it was done. @throws WriteRefused */
export function accepted<Payload extends { readonly userErrors: readonly UserError[] }>(payload: Payload): Payload {
  if (payload.userErrors.length > 0) throw new WriteRefused(payload.userErrors);
  return payload;
}
