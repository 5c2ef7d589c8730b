/** Rows of mails that arrived. Commands only, inside their transaction. */
import { type EntityManager, In } from 'typeorm';
import type { CommandContext } from '../cases/command.ts';
import type { Arrival } from './arrival.ts';
import { InboundMailEntity } from './inbound-mail.entity.ts';

/**
 * Of two deliveries of one mail at once, the second waits here for the first. A known row is written once more, so that whoever says that
 * the mail is kept waits for the standby too: the first commit may stand on this disk alone, with nobody told.
 */
export async function isKnown(manager: EntityManager, identity: string): Promise<boolean> {
  await manager.query('select pg_advisory_xact_lock(hashtext($1))', [`inbound ${identity}`]);
  const [, known] = await manager.query<[unknown[], number]>('update inbound_mail set state = state where identity = $1', [identity]);
  return known > 0;
}

export type InboundOutcome = Pick<InboundMailEntity, 'state'> & Partial<InboundMailEntity>;

/** @returns the row's id */
export async function insertInbound({ manager, now }: CommandContext, { mail, raw, identity }: Arrival, outcome: InboundOutcome): Promise<string> {
  const { sender, messageId, authentication, spam, automatic } = mail;
  const facts = { ...(authentication.length > 0 && { authentication }), ...(spam && { spam }), ...(automatic !== null && { automatic: true }) };
  const inserted = await manager.insert(InboundMailEntity, { identity, arrivedAt: now, sender, messageId, sizeBytes: raw.length, facts, ...outcome });
  return String(inserted.identifiers[0]?.['id']);
}

/** What a person may still make something of. */
const sortable = ['WAITING', 'NOT_A_REPORT', 'FORWARDED', 'BOUNCE', 'DROPPED'] as const;

/** The row locked until the transaction ends; null where a case or a message came of it, or there is none. */
export async function lockSortable(manager: EntityManager, id: string): Promise<InboundMailEntity | null> {
  return manager.findOne(InboundMailEntity, { where: { id, state: In([...sortable]) }, lock: { mode: 'pessimistic_write' } });
}

/** With the row locked. */
export async function closeInbound(manager: EntityManager, id: string, changes: Partial<Omit<InboundMailEntity, 'facts'>>): Promise<void> {
  await manager.update(InboundMailEntity, { id }, changes);
}
