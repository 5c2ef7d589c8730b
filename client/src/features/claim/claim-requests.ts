/** What the link of a receipt asks and tells. Its token stays in the fragment, and travels in bodies of POST alone. */
import { postJson } from '../../session/http.ts';

export type ReplyBy = 'PAGE' | 'PLAIN_MAIL';

export interface Claim {
  readonly number: string;
  /** ISO times. */
  readonly endsAt: string;
  readonly arrivedAt: string;
  /** Null where no answer is owed, or one was given. */
  readonly dueAt: string | null;
  readonly replyBy: ReplyBy;
}

/** @throws HttpRefusal INVALID, LINK_USED, LINK_EXPIRED, RATE_LIMITED; Unreachable */
export async function lookAtClaim(token: string): Promise<Claim> {
  const claim = await postJson<Claim>('/auth/claim/look', { token });
  if (claim === null) throw new TypeError('The portal gave no answer.');
  return claim;
}

/** For whoever is signed in. @throws the same, and HttpRefusal UNAUTHENTICATED */
export const makeMine = async (token: string): Promise<unknown> => postJson('/auth/claim', { token });

export const chooseReply = async (token: string, replyBy: ReplyBy): Promise<unknown> => postJson('/auth/claim/reply-by', { token, replyBy });
