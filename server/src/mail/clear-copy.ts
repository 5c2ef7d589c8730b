/**
 * The unsealed copy of an answer, for a reporter who chose plain mail. It waits in the outbox under a secret of the portal key's, so that
 * neither a table nor the database's log nor a backup of it holds the words in clear; what opens it is the key file alone.
 */
import { openAtRest, type RestingPlace, sealAtRest } from '../receipts/at-rest.ts';
import type { PortalKey } from '../receipts/portal-key.ts';

type Secret = Pick<PortalKey, 'deriveToken'>;
const place: RestingPlace = ['clear copy of an answer'];

/** In base64url. */
export const closeCopy = (portalKey: Secret, words: string): string => sealAtRest(portalKey, place, words).toString('base64url');

/** Null for what another portal key closed. */
export const openCopy = (portalKey: Secret, closed: string): string | null => openAtRest(portalKey, place, Buffer.from(closed, 'base64url'));
