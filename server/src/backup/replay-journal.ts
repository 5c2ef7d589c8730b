/** Does again what was done between the backup and the loss, as far as it takes something away. Done twice it changes nothing. */
import type { EntityManager } from 'typeorm';
import type { App } from '../app.ts';
import { lockCase } from '../cases/case-store.ts';
import { type CommandContext, transaction } from '../cases/command.ts';
import { eraseAccount } from '../personal-data/erase-account.ts';
import type { JournalKind, JournalLine } from './journal-facts.ts';
import { readJournal } from './journal.ts';
import { knowsAllSince } from './journal-rules.ts';
import { destroyWords } from '../retention/destroy-words.ts';
import { replayConsent } from './replay-consent.ts';
import { type ConsentKind, consentKinds } from './replay-consent-rules.ts';

export interface Restoration {
  readonly id: string;
  readonly backupId: string;
  readonly madeAt: Date;
  readonly restoredAt: Date;
}
export interface Replayed {
  /** Whether a journal was found that knows of this backup and lacks no line since. */
  readonly covers: boolean;
}

/** A change that was committed just before the snapshot may be dated a little earlier than it, and one just after, too. */
const slackMilliseconds = 600_000;

/** The restore that waits to be opened, locked; null where there is none. */
export async function lockRestoration(manager: EntityManager): Promise<Restoration | null> {
  const [row] = await manager.query<Restoration[]>(
    `select id, backup_id as "backupId", made_at as "madeAt", restored_at as "restoredAt" from restoration
     where opened_at is null and exists (select from installation where installation.restored_at is not null) order by id desc limit 1 for update`);
  return row ?? null;
}

/** What a node does while it waits to be opened: a journal that is put beside the portal key later is found too. */
export async function replayWhileClosed(app: App): Promise<void> {
  await transaction(app, async (context) => {
    const restoration = await lockRestoration(context.manager);
    if (restoration) await replayJournal(context, restoration);
  });
}

/** @param context its transaction holds the restoration */
export async function replayJournal(context: CommandContext, restoration: Restoration): Promise<Replayed> {
  const { app, manager, settings } = context;
  const journal = (await readJournal(app.config.journalFile, settings.portalId)) ?? [];
  const covers = knowsAllSince(journal, restoration.backupId);
  const [from, to] = [restoration.madeAt.getTime() - slackMilliseconds, restoration.restoredAt.getTime()];
  const since = journal.filter(({ at, kind }) => Date.parse(at) >= from && Date.parse(at) <= to && kind !== 'BACKUP');
  for (const line of since) await replayLine(context, line);
  const withdrawals = since.filter(({ kind }) => kind === 'CONSENT_WITHDRAWN').length;
  const reaches = journal.filter(({ at }) => Date.parse(at) <= to).at(-1)?.at ?? null;
  await manager.query(
    'update restoration set journal_covers = $2, journal_reaches = $3, withdrawals = $4, others = $5 where id = $1',
    [restoration.id, covers, reaches, withdrawals, since.length - withdrawals]);
  return { covers };
}

const isConsent = (kind: JournalKind): kind is ConsentKind => consentKinds.some((one) => one === kind);

async function replayLine(context: CommandContext, { kind, subject, at }: JournalLine): Promise<void> {
  if (isConsent(kind)) return replayConsent(context, subject, kind, new Date(at));
  const [first = '', second = ''] = subject.split(' ');
  if (kind === 'WORDS_DESTROYED') return replayDestruction(context, first, Date.parse(at));
  if (kind === 'ACCOUNT_DELETED') return replayDeletion(context, first, { keepThanks: second === 'KEEP' });
  for (const text of statements[kind]) {
    await context.manager.query(text, /\$2/.test(text) ? [first, second] : [first]);
  }
}

/** Who went between the backup and the loss goes again, before anybody sees the portal. */
async function replayDeletion(context: CommandContext, accountId: string, choice: { readonly keepThanks: boolean }): Promise<void> {
  const [there] = await context.manager.query<unknown[]>('select from account where id::text = $1 and deleted_at is null for update', [accountId]);
  if (there) await eraseAccount(context, accountId, choice);
}

/** Words that were destroyed between the backup and the loss are destroyed again; their files with them. A line gives its time in whole milliseconds. */
async function replayDestruction({ manager, now }: CommandContext, number: string, at: number): Promise<void> {
  const row = await lockCase(manager, { number });
  if (row && (row.wordsDestroyedAt === null || row.wordsDestroyedAt.getTime() + 1 < at)) await destroyWords(manager, row.id, now);
}

/** Whom a lead's password would lock out nobody could open the portal: leads are told to change theirs. */
const statements: Readonly<Record<Exclude<JournalKind, ConsentKind | 'ACCOUNT_DELETED' | 'WORDS_DESTROYED'>, readonly string[]>> = {
  BACKUP: [],
  PARTICIPANT_REMOVED: [
    `delete from sealed_text_key reader using sealed_text text, cases where text.id = reader.sealed_text_id and cases.id = text.case_id and cases.number = $2
       and exists (select from case_participant part where part.case_id = cases.id and part.account_id::text = $1)
       and reader.key_id in (select unnest(key_ids) from public_key where account_id::text = $1)`,
    'delete from case_reading using cases where cases.id = case_id and number = $2 and account_id::text = $1',
    'delete from case_participant using cases where cases.id = case_id and number = $2 and account_id::text = $1',
  ],
  TOKEN_REVOKED: [`update access_token set revoked_at = now() where encode(token_hash, 'hex') = $1 and revoked_at is null`],
  KEY_REVOKED: ['update public_key set revoked_at = now() where fingerprint = $1 and revoked_at is null'],
  TEAM_KEY_REVOKED: ['update team_key set revoked_at = now() where fingerprint = $1 and revoked_at is null'],
  ACCOUNT_DISABLED: ['update account set disabled_at = now() where id::text = $1 and disabled_at is null'],
  ROLE_REMOVED: ['update account set roles = array_remove(roles, $2) where id::text = $1 and $2 = any (roles)'],
  PROFILE_HIDDEN: ['update account set public_profile = false where id::text = $1 and public_profile'],
  ORIGIN_REMOVED: [`update installation set partner_origins = '{}'`],
  WEBHOOK_ENDED: [`update webhook set off_at = now(), off_because = 'LEAD' where id::text = $1 and off_at is null`],
  PAGE_SENDER_REMOVED: [`update page_sender set removed_at = now(), sealed_settings = '' where id::text = $1 and removed_at is null`],
  PAST_THANKS_REMOVED: [
    `with gone as (delete from past_thanks where id::text = $1)
       insert into past_thanks_removal (name_hash) values (decode($2, 'hex')) on conflict do nothing`,
  ],
  IDENTITY_UNLINKED: [`delete from oidc_identity where encode(sha256(convert_to(issuer || ' ' || subject, 'UTF8')), 'hex') = $1`],
  // Sealed anew each time it is set up, so the hash names that one secret alone.
  FACTOR_REMOVED: [`delete from totp where encode(sha256(secret_sealed), 'hex') = $1`],
  RECOVERY_CODE_ENDED: [`delete from recovery_code where encode(code_hash, 'hex') = $1`],
  PASSKEY_REMOVED: [`delete from passkey where encode(sha256(credential_id), 'hex') = $1`],
  PASSWORD_CHANGED: [`update account set password_hash = null where id::text = $1 and password_hash is not null and not 'LEAD' = any (roles)`],
};
