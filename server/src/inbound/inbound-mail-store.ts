/** Rows of mails that arrived. Commands only, inside their transaction. */
import type { EntityManager } from 'typeorm';
import type { CommandContext } from '../cases/command.ts';
import type { Arrival } from './arrival.ts';
import { InboundMailEntity } from './inbound-mail.entity.ts';

/** Of two deliveries of one mail at once, the second waits here for the first. */
export async function isKnown(manager: EntityManager, identity: string): Promise<boolean> {
  await manager.query('select pg_advisory_xact_lock(hashtext($1))', [`inbound ${identity}`]);
  return (await manager.query<unknown[]>('select from inbound_mail where identity = $1', [identity])).length > 0;
}

export type InboundOutcome = Pick<InboundMailEntity, 'state'> & Partial<InboundMailEntity>;

/** @returns the row's id */
export async function insertInbound({ manager, now }: CommandContext, { mail, raw, identity }: Arrival, outcome: InboundOutcome): Promise<string> {
  const { sender, messageId, authentication, spam, automatic } = mail;
  const facts = { ...(authentication.length > 0 && { authentication }), ...(spam && { spam }), ...(automatic !== null && { automatic: true }) };
  const inserted = await manager.insert(InboundMailEntity, { identity, arrivedAt: now, sender, messageId, sizeBytes: raw.length, facts, ...outcome });
  return String(inserted.identifiers[0]?.['id']);
}

/** The row locked until the transaction ends, while it waits in the tray; null where somebody sorted it, or there is none. */
export async function lockWaiting(manager: EntityManager, id: string): Promise<InboundMailEntity | null> {
  return manager.findOne(InboundMailEntity, { where: { id, state: 'WAITING' }, lock: { mode: 'pessimistic_write' } });
}
