/** The link in a page by which its reader says that they are on it: derived and not stored, in the fragment, acts on POST only. */
import type { PortalKey } from '../receipts/portal-key.ts';

const purpose = 'page';

/** `<delivery>.<43 characters of base64url>` */
const deliveryToken = (key: Pick<PortalKey, 'deriveToken'>, deliveryId: string): string => `${deliveryId}.${key.deriveToken(purpose, deliveryId)}`;

export const acknowledgeLink = (key: Pick<PortalKey, 'deriveToken'>, publicUrl: string, deliveryId: string): string =>
  `${publicUrl}/page#${deliveryToken(key, deliveryId)}`;

/** Which delivery a token speaks of, before it is proved; null where it is none. */
export const deliveryOfToken = (token: string): string | null => /^([1-9]\d{0,17})\.[\w-]{43}$/.exec(token)?.[1] ?? null;

export const provesDelivery = (key: Pick<PortalKey, 'isToken'>, token: string): boolean =>
  key.isToken(token.slice(token.indexOf('.') + 1), purpose, deliveryOfToken(token) ?? '');
