import type { App } from '../app.ts';
import { changeConsent } from '../acknowledgments/consent-change.ts';
import { factsOf, lockConsent } from '../acknowledgments/consent-store.ts';
import { recordAudit } from '../audit/record.ts';
import { authorize } from '../authorization.ts';
import { lockCase } from '../cases/case-store.ts';
import { type CommandContext, personCommand } from '../cases/command.ts';
import { UserRefusal } from '../errors.ts';
import type { Viewer } from '../read/viewer.ts';
import { lockRestoration, replayJournal } from './replay-journal.ts';

export const unsentMailChoices = ['SEND', 'DROP'] as const;
export type UnsentMails = (typeof unsentMailChoices)[number];

export interface OpenAfterRestore {
  /** What stood unsent in the outbox of the backup: it may have gone out before the loss, under the same Message-ID. */
  readonly unsentMails: UnsentMails;
  /** The journal is lost: nobody stays listed, no tool's token holds and no webhook is on, because nobody knows who took them back. */
  readonly withoutJournal?: boolean | null | undefined;
}

/** @throws Forbidden, UserRefusal REQUIRED without a journal, INVALID where nothing is closed */
export async function openAfterRestore(app: App, viewer: Viewer, { unsentMails, withoutJournal }: OpenAfterRestore): Promise<object> {
  return personCommand(app, viewer, async (context) => {
    const { manager, now, viewer: lead } = context;
    authorize(lead, 'restoration:open');
    const restoration = await lockRestoration(manager);
    if (!restoration) throw new UserRefusal('INVALID', 'This portal is open.', []);
    const { covers } = await replayJournal(context, restoration);
    if (!covers && withoutJournal !== true) {
      throw new UserRefusal('REQUIRED', 'The journal of the time since this backup is not here, or not all of it. Put every node’s where JOURNAL_FILE says, or say that it is lost.',
        ['input', 'withoutJournal']);
    }
    if (!covers) await doubtAll(context);
    if (unsentMails === 'DROP') await manager.query('update mail set failed_at = $1 where sent_at is null and failed_at is null', [now]);
    await manager.query('update restoration set opened_at = $2, opened_by_id = $3, without_journal = $4, unsent_mails = $5 where id = $1',
      [restoration.id, now, lead.accountId, !covers, unsentMails]);
    // A lead may have taken it back since, and words would go there again.
    await manager.query('update installation set restored_at = null, tracker_url = null');
    await recordAudit(manager, { actorId: lead.accountId, kind: 'OPENED_AFTER_RESTORE', facts: { journal: covers, mails: unsentMails } });
    return {};
  });
}

/** "Silence publishes nothing": who was listed may be listed again from the case page. */
async function doubtAll(context: CommandContext): Promise<void> {
  const { manager } = context;
  const listed = await manager.query<{ case_id: string }[]>(`select case_id from consent where state = 'GRANTED' order by case_id`);
  for (const { case_id: id } of listed) {
    const row = await lockCase(manager, { id });
    const before = factsOf(await lockConsent(manager, id));
    const after = { ...before, state: 'LAPSED', choice: null, publishedName: null, url: null, organization: null } as const;
    if (row) await changeConsent(context, row, before, after, null);
  }
  await manager.query('update access_token set revoked_at = now() where revoked_at is null');
  await manager.query(`update installation set partner_origins = '{}'`);
  await manager.query(`update webhook set off_at = now(), off_because = 'LEAD' where off_at is null`);
  await manager.query('update account set public_profile = false where public_profile');
}
