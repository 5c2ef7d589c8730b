/** Holds checkpoints against each other: of one log each must have grown into the next. */
import { BadProof } from './bad-proof.ts';
import type { Checkpoint } from './checkpoint.ts';
import type { Finding, GrowthVerdict } from './judge-files.ts';
import { equalHashes } from './merkle.ts';
import { isConsistent } from './merkle-checks.ts';
import { type ConsistencyText, readConsistency } from './tlog-proof.ts';

type Growth = Extract<Finding, { kind: 'GROWTH' | 'OTHER_LOG' }>;

/** @param ask the log itself, for what no given proof covers */
export async function judgeGrowth(
  checkpoints: readonly Checkpoint[], proofs: readonly ConsistencyText[], ask: (from: number, to: number) => Promise<string | null>,
): Promise<Growth[]> {
  const logs = Map.groupBy(checkpoints, ({ origin }) => origin);
  const pairs = [...logs.values()].flatMap((ofLog) => {
    const bySize = ofLog.toSorted((one, other) => one.size - other.size);
    return bySize.slice(1).map((to, at): [Checkpoint, Checkpoint] => [bySize[at] ?? to, to]);
  });
  const differing = pairs.filter(([from, to]) => from.size !== to.size || !equalHashes(from.root, to.root));
  const growths = await Promise.all(differing.map(async ([from, to]): Promise<Growth> => ({ kind: 'GROWTH', from, to, verdict: await verdictOn(from, to, proofs, ask) })));
  return logs.size > 1 ? [...growths, { kind: 'OTHER_LOG', origins: [...logs.keys()] }] : growths;
}

async function verdictOn(
  from: Checkpoint, to: Checkpoint, proofs: readonly ConsistencyText[], ask: (from: number, to: number) => Promise<string | null>,
): Promise<GrowthVerdict> {
  // Two roots for one size, both signed: nothing can prove that away.
  if (from.size === to.size) return 'BROKEN';
  const fits = (proof: ConsistencyText): boolean => proof.from === from.size && proof.to === to.size;
  const proof = proofs.find((one) => fits(one) && one.origin === to.origin) ?? (await askedFor(from, to, ask));
  if (!proof || !fits(proof)) return 'NOT_GIVEN';
  if (isConsistent({ first: from, second: to, proof: proof.hashes })) return 'HOLDS';
  // A log that took the place of this one may not have what lay between.
  return proof.origin === to.origin ? 'NOT_PROVED' : 'NOT_GIVEN';
}

async function askedFor(from: Checkpoint, to: Checkpoint, ask: (from: number, to: number) => Promise<string | null>): Promise<ConsistencyText | null> {
  const text = await ask(from.size, to.size);
  try {
    return text === null ? null : readConsistency(text);
  } catch (error) {
    if (error instanceof BadProof) return null;
    throw error;
  }
}
