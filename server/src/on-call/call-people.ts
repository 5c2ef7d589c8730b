/**
 * The one way by which anything calls people: in the transaction of what it is about, once per identity. Whom, is for the rules; what
 * left, arrived and was acknowledged stands in `page_delivery`. Every feature may import this file.
 */
import type { EntityManager } from 'typeorm';
import { accountsWithRole } from '../accounts/account-store.ts';
import { addSenders } from './sender-outbox.ts';
import { factsOfPage } from './page-reading.ts';
import { insertPage, mailContact, mailPerson, type NewPage } from './page-store.ts';
import { type Called, calleesOf } from './recipient-rules.ts';
import { whoIsOnCall } from './schedule-store.ts';

export type Call = Omit<NewPage, 'fellToLeads' | 'skipped'> & {
  /** Left out: whom the rules name. */
  readonly only?: readonly Called[];
  /** Of services this one alone; left out: all. */
  readonly sender?: string | null;
};

/** @returns the page's id; null where this occasion had its page */
export async function callPeople(manager: EntityManager, call: Call): Promise<string | null> {
  const { at, cases, kind } = call;
  const kinds = cases.length > 0 ? cases.map((one) => one.kind) : [kind];
  const [assignees, leads, onCall] = [await assigneesOf(manager, call), await accountsWithRole(manager, 'LEAD'), await whoIsOnCall(manager, at)];
  const callees = calleesOf(kinds, { assignees, onCall, leads: leads.map(({ id }) => id) });
  const pageId = await insertPage(manager, { ...call, fellToLeads: callees.fellToLeads });
  if (pageId === null) return null;
  const facts = await factsOfPage(manager, pageId);
  for (const person of call.only ?? callees.people) await mailPerson(manager, pageId, person, facts, at);
  const contact = callees.contact ? await independentContact(manager) : null;
  if (contact) await mailContact(manager, pageId, contact, facts, at);
  await addSenders(manager, pageId, at, call.sender ?? null);
  return pageId;
}

async function assigneesOf(manager: EntityManager, { cases }: Call): Promise<readonly string[]> {
  const rows = await manager.query<{ id: string }[]>(
    `select distinct account.id from cases join account on account.id = cases.assignee_id
     where cases.id = any ($1) and account.disabled_at is null and account.roles && '{TRIAGER,LEAD}'::text[] order by account.id`, [cases.map(({ id }) => id)]);
  return rows.map(({ id }) => id);
}

async function independentContact(manager: EntityManager): Promise<{ readonly name: string; readonly email: string } | null> {
  const [row] = await manager.query<{ name: string | null; email: string | null }[]>(
    'select independent_contact_name as name, independent_contact_email as email from installation');
  return row?.email ? { name: row.name ?? row.email, email: row.email } : null;
}
