/** The sum that an account costs, as a browser does it: altcha's second version, PBKDF2. */
import { type Challenge, solveChallenge } from 'altcha-lib';
import { deriveKey } from 'altcha-lib/algorithms/pbkdf2';
import { CommandError } from './command-error.ts';

/** @param challenge as `/auth/challenge` gave it @returns what goes back with the account */
export async function proofOfWork(challenge: unknown): Promise<object> {
  const solution = await solveChallenge({ challenge: challenge as Challenge, deriveKey, timeout: 10 * 60_000 }).catch(() => null);
  if (solution === null) throw new CommandError('refused', 'The sum that the portal asked for did not come to an end. Try again.');
  return { challenge, solution };
}
