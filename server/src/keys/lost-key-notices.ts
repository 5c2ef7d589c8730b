/** "With notice to every address": whatever happens to a request goes to each address that the account ever verified, and to the leads. */
import type { EntityManager } from 'typeorm';
import { accountsWithRole, everyAddressOf } from '../accounts/account-store.ts';
import { queueMail } from '../mail/outbox.ts';
import type { LostKeyTold } from '../mail/mail-kinds.ts';
import type { LostKeyEntity } from './lost-key.entity.ts';
import { readyAt } from './lost-key-rules.ts';

/** The first approval tells nobody anything that they could act on. */
const noticeOf = ({ state }: LostKeyEntity): LostKeyTold['notice'] | null => (state === 'APPROVED_ONCE' ? null : state);

/** @param notice absent: what the row's state says */
export async function tellOfLostKey(manager: EntityManager, row: LostKeyEntity, notice: LostKeyTold['notice'] | null = noticeOf(row)): Promise<void> {
  if (notice === null) return;
  const { id, accountId, fingerprint, waitingSince } = row;
  const facts = { id, notice, fingerprint, readyAt: waitingSince === null ? null : readyAt(waitingSince).toISOString() };
  for (const email of await everyAddressOf(manager, accountId)) {
    await queueMail(manager, { identity: `lost-key:${id}:${notice}:${email}`, accountId, recipient: email, kind: 'LOST_KEY', facts });
  }
  for (const lead of await accountsWithRole(manager, 'LEAD')) {
    if (lead.id === accountId) continue;
    await queueMail(manager, { identity: `lost-key:${id}:${notice}:${lead.id}`, accountId: lead.id, kind: 'LOST_KEY_TO_DECIDE', facts });
  }
}
