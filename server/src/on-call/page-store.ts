/** Rows of pages and deliveries. Written only inside a transaction, together with the mail or job that carries them. */
import type { EntityManager } from 'typeorm';
import { mailAddressOf } from '../accounts/account-store.ts';
import type { PageFacts } from '../mail/mail-kinds.ts';
import { queueMail } from '../mail/outbox.ts';
import type { Called } from './recipient-rules.ts';
import type { PageKind } from './on-call-facts.ts';

export interface PagedCase {
  readonly id: string;
  readonly number: string;
  /** Which rung or moment of this case it is; the page is called by the highest. */
  readonly kind: PageKind;
  /** What tells one time from the next: the moment that was missed. */
  readonly occasion: string;
}

export interface NewPage {
  /** The same for the same occasion: called again, nothing happens. */
  readonly identity: string;
  readonly kind: PageKind;
  readonly at: Date;
  /** The earliest of its cases. */
  readonly dueAt: Date | null;
  readonly cases: readonly PagedCase[];
  readonly fellToLeads?: boolean;
  /** Recorded and not sent: a higher rung was due by then. */
  readonly skipped?: boolean;
}

/** @returns its id; null where that occasion had its page */
export async function insertPage(manager: EntityManager, page: NewPage): Promise<string | null> {
  if (!manager.queryRunner?.isTransactionActive) throw new Error('People are called in the transaction of what they are called about.');
  const [row] = await manager.query<{ id: string }[]>(
    `insert into page (identity, kind, at, due_at, case_count, fell_to_leads, skipped, settled_at) values ($1, $2, $3, $4, $5, $6, $7, case when $7 then $3::timestamptz end)
     on conflict (identity) do nothing returning id`,
    [page.identity, page.kind, page.at, page.dueAt, page.cases.length, page.fellToLeads ?? false, page.skipped ?? false]);
  if (row) await addCases(manager, row.id, page.cases);
  return row?.id ?? null;
}

export async function addCases(manager: EntityManager, pageId: string, cases: readonly PagedCase[]): Promise<void> {
  for (const { id, kind, occasion } of cases) {
    await manager.query('insert into page_case (page_id, case_id, kind, occasion) values ($1, $2, $3, $4) on conflict do nothing', [pageId, id, kind, occasion]);
  }
}

/** A page by mail to somebody of the team. Whoever has no address is recorded as not reached. */
export async function mailPerson(manager: EntityManager, pageId: string, { accountId, reason }: Called, facts: Omit<PageFacts, 'deliveryId'>, at: Date): Promise<void> {
  const identity = `page:${pageId}:${accountId}`;
  const address = await mailAddressOf(manager, accountId);
  const [row] = await manager.query<{ id: string }[]>(
    `insert into page_delivery (page_id, reason, channel, account_id, mail_identity, created_at, failed_at, failure)
     values ($1, $2, 'MAIL', $3, $4, $5, $6, $7) on conflict do nothing returning id`,
    [pageId, reason, accountId, identity, at, address === null ? at : null, address === null ? 'This person has no confirmed mail address.' : null]);
  if (row && address !== null) await queueMail(manager, { identity, accountId, kind: 'PAGE', facts: { ...facts, deliveryId: row.id } });
}

/** The same to the contact outside of the team, who gets numbers and times only. */
export async function mailContact(
  manager: EntityManager, pageId: string, contact: { readonly name: string; readonly email: string }, facts: Pick<PageFacts, 'numbers' | 'more' | 'dueAt'>, at: Date,
): Promise<void> {
  const identity = `page:${pageId}:contact`;
  const rows = await manager.query<object[]>(
    `insert into page_delivery (page_id, reason, channel, name, mail_identity, created_at) values ($1, 'CONTACT', 'MAIL', $2, $3, $4)
     on conflict do nothing returning id`, [pageId, contact.name, identity, at]);
  if (rows.length > 0) await queueMail(manager, { identity, accountId: null, recipient: contact.email, kind: 'PAGE_OUTSIDE', facts });
}
