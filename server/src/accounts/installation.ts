/** An installation begins: its row, and the one-time code that opens the ceremony in a lead's browser. */
import { randomBytes } from 'node:crypto';
import type { DataSource } from 'typeorm';
import type { App } from '../app.ts';
import { transaction } from '../cases/command.ts';
import { ConfigError } from '../config.ts';
import { UserRefusal } from '../errors.ts';
import { AccountEntity } from './account.entity.ts';
import { normalEmail, normalName } from './account-input.ts';
import { findByEmail } from './account-store.ts';
import { issueTypedCode, takeCode, typedCode } from './one-time-codes.ts';
import { hashPassword, requireGoodPassword } from './passwords.ts';
import { openSession } from './sessions.ts';
import type { Registration, SignedIn } from './sign-up.ts';

/** Three days, over a weekend. */
const ceremonyHours = 72;

export interface NewInstallation {
  readonly mode: 'EXAMPLE' | 'REAL';
  readonly organization: string;
  readonly contactEmail: string;
  readonly responseHours?: number | undefined;
  readonly smallTeam?: boolean | undefined;
}

/**
 * Writes the installation's row on a migrated, empty database. Run again while no lead exists, it gives a new code and ends the old.
 * @returns the code, to be printed once
 * @throws ConfigError in one sentence for the operator
 */
export async function initInstallation(dataSource: DataSource, input: NewInstallation): Promise<{ readonly ceremonyCode: string }> {
  const organization = normalName(input.organization);
  const contactEmail = normalEmail(input.contactEmail);
  if (!organization) throw new ConfigError('An installation needs the name of its organization.');
  return dataSource.transaction(async (manager) => {
    await manager.query(
      `insert into installation (portal_id, mode, organization, contact_email, response_hours, small_team) values ($1, $2, $3, $4, $5, $6)
       on conflict (id) do nothing`,
      [randomBytes(16).toString('hex'), input.mode, organization, contactEmail, input.responseHours ?? 24, input.smallTeam ?? false]);
    const [{ taken }] = await manager.query<[{ taken: boolean }]>(
      `select exists (select from account where 'LEAD' = any (roles)) or (select mode <> $1 from installation) as taken`, [input.mode]);
    if (taken) throw new ConfigError('This database holds an installation already: name an empty one.');
    await manager.query(`update one_time_code set used_at = now() where purpose = 'CEREMONY' and used_at is null`);
    return { ceremonyCode: await issueTypedCode(manager, 'CEREMONY', { accountId: null, hours: ceremonyHours }) };
  });
}

/**
 * Makes the first lead, who is administrator too, because somebody has to invite the others. The operator's code stands for the mailbox:
 * mail may not leave yet.
 */
export async function holdCeremony(app: App, input: Registration & { readonly code: string }): Promise<SignedIn> {
  const email = normalEmail(input.email);
  const displayName = normalName(input.displayName);
  if (!displayName) throw new UserRefusal('REQUIRED', 'Reporters and colleagues see who answers: give a name.', ['displayName']);
  await requireGoodPassword(input.password, [email, displayName]);
  const passwordHash = await hashPassword(input.password);
  return transaction(app, async ({ manager, now }) => {
    if (!(await takeCode(manager, 'CEREMONY', typedCode(input.code)))) {
      throw new UserRefusal('LINK_EXPIRED', 'This code is wrong, used or too old. `npm run admin -- init` prints a new one.', ['code']);
    }
    if (await findByEmail(manager, email)) throw new UserRefusal('INVALID', 'This address has an account already.', ['email']);
    const account = await manager.save(AccountEntity, manager.create(AccountEntity, {
      email, emailVerifiedAt: now, passwordHash, displayName, roles: ['RESEARCHER', 'LEAD', 'ADMINISTRATOR'], publicProfile: false,
    }));
    return { accountId: account.id, sessionToken: await openSession(manager, account.id, { method: 'CEREMONY', hasFactor: false }) };
  });
}
