/** What happens to the team and its key is written down, and told by mail, in the transaction that does it. Commands of keys and accounts. */
import type { EntityManager } from 'typeorm';
import type { MailFacts } from '../mail/mail-kinds.ts';
import { queueMail } from '../mail/outbox.ts';
import type { Told } from './expiry-rules.ts';
import { TeamEventEntity, type TeamEventKind } from './team-event.entity.ts';

export interface TeamEvent {
  readonly at: Date;
  readonly kind: TeamEventKind;
  readonly actorId: string | null;
  readonly subjectId?: string | null;
  readonly teamKeyId?: string | null;
}

/** @returns its id */
export async function recordTeamEvent(manager: EntityManager, { subjectId = null, teamKeyId = null, ...event }: TeamEvent): Promise<string> {
  const inserted = await manager.insert(TeamEventEntity, { ...event, subjectId, teamKeyId });
  return String(inserted.identifiers[0]?.['id']);
}

const conditions: Readonly<Record<Told, string>> = {
  LEADS: `roles @> '{LEAD}'`,
  HOLDERS: `roles @> '{LEAD}' or id in (select holder_id from team_key_grant join team_key on team_key.id = team_key_id
    where retired_at is null and revoked_at is null)`,
  TEAM: `roles && '{TRIAGER,LEAD}'`,
  ALL: `roles && '{TRIAGER,LEAD,ADMINISTRATOR}'`,
};

/** @param occasion the same for the same occasion: told again, nothing happens */
export async function tell(manager: EntityManager, told: Told, occasion: string, mail: MailFacts): Promise<void> {
  const people = await manager.query<{ id: string }[]>(`select id from account where disabled_at is null and (${conditions[told]}) order by id`);
  for (const { id } of people) await queueMail(manager, { ...mail, identity: `${occasion}:${id}`, accountId: id });
}
