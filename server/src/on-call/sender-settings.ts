/**
 * What a service needs to carry pages: its address, its secret, its room. All of it rests sealed under a key derived from the portal key,
 * so that a copy of the database alone calls nobody; nothing of it is ever answered or logged but the host.
 */
import { openAtRest, type RestingPlace, sealAtRest } from '../receipts/at-rest.ts';
import type { PortalKey } from '../receipts/portal-key.ts';

export interface SenderSettings {
  /** Without a slash at its end. */
  readonly address: string;
  /** Routing key, API key or access token; null where the address is the secret. */
  readonly secret: string | null;
  /** Of Matrix: `!room:server`. */
  readonly room: string | null;
}

type Deriving = Pick<PortalKey, 'deriveToken'>;
const placeOf = (senderId: string): RestingPlace => ['page sender', senderId];

export const sealSettings = (portalKey: Deriving, senderId: string, settings: SenderSettings): Buffer =>
  sealAtRest(portalKey, placeOf(senderId), JSON.stringify(settings));

/** Null where it was sealed by another portal key, or for another sender. */
export function openSettings(portalKey: Deriving, senderId: string, sealed: Buffer): SenderSettings | null {
  const text = openAtRest(portalKey, placeOf(senderId), sealed);
  return text === null ? null : JSON.parse(text) as SenderSettings;
}
