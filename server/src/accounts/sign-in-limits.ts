/** How often somebody may try a password: somebody else's guesses from elsewhere must not shut them out where they have been before. */
import { RateLimited } from '../errors.ts';
import type { AuthLimits } from './auth-limits.ts';

/** @param email as it is kept @throws RateLimited */
export async function takePasswordTry(limits: AuthLimits, email: string, place: string): Promise<void> {
  await limits.take('signInFrom', place);
  await limits.take('signInHere', email, place);
  try {
    await limits.take('signInAnywhere', email);
  } catch (error) {
    if (!(error instanceof RateLimited) || (await limits.taken('signedInFrom', email, place)) === 0) throw error;
  }
}

/** The password was right: from here its owner gets in for a while, whatever others try. */
export const noteSignIn = async (limits: AuthLimits, email: string, place: string): Promise<void> => limits.note('signedInFrom', email, place);
