import type { EntityManager } from 'typeorm';
import type { App } from '../app.ts';
import { openCase } from '../cases/case-access.ts';
import { recordEvent, touchCases } from '../cases/case-store.ts';
import { personCommand } from '../cases/command.ts';
import { judgeAction } from '../cases/viewer-can-rules.ts';
import { UserRefusal } from '../errors.ts';
import { judgeGrants, type SealedTextGrant } from '../keys/case-grants.ts';
import { textsOf } from '../keys/case-texts.ts';
import { insertPackets } from '../keys/packet-store.ts';
import { readPublicKey } from '../keys/public-key-facts.ts';
import { queueMail } from '../mail/outbox.ts';
import type { Viewer } from '../read/viewer.ts';

export interface HandOnReport {
  readonly number: string;
  /** Packets for report and title. */
  readonly grants: readonly SealedTextGrant[];
}

interface Contact {
  readonly email: string;
  readonly keyIds: readonly string[];
}

/**
 * Rule 11: a report about installed software is "handed on to the contact the settings name, sealed to that contact's key, visibly to the
 * reporter". The very texts go by mail, with the contact's packets alone. Handed on twice to the same key at the
 * same address, nothing happens.
 * @throws NotFound, Forbidden, UserRefusal ILLEGAL_MOVE, INVALID and those of a re-wrap
 */
export async function handOnReport(app: App, viewer: Viewer, { number, grants }: HandOnReport): Promise<{ caseId: string }> {
  return personCommand(app, viewer, async (context) => {
    const { manager, now } = context;
    const { row, actor, author } = await openCase(context, 'case:handOn', { number });
    judgeAction(row, actor, 'ADD_PARTICIPANT', now, context.settings);
    if (!row.installedSoftware) throw new UserRefusal('ILLEGAL_MOVE', 'This report is about an online service: nobody else fixes that.', ['input', 'number']);
    const { email, keyIds } = await contactOf(manager, now);
    const texts = (await textsOf(manager, [row.id])).get(row.id) ?? [];
    const packets = judgeGrants(texts, grants, { role: 'CONTACT', keyIds, opensWith: null }, ['input']);
    if (packets.length === 0 && (await wasSent(manager, row.number, email))) return { caseId: row.id };
    await insertPackets(manager, packets, author.id, now);
    await manager.query('update cases set handed_on_at = coalesce(handed_on_at, $2) where id = $1', [row.id, now]);
    await recordEvent(manager, row.id, author, { kind: 'AccessChanged', readerId: null, readerRole: 'CONTACT', granted: true }, now);
    await touchCases(manager, [row.id], now);
    const names = new Map([[row.reportId, 'report'], [row.titleId, 'title']]);
    await queueMail(manager, {
      identity: `handed-on:${row.id}:${now.getTime()}`, accountId: null, recipient: email, kind: 'REPORT_HANDED_ON',
      facts: { number: row.number, keyIds, texts: texts.flatMap(({ id }) => (names.has(id) ? [{ id, name: names.get(id) ?? '' }] : [])) },
    });
    return { caseId: row.id };
  });
}

async function wasSent(manager: EntityManager, number: string, email: string): Promise<boolean> {
  const [sent] = await manager.query<object[]>(
    `select from mail where kind = 'REPORT_HANDED_ON' and recipient = $1 and facts ->> 'number' = $2 limit 1`, [email, number]);
  return sent !== undefined;
}

async function contactOf(manager: EntityManager, now: Date): Promise<Contact> {
  const [contact] = await manager.query<{ email: string | null; key: string | null }[]>(
    'select software_contact_email as email, software_contact_key as key from installation');
  if (!contact?.email || !contact.key) {
    throw new UserRefusal('INVALID', 'The settings name no contact with a key. A lead or an administrator adds one under Administration, Services.', ['input', 'number']);
  }
  const { encryptionKeyIds } = await readPublicKey(contact.key, { now, path: ['input', 'grants'] });
  return { email: contact.email, keyIds: encryptionKeyIds };
}
