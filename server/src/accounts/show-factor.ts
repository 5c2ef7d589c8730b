/** A code is shown: by an authenticator app or from the list of recovery codes. Each works once, on whichever node. */
import type { EntityManager } from 'typeorm';
import type { App } from '../app.ts';
import type { CommandContext } from '../cases/command.ts';
import { UserRefusal } from '../errors.ts';
import type { PortalKey } from '../receipts/portal-key.ts';
import { openAtRest, sealAtRest } from '../receipts/at-rest.ts';
import { recoveryCodeHash } from './recovery-codes.ts';
import { tellOwner } from './tell-owner.ts';
import { acceptedStep } from './totp.ts';

export const sealTotpSecret = (portalKey: Pick<PortalKey, 'deriveToken'>, accountId: string, secret: string): Buffer =>
  sealAtRest(portalKey, ['totp', accountId], secret);
export const openTotpSecret = ({ portalKey }: Pick<App, 'portalKey'>, accountId: string, sealed: Buffer): string | null =>
  openAtRest(portalKey, ['totp', accountId], sealed);

/** @param typed with or without spaces and hyphens @throws UserRefusal INVALID */
export async function showFactor({ app, manager, now }: CommandContext, accountId: string, typed: string): Promise<void> {
  const code = typed.replaceAll(/[\s-]/g, '').toUpperCase();
  if (/^\d{6}$/.test(code)) {
    if (await takeTotp(app, manager, { accountId, code, now })) return;
    throw new UserRefusal('INVALID', 'This code does not fit, or was used already. Wait for the next one that your app shows.', ['code']);
  }
  if (!(await takeRecoveryCode(app, manager, accountId, code))) {
    throw new UserRefusal('INVALID', 'This is neither a code of six digits nor a recovery code that is left.', ['code']);
  }
  await tellOwner(manager, accountId, 'RECOVERY_CODE_USED');
}

interface Shown {
  readonly accountId: string;
  readonly code: string;
  readonly now: Date;
}

/** The row is locked: of the same code at two nodes one is taken. */
async function takeTotp(app: App, manager: EntityManager, { accountId, code, now }: Shown): Promise<boolean> {
  const [row] = await manager.query<{ secretSealed: Buffer; lastStep: string }[]>(
    'select secret_sealed as "secretSealed", last_step as "lastStep" from totp where account_id = $1 for update', [accountId]);
  const secret = row ? openTotpSecret(app, accountId, row.secretSealed) : null;
  const step = row && secret !== null ? acceptedStep(secret, code, now, Number(row.lastStep)) : null;
  if (step === null) return false;
  await manager.query('update totp set last_step = $2 where account_id = $1', [accountId, step]);
  return true;
}

async function takeRecoveryCode({ portalKey }: App, manager: EntityManager, accountId: string, code: string): Promise<boolean> {
  const [rows] = await manager.query<[unknown[], number]>(
    'delete from recovery_code where account_id = $1 and code_hash = $2 returning code_hash', [accountId, recoveryCodeHash(portalKey, accountId, code)]);
  return rows.length > 0;
}
