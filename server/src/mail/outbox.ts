/**
 * Mail leaves from the outbox: a row, and a job that delivers it, written in the transaction of what the mail is about. Commands of
 * every feature import this file.
 */
import type { EntityManager } from 'typeorm';
import { mailAddressOf } from '../accounts/account-store.ts';
import { claimDays } from '../inbound/claim-links.ts';
import { caseNumberOf, type MailFacts } from './mail-kinds.ts';
import { isSwitchedOff } from './mail-switches.ts';
import { topicOf } from './mail-rules.ts';

export type QueuedMail = MailFacts & {
  /** The same for the same occasion and person, `receipt:17`: queued again, nothing happens. */
  readonly identity: string;
  readonly accountId: string | null;
  /** Left out: the account's address; without one there is no mail. */
  readonly recipient?: string | undefined;
  /** Where the case has no account yet: to the address that the report was mailed from. */
  readonly toReporter?: boolean;
  /** As clear-copy.ts closed it. */
  readonly clearCopy?: string | null;
};

/** Questions about consent wait a little, so that the pending cases of one person come in one mail. */
const gatherSeconds = { EXAMPLE: 0, REAL: 600 } as const;

/** @returns whether a mail was queued now */
export async function queueMail(manager: EntityManager, mail: QueuedMail): Promise<boolean> {
  if (!manager.queryRunner?.isTransactionActive) throw new Error('Mail is queued in the transaction of what it is about.');
  const topic = topicOf(mail.kind);
  if (topic !== null && mail.accountId !== null && (await isSwitchedOff(manager, mail.accountId, topic))) return false;
  const recipient = mail.recipient ?? await addressFor(manager, mail);
  if (!recipient) return false;
  const [row] = await manager.query<{ id: string }[]>(
    `insert into mail (identity, account_id, recipient, kind, facts, case_id, clear_copy)
     values ($1, $2, $3, $4, $5, (select id from cases where number = $6), $7)
     on conflict (identity) do nothing returning id`,
    [mail.identity, mail.accountId, recipient, mail.kind, JSON.stringify(mail.facts), caseNumberOf(mail), mail.clearCopy ?? null]);
  if (!row) return false;
  await addDelivery(manager, row.id, mail.kind === 'CLOSED_CONSENT' ? await gatheringTime(manager) : 0);
  return true;
}

/** Without a key the link of this mail is the only way to what it tells of, so a link that ends within a day is renewed. */
async function addressFor(manager: EntityManager, { accountId, toReporter, ...mail }: QueuedMail): Promise<string | null> {
  if (accountId !== null) return mailAddressOf(manager, accountId);
  if (toReporter !== true) return null;
  const [[row]] = await manager.query<[{ address: string }[], number]>(
    `update mail_correspondent set claim_ends_at = case when claim_ends_at > now() + interval '1 day' then claim_ends_at else now() + $2 * interval '1 day' end
     where claimed_at is null and case_id = (select id from cases where number = $1 and reporter_id is null) returning address`, [caseNumberOf(mail), claimDays]);
  return row?.address ?? null;
}

async function gatheringTime(manager: EntityManager): Promise<number> {
  const [row] = await manager.query<{ mode: 'EXAMPLE' | 'REAL' }[]>('select mode from installation');
  return gatherSeconds[row?.mode ?? 'REAL'];
}

/** One job per mail, however often it is asked for. @param delay seconds */
export async function addDelivery(from: Pick<EntityManager, 'query'>, mailId: string, delay: number): Promise<void> {
  await from.query(
    `select graphile_worker.add_job('deliver-mail', json_build_object('mailId', $1::text), job_key => 'mail:' || $1::text,
       run_at => now() + $2 * interval '1 second')`, [mailId, delay]);
}
