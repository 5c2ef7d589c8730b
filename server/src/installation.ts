/**
 * What this installation is: one row, read in the transaction that needs it, so that a changed setting holds at once on every
 * node. Anything on the server may import it.
 */
import type { EntityManager } from 'typeorm';
import type { RuleSettings } from './cases/case-facts.ts';
import { LaurelError } from './errors.ts';

export interface Installation extends RuleSettings {
  /** Random, made once; every derivation and proof names it, never the address. */
  readonly portalId: string;
  readonly mode: 'EXAMPLE' | 'REAL';
  readonly organization: string;
  readonly contactEmail: string;
  /** Where reports about software that people install are handed on. */
  readonly softwareContactEmail: string | null;
  /** Whether people make an account with an address by themselves. Without an address anybody reports, always. */
  readonly registration: 'OPEN' | 'CLOSED';
  /** After how many days the words of a closed case are destroyed; null: they are kept. */
  readonly retentionDays: number | null;
  /** When it was put back from a backup, while it is closed; null once a lead has opened it, and where it never was. */
  readonly restoredAt: Date | null;
}

/** `npm run admin -- init` has not been run. */
export class NotInitialised extends LaurelError {
  readonly code = 'NOT_INITIALISED';
  constructor() {
    super('This database holds no installation yet. Run `npm run admin -- init` first.');
  }
}

/** @param from anything with TypeORM's `query` @throws NotInitialised on an empty database */
export async function readInstallation(from: Pick<EntityManager, 'query'>): Promise<Installation> {
  return (await readBeginning(from)).settings;
}

/** The same with the database's clock: what every command begins with. */
export async function readBeginning(from: Pick<EntityManager, 'query'>): Promise<{ readonly now: Date; readonly settings: Installation }> {
  const [row] = await from.query<(Installation & { readonly now: Date })[]>(`
    select now() as now, portal_id as "portalId", mode, organization, contact_email as "contactEmail", response_hours as "responseHours",
      next_update_days as "nextUpdateDays", small_team as "smallTeam", credit_duplicates as "creditDuplicates",
      software_contact_email as "softwareContactEmail", restored_at as "restoredAt", retention_days as "retentionDays", registration,
      array(select id from account where roles && '{TRIAGER,LEAD}'::text[] and disabled_at is null)::text[] as "teamIds"
    from installation`);
  if (!row) throw new NotInitialised();
  const { now, ...settings } = row;
  return { now, settings };
}

/**
 * After a restore everything holds still until a lead has opened the portal: no job runs, no mail leaves or comes in, no link of a mail
 * works, nobody is named, no report is taken. Whoever does one of these asks here first. False where there is no installation.
 * @param from anything with TypeORM's `query`
 */
export async function isClosedAfterRestore(from: Pick<EntityManager, 'query'>): Promise<boolean> {
  return (await from.query<unknown[]>('select from installation where restored_at is not null')).length > 0;
}
