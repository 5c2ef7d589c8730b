/** The worker that proves work, so that the page stays quick. It runs from memory and knows nothing but the challenge. */
import type { Challenge, Solution } from 'altcha-lib';
import { solveProof } from './solve-proof.ts';

export type ProofReply = { readonly done: number } | { readonly solution: Solution | null };

const reply = (message: ProofReply): void => globalThis.postMessage(message);

globalThis.addEventListener('message', ({ data }: MessageEvent<Challenge>) => {
  void solveProof(data, (done) => reply({ done })).then((solution) => reply({ solution }), () => reply({ solution: null }));
});
