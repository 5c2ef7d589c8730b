/** Notes in a case that its ticket was posted, by the page that posted it: whether the page of the case is still there or not. */
import { accepted } from '../../setup/accepted.ts';
import type { HandToEngineeringInput } from '../../generated/graphql.ts';

interface Answer {
  readonly userErrors: readonly { readonly code: string; readonly message: string; readonly path: readonly string[] }[];
}
type Send = (input: HandToEngineeringInput) => Promise<Answer>;

/**
 * A tracker that names an address which the portal does not take keeps nothing out of the history: then it is noted without.
 * @param keys of the first try and of the one without address; the same again after a cut
 * @throws HttpRefusal in the server's words, and whatever `send` throws
 */
export async function notePosted(send: Send, { number, ticketUrl, keys: [key, bareKey] }: { readonly number: string; readonly ticketUrl: string | null; readonly keys: readonly [string, string] }): Promise<void> {
  const answer = await send({ idempotencyKey: key, number, way: 'POSTED', ticketUrl });
  const isAddressRefused = ticketUrl !== null && answer.userErrors.some(({ path }) => path[1] === 'ticketUrl');
  accepted(isAddressRefused ? await send({ idempotencyKey: bareKey, number, way: 'POSTED' }) : answer);
}
