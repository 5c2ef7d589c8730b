/** What happens to the team and its key is written down, and told by mail, in the transaction that does it. Commands of keys and accounts. */
import type { EntityManager } from 'typeorm';
import type { AuditFacts, AuditKind } from '../audit/audit-kinds.ts';
import { recordAudit } from '../audit/record.ts';
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
  const audited = auditedAs(event.kind, teamKeyId ?? '');
  if (audited) await recordAudit(manager, { actorId: event.actorId, subjectId, ...audited });
  return String(inserted.identifiers[0]?.['id']);
}

type Audited = { readonly [K in AuditKind]: { readonly kind: K; readonly facts: AuditFacts<K> } }[AuditKind];
/** Null: noted where it is done, grants one by one and roles with the reason. */
function auditedAs(kind: TeamEventKind, teamKey: string): Audited | null {
  switch (kind) {
    case 'TEAM_KEY_MADE': case 'TEAM_KEY_REPLACED': case 'TEAM_KEY_REVOKED': return { kind: 'TEAM_KEY_ROTATED', facts: { teamKey, change: kind } };
    case 'TEAM_KEY_EXTENDED': return { kind, facts: { teamKey } };
    case 'KIT_RESTORED': return { kind: 'TEAM_KIT_RESTORED', facts: { teamKey } };
    case 'LEAD_VOUCHED': return { kind, facts: { teamKey } };
    case 'LEAD_NAMED': return { kind: 'ROLE_GIVEN', facts: { role: 'LEAD', way: 'NAMED' } };
    case 'TEAM_KEY_GRANTED': case 'LEFT_TEAM': return null;
  }
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
