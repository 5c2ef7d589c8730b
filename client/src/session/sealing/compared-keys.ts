/**
 * Fingerprints of participants' keys that somebody said here to have compared with their owner. On this device, by account; the server
 * never hears of it, so it cannot put another key in a person's place unseen.
 */
import { useEffect, useState } from 'react';
import { cryptoWorker } from '../../crypto/worker-client.ts';
import { deviceStore } from '../../crypto/device-store.ts';
import { useSession } from '../session.tsx';

export interface ComparedKeys {
  readonly has: (fingerprint: string) => boolean;
  readonly set: (fingerprint: string, isCompared: boolean) => void;
}

const known = new Map<string, Set<string>>();
const nameFor = (accountId: string): string => `compared ${accountId}`;

async function load(accountId: string): Promise<Set<string>> {
  const kept = await deviceStore.get(nameFor(accountId)).catch(() => null);
  const read: unknown = kept === null ? [] : JSON.parse(new TextDecoder().decode(kept));
  const prints = Array.isArray(read) ? read.filter((one): one is string => typeof one === 'string') : [];
  const set = known.get(accountId) ?? new Set(prints);
  known.set(accountId, set);
  return set;
}

export function useComparedKeys(): ComparedKeys {
  const accountId = useSession().account?.id ?? '';
  const [, show] = useState(0);
  useEffect(() => {
    let isCurrent = true;
    void load(accountId).then(() => isCurrent && show((count) => count + 1));
    return () => {
      isCurrent = false;
    };
  }, [accountId]);
  return {
    has: (fingerprint) => known.get(accountId)?.has(fingerprint) ?? false,
    set: (fingerprint, isCompared) => {
      const prints = known.get(accountId) ?? new Set();
      if (isCompared) prints.add(fingerprint);
      else prints.delete(fingerprint);
      known.set(accountId, prints);
      show((count) => count + 1);
      void deviceStore.put(nameFor(accountId), new TextEncoder().encode(JSON.stringify([...prints]))).catch(() => undefined);
    },
  };
}

/** Of the keys themselves, as this browser computes them: what the server says beside a key does not count. By armored key. */
export function useFingerprints(keys: readonly string[]): ReadonlyMap<string, string> {
  const [prints, setPrints] = useState<ReadonlyMap<string, string>>(new Map());
  const asked = keys.join('\n');
  useEffect(() => {
    let isCurrent = true;
    const found = keys.map(async (key) => [key, await cryptoWorker.fingerprintOf(key)] as const);
    void Promise.allSettled(found).then((all) => isCurrent && setPrints(new Map(all.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : [])))));
    return () => {
      isCurrent = false;
    };
  }, [asked]);
  return prints;
}
