/** What an operator does for somebody who lost the phone and the recovery codes. The person was recognised by other means: Laurel cannot. */
import { randomUUID } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import { recordAudit } from '../audit/record.ts';
import { ConfigError } from '../config.ts';
import { tell } from '../keys/team-events.ts';
import { normalEmail } from './account-input.ts';
import { findByEmail } from './account-store.ts';
import { endAllSessions } from './sessions.ts';
import { tellOwner } from './tell-owner.ts';

/** Takes every second factor away and ends every session: the password or the words alone sign in, and roles wait for a new factor. @throws ConfigError */
export async function resetFactors(manager: EntityManager, address: string): Promise<void> {
  const account = await findByEmail(manager, normalEmail(address));
  if (!account) throw new ConfigError('No account has this address.');
  const [{ hasFactor }] = await manager.query<[{ hasFactor: boolean }]>('select has_factor($1) as "hasFactor"', [account.id]);
  if (!hasFactor) throw new ConfigError('This account has no second factor: there is nothing to take away.');
  for (const table of ['totp', 'passkey', 'recovery_code']) await manager.query(`delete from ${table} where account_id = $1`, [account.id]);
  // A provider stays linked; that it showed a factor counts again once it does.
  await manager.query('update oidc_identity set vouches = false where account_id = $1', [account.id]);
  // A short password does not stand alone: the link of a mail sets another.
  await manager.query('update account set password_hash = null, short_password = false where id = $1 and short_password', [account.id]);
  await endAllSessions(manager, account.id);
  await recordAudit(manager, { actorId: null, subjectId: account.id, kind: 'ADMIN_COMMAND', facts: { command: 'reset-factors' } });
  await tell(manager, 'ALL', `operator-acted:reset-factors:${randomUUID()}`, { kind: 'OPERATOR_ACTED', facts: { command: 'reset-factors', given: [] } });
  await tellOwner(manager, account.id, 'FACTORS_RESET');
}
