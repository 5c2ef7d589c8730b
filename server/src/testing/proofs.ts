/** Does the sum that a browser does before an account comes into being, for real. */
import { type Challenge, solveChallenge } from 'altcha-lib';
import { deriveKey } from 'altcha-lib/algorithms/pbkdf2';
import type { ProofPurpose } from '../accounts/proof-of-work.ts';

/** What opens an account, by path: `TestBrowser.post` adds a proof where none is given. */
export const provenPaths: Readonly<Record<string, ProofPurpose>> = { '/auth/pseudonymous': 'PSEUDONYMOUS', '/auth/register': 'REGISTER' };

/** @returns what goes into the body as `proof` */
export async function proofFor(portalUrl: string, purpose: ProofPurpose): Promise<object> {
  const challenge: Challenge = await (await fetch(`${portalUrl}/auth/challenge?purpose=${purpose}`)).json();
  return { challenge, solution: await solveChallenge({ challenge, deriveKey }) };
}
