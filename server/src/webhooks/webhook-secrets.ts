/** Secrets rest sealed under a key derived from the portal key, so that a copy of the database alone signs nothing. */
import { openAtRest, type RestingPlace, sealAtRest } from '../receipts/at-rest.ts';
import type { PortalKey } from '../receipts/portal-key.ts';

type Deriving = Pick<PortalKey, 'deriveToken'>;
const placeOf = (webhookId: string): RestingPlace => ['WEBHOOK_SECRET', webhookId];

export const sealWebhookSecret = (portalKey: Deriving, webhookId: string, secret: string): Buffer => sealAtRest(portalKey, placeOf(webhookId), secret);

/** Null where it was sealed by another portal key, or for another webhook. */
export const openWebhookSecret = (portalKey: Deriving, webhookId: string, sealed: Buffer): string | null => openAtRest(portalKey, placeOf(webhookId), sealed);
