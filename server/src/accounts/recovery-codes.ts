/** Ten codes for the day the phone is gone. Each works once; only hashes under the portal key are kept, so a copy of the database alone tries none. */
import { randomInt } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import type { PortalKey } from '../receipts/portal-key.ts';
import { hashToken } from './tokens.ts';

const count = 10;
/** Twelve of thirty letters: 58 bits, behind a limit of tries. Never six digits, as an app's codes are. */
const form = { alphabet: 'ABCDEFGHJKMNPQRSTVWXYZ23456789', length: 12 } as const;

/** @param code in upper case, without hyphens */
export const recoveryCodeHash = (portalKey: Pick<PortalKey, 'deriveToken'>, accountId: string, code: string): Buffer =>
  hashToken(portalKey.deriveToken('recovery code', accountId, code));

const newCode = (): string => Array.from({ length: form.length }, () => form.alphabet[randomInt(form.alphabet.length)] ?? '').join('');

/** In place of those that were. @returns `ABCD-EFGH-JKLM`, to be shown once */
export async function makeRecoveryCodes(manager: Pick<EntityManager, 'query'>, portalKey: Pick<PortalKey, 'deriveToken'>, accountId: string): Promise<readonly string[]> {
  const codes = Array.from({ length: count }, newCode);
  await manager.query('delete from recovery_code where account_id = $1', [accountId]);
  await manager.query('insert into recovery_code (account_id, code_hash) select $1, unnest($2::bytea[])', [accountId, codes.map((code) => recoveryCodeHash(portalKey, accountId, code))]);
  return codes.map((code) => code.replaceAll(/(.{4})(?!$)/g, '$1-'));
}
