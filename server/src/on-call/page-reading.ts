/** What a page says, read back from its rows: for whoever is called later, and for services. This folder only. */
import type { EntityManager } from 'typeorm';
import type { PageFacts } from '../mail/mail-kinds.ts';
import type { PageKind } from './on-call-facts.ts';

/** As many numbers as a page says; the rest is counted. */
export const numbersSaid = 10;

export async function factsOfPage(from: Pick<EntityManager, 'query'>, pageId: string): Promise<Omit<PageFacts, 'deliveryId'>> {
  const [page] = await from.query<{ kind: PageKind; dueAt: Date | null; fellToLeads: boolean; numbers: string[] }[]>(
    `select kind, due_at as "dueAt", fell_to_leads as "fellToLeads",
       array(select distinct number from page_case called join cases on cases.id = called.case_id where called.page_id = page.id order by number) as numbers
     from page where id = $1`, [pageId]);
  if (!page) throw new Error('This page is not there.');
  const { kind: what, dueAt, fellToLeads, numbers } = page;
  return { what, fellToLeads, dueAt: dueAt?.toISOString() ?? null, numbers: numbers.slice(0, numbersSaid), more: Math.max(0, numbers.length - numbersSaid) };
}
