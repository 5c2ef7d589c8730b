import { once } from 'node:events';
import type { Writable } from 'node:stream';

/** How much may wait in the socket of a slow reader, and for how long. */
const slow = { bytes: 256 * 1_024, milliseconds: 20_000 } as const;

/** Waits while the reader is behind; one who reads nothing at all is let go and takes the stream up again from its last event. */
export async function drained(response: Writable, signal: AbortSignal): Promise<void> {
  if (response.writableLength < slow.bytes) return;
  const patience = AbortSignal.any([signal, AbortSignal.timeout(slow.milliseconds)]);
  await once(response, 'drain', { signal: patience }).catch(() => response.destroy());
}
