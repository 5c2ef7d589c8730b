/** A mail out of the outbox, with whatever it takes along. */
import type { EntityManager } from 'typeorm';
import type { App } from '../app.ts';
import type { MailFacts } from './mail-kinds.ts';
import type { MailRow } from './mail-reading.ts';

export const mailColumns = `id, identity, account_id as "accountId", recipient, kind, facts, case_id as "caseId", message_id as "messageId",
  clear_copy as "clearCopy",
  (select claim_ends_at from mail_correspondent wrote where wrote.case_id = mail.case_id and wrote.claimed_at is null) as "claimEndsAt", created_at as "createdAt", sent_at as "sentAt"`;

/** Null where it went already, failed for good, or calls for what is done. */
export async function takeMail(app: App, mailId: string): Promise<MailRow | null> {
  return app.dataSource.transaction(async (manager) => {
    const [mail] = await manager.query<MailRow[]>(
      `select ${mailColumns} from mail where id = $1 and sent_at is null and failed_at is null for update`, [mailId]);
    if (mail && (await isOver(manager, mail))) return null;
    if (mail?.kind !== 'CLOSED_CONSENT') return mail ?? null;
    // "Pending cases of one person come in one mail."
    const others = await manager.query<MailRow[]>(
      `select ${mailColumns} from mail where account_id = $1 and kind = 'CLOSED_CONSENT' and sent_at is null and failed_at is null and id <> $2
       order by id for update skip locked`, [mail.accountId, mailId]);
    if (others.length === 0) return mail;
    const joined = joinConsent([mail, ...others]);
    await manager.query(`update mail set facts = $2 where id = $1`, [mailId, JSON.stringify(joined)]);
    await manager.query(`update mail set sent_at = now(), facts = facts || jsonb_build_object('joined', $2::text) where id = any ($1)`,
      [others.map(({ id }) => id), mailId]);
    return { ...mail, kind: 'CLOSED_CONSENT', facts: joined };
  });
}

/** "No page for what is answered": one that waited for the mail server until then does not leave, and the case says why. */
async function isOver(manager: EntityManager, { id, identity, kind }: MailRow): Promise<boolean> {
  if (kind !== 'PAGE' && kind !== 'PAGE_OUTSIDE') return false;
  const settled = await manager.query<object[]>(
    'select from page_delivery join page on page.id = page_id where mail_identity = $1 and settled_at is not null', [identity]);
  if (settled.length === 0) return false;
  await manager.query('update mail set failed_at = now() where id = $1', [id]);
  await manager.query('update page_delivery set failure = $2 where mail_identity = $1', [identity, 'It was settled before it could be sent.']);
  return true;
}

type ConsentFacts = Extract<MailFacts, { kind: 'CLOSED_CONSENT' }>['facts'];
function joinConsent(mails: readonly MailRow[]): ConsentFacts {
  const facts = mails.flatMap((mail) => (mail.kind === 'CLOSED_CONSENT' ? [mail.facts] : []));
  const cases = new Map(facts.flatMap((one) => one.cases).map((asked) => [asked.caseId, asked]));
  return { cases: [...cases.values()], reminder: facts.every(({ reminder }) => reminder === true) };
}
