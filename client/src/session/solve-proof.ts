import { type Challenge, type Solution, solveChallenge } from 'altcha-lib';
import { deriveKey } from 'altcha-lib/algorithms/web/pbkdf2';

const tellEvery = 10;

/**
 * Tries one number after another until it is the one that the portal chose.
 * @param tell hears how far it is, 0 to 1, where the challenge says how many tries are enough
 */
export async function solveProof(challenge: Challenge, tell: (done: number) => void): Promise<Solution | null> {
  const most = Number(challenge.parameters.data?.['most'] ?? 0);
  let tries = 0;
  return solveChallenge({
    challenge,
    timeout: 10 * 60_000,
    deriveKey: async (parameters, salt, password) => {
      tries += 1;
      if (most > 0 && tries % tellEvery === 0) tell(Math.min(1, tries / most));
      return deriveKey(parameters, salt, password);
    },
  });
}
