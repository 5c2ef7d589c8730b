import { cryptoWorker } from '../../crypto/worker-client.ts';
import { useCase } from './case-context.ts';
import { currentKey } from './people.ts';

export interface Sealing {
  /** To everybody who reads this case: the team, and the reporter by their current key. @returns the armored message */
  readonly seal: (kind: 'MESSAGE' | 'REASON' | 'TITLE', text: string) => Promise<string>;
  /** To the team key alone. */
  readonly sealNote: (text: string) => Promise<string>;
}

/** Seals and signs in the worker, which refuses a team key that this browser does not trust. */
export function useSealing(): Sealing {
  const { facts, audience } = useCase();
  const reporterKey = audience === 'team' ? currentKey(facts.reporter?.publicKeys) : null;
  const about = { case: facts.number };
  const to = async (kind: 'MESSAGE' | 'REASON' | 'TITLE' | 'NOTE', text: string, readers: readonly string[]): Promise<string> => {
    const { armored } = await cryptoWorker.seal({ kind, body: { text, sections: [] }, about, readers, toSelf: audience === 'reporter' });
    return armored;
  };
  return {
    seal: (kind, text) => to(kind, text, reporterKey === null ? [] : [reporterKey.armored]),
    sealNote: (text) => to('NOTE', text, []),
  };
}
