/** Mails that came back: refused by the mail server at once, or by a later one, which a delivery status notification tells (RFC 3464). */
import type { EntityManager } from 'typeorm';

export interface Bounce {
  /** Of the mail that came back, with its angle brackets. */
  readonly messageId: string;
  /** The address it did not reach. */
  readonly recipient: string;
  /** RFC 3463: `5.1.1`. */
  readonly status: string;
}

const permanent = /^5\.\d{1,3}\.\d{1,3}$/;

/**
 * Anybody can send a notification, so only one that names a mail that went out, to that very recipient, counts; the first of them stays.
 * A delay (4.x.x) or a success is none.
 * @returns whether it was recorded now
 */
export async function recordBounce(manager: Pick<EntityManager, 'query'>, { messageId, recipient, status }: Bounce): Promise<boolean> {
  if (!permanent.test(status)) return false;
  const [rows] = await manager.query<[{ id: string }[], number]>(
    `update mail set bounced_at = now(), bounce_status = $3
     where message_id = $1 and lower(recipient) = lower($2) and sent_at is not null and bounced_at is null returning id`,
    [messageId, recipient, status]);
  return rows.length > 0;
}
