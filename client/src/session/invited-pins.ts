/**
 * The leads' fingerprints of an invitation's link, kept on this device until the invited person has a key, whose backup carries them
 * from then on. The link's fragment reaches no server, and neither do they from here.
 */
import { useEffect, useState } from 'react';
import { deviceStore } from '../crypto/device-store.ts';
import { useSession } from './session.tsx';

const nameFor = (accountId: string): string => `pins ${accountId}`;
const isPin = (value: unknown): value is string => typeof value === 'string' && /^[0-9A-F]{40}$/.test(value);

export async function keepInvitedPins(accountId: string, pins: readonly string[]): Promise<void> {
  await deviceStore.put(nameFor(accountId), new TextEncoder().encode(JSON.stringify(pins)));
}

async function readInvitedPins(accountId: string): Promise<readonly string[]> {
  const kept = await deviceStore.get(nameFor(accountId)).catch(() => null);
  const pins: unknown = kept === null ? [] : JSON.parse(new TextDecoder().decode(kept));
  return Array.isArray(pins) ? pins.filter(isPin) : [];
}

/** Empty where nobody invited this person here. */
export function useInvitedPins(): readonly string[] {
  const accountId = useSession().account?.id;
  const [pins, setPins] = useState<readonly string[]>([]);
  useEffect(() => {
    if (accountId !== undefined) void readInvitedPins(accountId).then(setPins);
  }, [accountId]);
  return pins;
}
