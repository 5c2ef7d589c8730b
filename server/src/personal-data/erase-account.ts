/**
 * A person goes from the database. The account's row stays, emptied: cases keep a reporter without a name, chained and append-only rows a
 * random id. Done twice it changes nothing, so the journal does it again after a restore.
 */
import type { EntityManager } from 'typeorm';
import { changeConsent } from '../acknowledgments/consent-change.ts';
import { withdrawConsent } from '../acknowledgments/consent-rules.ts';
import { factsOf, lockConsent } from '../acknowledgments/consent-store.ts';
import { everyAddressOf } from '../accounts/account-store.ts';
import { AccountEntity } from '../accounts/account.entity.ts';
import { forgetActor } from '../audit/record.ts';
import { lockCases, recordEvent, touchCases } from '../cases/case-store.ts';
import type { CommandContext } from '../cases/command.ts';
import { namesNobody } from '../participants/reporter-keys.ts';
import { personalColumns } from './personal-columns.ts';

/** @param keepThanks whether what is published of them stays as it is named */
export async function eraseAccount(context: CommandContext, accountId: string, { keepThanks }: { readonly keepThanks: boolean }): Promise<void> {
  const { manager, now } = context;
  const addresses = await everyAddressOf(manager, accountId);
  await withdrawThanks(context, accountId, keepThanks);
  await leaveCases(context, accountId);
  await closeReports(context, accountId, keepThanks);
  await forgetKeys(manager, accountId, now);
  await forgetAddresses(manager, accountId, addresses);
  for (const [column, { fate }] of Object.entries(personalColumns)) {
    const [table, name] = column.split('.');
    if (fate === 'ROWS') await manager.query(`delete from ${table} where ${name} = $1`, [accountId]);
  }
  await manager.update(AccountEntity, { id: accountId }, {
    email: null, emailVerifiedAt: null, passwordHash: null, signInSecretHash: null, handle: null, displayName: null, publicProfile: false,
    roles: ['RESEARCHER'], disabledAt: now, deletionAt: null, deletionKeepsThanks: keepThanks, deletedAt: now,
  });
  await forgetActor(manager, accountId);
}

/** "Withdrawal removes the name from page, archive, feeds, API and exports at once." What was never granted is closed for good: nobody could take it back. */
async function withdrawThanks(context: CommandContext, accountId: string, keepThanks: boolean): Promise<void> {
  const { manager, now } = context;
  for (const row of await lockCases(manager, await numbers(manager, 'cases join consent on case_id = cases.id where researcher_id = $1', accountId))) {
    const before = factsOf(await lockConsent(manager, row.id));
    if (row.reporterId !== accountId || before.state === 'WITHDRAWN' || (keepThanks && before.state === 'GRANTED')) continue;
    await changeConsent(context, row, before, withdrawConsent(before, now), { id: accountId, role: 'REPORTER' });
  }
}

const numbers = async (manager: EntityManager, from: string, accountId: string): Promise<string[]> =>
  (await manager.query<{ number: string }[]>(`select number from ${from}`, [accountId])).map(({ number }) => number);

/** What others let them read. The packets by which they did go with it. */
async function leaveCases({ manager, now }: CommandContext, accountId: string): Promise<void> {
  const rows = await lockCases(manager, await numbers(manager, 'cases join case_participant on case_id = cases.id where account_id = $1', accountId));
  await manager.query('delete from case_participant where account_id = $1', [accountId]);
  for (const { id } of rows) {
    await recordEvent(manager, id, { id: accountId, role: 'PARTICIPANT' }, { kind: 'AccessChanged', readerId: accountId, readerRole: 'PARTICIPANT', granted: false }, now);
  }
  await touchCases(manager, rows.map(({ id }) => id), now);
  await manager.query(
    `delete from sealed_text_key reader using sealed_text text, cases
     where text.id = reader.sealed_text_id and cases.id = text.case_id and (cases.reporter_id = $1 or cases.id = any ($2))
       and reader.key_id in (select unnest(key_ids) from public_key where account_id = $1)`, [accountId, rows.map(({ id }) => id)]);
}

/** Nothing is owed any more to somebody who is not there; what was late before stays late. */
async function closeReports({ manager, now }: CommandContext, accountId: string, keepThanks: boolean): Promise<void> {
  await manager.query(
    `update cases set reporter_gone_at = coalesce(reporter_gone_at, $2), reporter_reference = null, reply_by = 'PAGE', next_update_due_at = null,
       write_up_url = case when $3 then write_up_url end,
       response_due_at = case when first_responded_at is null and state <> 'CLOSED' and response_due_at > $2 then null else response_due_at end,
       version = version + 1, updated_at = $2
     where reporter_id = $1 and source <> 'INTERNAL'`, [accountId, now, keepThanks]);
}

/** A key that carries a random user id stays, retired, so that the team can check old signatures. One that names somebody goes. */
async function forgetKeys(manager: EntityManager, accountId: string, now: Date): Promise<void> {
  const keys = await manager.query<{ id: string; armored: string }[]>(
    'select id, coalesce(published_armored, armored) as armored from public_key where account_id = $1', [accountId]);
  for (const { id, armored } of keys) {
    if (namesNobody(armored)) await manager.query('update public_key set armored = $2, published_armored = null, retired_at = coalesce(retired_at, $3) where id = $1', [id, armored, now]);
    else await manager.query('delete from public_key where id = $1', [id]);
  }
  await manager.query('delete from key_backup using public_key where public_key.id = public_key_id and account_id = $1', [accountId]);
}

/** Where an address stands beside something else than the account. */
async function forgetAddresses(manager: EntityManager, accountId: string, addresses: readonly string[]): Promise<void> {
  await manager.query('delete from mail where account_id is null and lower(recipient) = any ($1)', [addresses]);
  await manager.query('delete from participant_invitation where lower(email) = any ($1)', [addresses]);
  await manager.query(`delete from one_time_code where facts ->> 'email' = any ($1)`, [addresses]);
  await manager.query('delete from mail_correspondent using cases where cases.id = case_id and reporter_id = $1', [accountId]);
  await manager.query(
    `update inbound_mail set sender = null, message_id = null, facts = '{}' where state <> 'WAITING'
       and (lower(sender) = any ($2) or case_id in (select id from cases where reporter_id = $1))`, [accountId, addresses]);
}
