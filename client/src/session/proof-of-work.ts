/**
 * A sum that this browser does before an account is opened, begun while somebody types, so that nobody waits for it who is not a flood.
 * Pages that open accounts import it; what does the work comes with the first use.
 */
import type { Challenge, Solution } from 'altcha-lib';
import { startChecked } from '../crypto/checked-worker.ts';
import { getJson, HttpRefusal } from './http.ts';
import type { ProofReply } from './proof-worker.ts';
import workerUrl from './proof-worker.ts?worker&url';

export type ProofPurpose = 'PSEUDONYMOUS' | 'REGISTER';
interface Proof {
  readonly challenge: Challenge;
  readonly solution: Solution;
}
interface Running {
  readonly begunAt: number;
  readonly proof: Promise<Proof>;
}

/** The portal takes it for half an hour. */
const freshMs = 20 * 60_000;
const running = new Map<ProofPurpose, Running>();

/** How far it is, 0 to 1; null while nothing is worked at. */
let progress: number | null = null;
const hearers = new Set<() => void>();

function tell(done: number | null): void {
  progress = done;
  for (const hear of hearers) hear();
}

export const proofProgress = {
  get: (): number | null => progress,
  subscribe: (hear: () => void): (() => void) => {
    hearers.add(hear);
    return () => void hearers.delete(hear);
  },
};

async function inWorker(challenge: Challenge): Promise<Solution | null> {
  const worker = await startChecked(workerUrl, 'laurel-proof');
  const { promise, resolve, reject } = Promise.withResolvers<Solution | null>();
  worker.addEventListener('message', ({ data }: MessageEvent<ProofReply>) => ('done' in data ? tell(data.done) : resolve(data.solution)));
  worker.addEventListener('error', () => reject(new TypeError('The worker stopped.')));
  worker.postMessage(challenge);
  return promise.finally(() => worker.terminate());
}

/** Where no worker starts the page does it itself, between other things. */
const inPage = async (challenge: Challenge): Promise<Solution | null> => (await import('./solve-proof.ts')).solveProof(challenge, tell);

async function work(purpose: ProofPurpose): Promise<Proof> {
  const challenge = await getJson<Challenge>(`/auth/challenge?purpose=${purpose}`);
  tell(0);
  try {
    const solution = (await inWorker(challenge).catch(() => null)) ?? (await inPage(challenge));
    if (solution === null) throw new TypeError('The proof of work did not come to an end.');
    return { challenge, solution };
  } finally {
    tell(null);
  }
}

/** Begins it, or goes on with what is begun. */
export async function beginProof(purpose: ProofPurpose): Promise<Proof> {
  const known = running.get(purpose);
  if (known !== undefined && performance.now() - known.begunAt < freshMs) return known.proof;
  const proof = work(purpose);
  running.set(purpose, { begunAt: performance.now(), proof });
  proof.catch(() => running.delete(purpose));
  return proof;
}

/** Sends with a proof; with another one where the portal says that the first was used or is too old. */
export async function withProof<T>(purpose: ProofPurpose, send: (proof: object) => Promise<T>): Promise<T> {
  const once = async (): Promise<T> => {
    const answer = await send(await beginProof(purpose));
    running.delete(purpose);
    return answer;
  };
  try {
    return await once();
  } catch (error) {
    if (!(error instanceof HttpRefusal) || error.code !== 'PROOF_NEEDED') throw error;
    running.delete(purpose);
    return once();
  }
}
