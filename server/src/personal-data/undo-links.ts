/** The link of the mail that tells of a deletion. Derived from the portal key, stored nowhere; it takes this one asking back and does nothing else. */
import type { PortalKey } from '../receipts/portal-key.ts';

const purpose = 'undo deletion';

/** `ACCOUNT.TOKEN` */
export const undoToken = (key: Pick<PortalKey, 'deriveToken'>, accountId: string, at: Date): string =>
  `${accountId}.${key.deriveToken(purpose, accountId, at.toISOString())}`;

export const accountOfUndo = (token: string): string => token.split('.', 1)[0] ?? '';

export const isUndo = (key: Pick<PortalKey, 'isToken'>, token: string, accountId: string, at: Date): boolean =>
  key.isToken(token.split('.')[1] ?? '', purpose, accountId, at.toISOString());
