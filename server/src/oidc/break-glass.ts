/**
 * "A break-glass account for the day the provider is down": an account that the operator's file names. No group takes its roles, and
 * whenever it is used without its provider every administrator hears of it.
 */
import type { SignedIn } from '../accounts/sign-up.ts';
import { hashToken } from '../accounts/tokens.ts';
import type { App } from '../app.ts';
import { recordAudit } from '../audit/record.ts';
import { transaction } from '../cases/command.ts';
import { queueMail } from '../mail/outbox.ts';
import type { OidcFile } from './oidc-file.ts';

/** Before the cookie leaves: a session that could not be told of is not given out. A half without its second factor opens nothing yet. */
export async function tellOfBreakGlass(app: App, { breakGlass }: OidcFile, { accountId, sessionToken }: SignedIn): Promise<void> {
  if (breakGlass.length === 0) return;
  await transaction(app, async ({ manager, now }) => {
    const [use] = await manager.query<{ id: string; method: string }[]>(
      `select session.id, method from session join account on account.id = account_id
       where token_hash = $1 and account_id = $2 and email = any ($3) and method <> 'OIDC' and factor_at is not null`, [hashToken(sessionToken), accountId, breakGlass]);
    if (!use) return;
    await recordAudit(manager, { actorId: accountId, kind: 'BREAK_GLASS_USED', facts: { method: use.method } });
    const told = await manager.query<{ id: string }[]>(`select id from account where disabled_at is null and 'ADMINISTRATOR' = any (roles) order by id`);
    for (const { id } of told) {
      await queueMail(manager, { identity: `break-glass:${use.id}:${id}`, accountId: id, kind: 'BREAK_GLASS_USED', facts: { at: now.toISOString() } });
    }
  });
}

/** What a provider gave an exempt account before it was listed is its own now: it has to work on the day the provider is away. */
export async function exemptFromProviders({ dataSource }: Pick<App, 'dataSource'>, { breakGlass }: OidcFile): Promise<void> {
  if (breakGlass.length === 0) return;
  await dataSource.query('delete from oidc_role using account where account.id = account_id and email = any ($1)', [breakGlass]);
}
