/** Which mails somebody wants. Commands, the outbox and the link in a mail. */
import type { App } from '../app.ts';
import { authorize } from '../authorization.ts';
import { personCommand, transaction } from '../cases/command.ts';
import { UserRefusal } from '../errors.ts';
import { isTimeZone } from '../on-call/zone-time-rules.ts';
import { isTeam, type Viewer } from '../read/viewer.ts';
import { digestDue, type DigestRhythm } from './digest-rules.ts';
import type { MailTopic } from './mail-rules.ts';
import type { Unsubscribable } from './unsubscribe-links.ts';

export interface MailPreferences {
  /** Whether mails about cases are sealed to the person's key; null: as fits where it is kept. */
  readonly sealed: boolean | null;
  readonly switchedOff: readonly MailTopic[];
  readonly digest: DigestRhythm;
  readonly digestHour: number;
  readonly digestWeekday: number;
  readonly digestZone: string;
}

/** @throws UserRefusal INVALID, ILLEGAL_MOVE */
export async function setMailPreferences(app: App, viewer: Viewer, input: MailPreferences): Promise<object> {
  const { sealed, switchedOff, digest, digestHour: hour, digestWeekday: weekday, digestZone: zone } = input;
  if (!Number.isInteger(hour) || hour < 0 || hour > 23) throw new UserRefusal('INVALID', 'An hour is a number from 0 to 23.', ['input', 'digestHour']);
  if (!Number.isInteger(weekday) || weekday < 1 || weekday > 7) throw new UserRefusal('INVALID', 'A weekday is a number from 1, Monday, to 7.', ['input', 'digestWeekday']);
  if (!isTimeZone(zone)) throw new UserRefusal('INVALID', 'Name a time zone like Europe/Berlin, or UTC.', ['input', 'digestZone']);
  return personCommand(app, viewer, async ({ manager, now, viewer: person }) => {
    authorize(person, 'mail:prefer');
    if (digest !== 'OFF' && !isTeam(person)) throw new UserRefusal('ILLEGAL_MOVE', 'The digest is for the team.', ['input', 'digest']);
    // Its hour has passed today: it begins with the next.
    const today = digestDue({ digest, hour, weekday, zone, lastDay: null }, now);
    await manager.query(`
      insert into mail_preference (account_id, sealed, switched_off, digest, digest_hour, digest_weekday, digest_zone, digest_day)
      values ($1, $2, $3, $4, $5, $6, $7, $8)
      on conflict (account_id) do update set sealed = excluded.sealed, switched_off = excluded.switched_off, digest = excluded.digest,
        digest_hour = excluded.digest_hour, digest_weekday = excluded.digest_weekday, digest_zone = excluded.digest_zone, digest_day = excluded.digest_day`,
      [person.accountId, sealed ?? null, [...new Set(switchedOff)], digest, hour, weekday, zone, today]);
    return {};
  });
}

/** By the link of a mail, without a session: that kind of mail, and nothing else. */
export async function unsubscribe(app: App, { accountId, topic }: { readonly accountId: string; readonly topic: Unsubscribable }): Promise<void> {
  await transaction(app, async ({ manager }) => {
    const [account] = await manager.query<unknown[]>('select from account where id = $1', [accountId]);
    if (account === undefined) return;
    await manager.query('insert into mail_preference (account_id) values ($1) on conflict do nothing', [accountId]);
    if (topic === 'DIGEST') await manager.query(`update mail_preference set digest = 'OFF' where account_id = $1`, [accountId]);
    else await manager.query('update mail_preference set switched_off = array_append(array_remove(switched_off, $2), $2) where account_id = $1', [accountId, topic]);
  });
}
