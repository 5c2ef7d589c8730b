import type { EntityManager } from 'typeorm';
import { hashToken } from '../accounts/tokens.ts';
import type { App } from '../app.ts';
import { recordAudit } from '../audit/record.ts';
import { authorize } from '../authorization.ts';
import { personCommand } from '../cases/command.ts';
import { UserRefusal } from '../errors.ts';
import type { PortalKey } from '../receipts/portal-key.ts';
import type { Viewer } from '../read/viewer.ts';
import { goodPastThanks, nameToKnow, type PastThanksFacts, type TypedThanks } from './past-thanks-rules.ts';

export interface ImportPastThanks {
  readonly entries: readonly TypedThanks[];
  /** Nothing is written: only what would be is said. */
  readonly dryRun: boolean;
  /** The importer vouches that everybody in the list agreed to be named. */
  readonly confirmed: boolean;
  /** Names that were taken away before are listed anew: they asked for it. */
  readonly evenIfRemoved?: boolean | null | undefined;
}
/** KNOWN: listed already, or twice in the list. REMOVED: taken away before, so it stays away. */
export type ThanksState = 'NEW' | 'KNOWN' | 'REMOVED' | 'INVALID';
export interface JudgedThanks {
  /** Place in the entries, from 0. */
  readonly index: number;
  readonly state: ThanksState;
  readonly message: string | null;
}
export interface ImportedThanks {
  readonly rows: readonly JudgedThanks[];
  readonly imported: number;
}

const mostEntries = 2_000;

/** A name in a form that says nothing without the portal's secret. */
export const nameHash = (key: Pick<PortalKey, 'deriveToken'>, name: string): Buffer => hashToken(key.deriveToken('name thanked before', nameToKnow(name)));

const identityOf = ({ year, month }: Pick<PastThanksFacts, 'year' | 'month'>, hash: Buffer): string => `${hash.toString('hex')} ${year} ${month ?? ''}`;

/** @throws Forbidden, UserRefusal REQUIRED, TOO_LARGE */
export async function importPastThanks(app: App, viewer: Viewer, input: ImportPastThanks): Promise<ImportedThanks> {
  if (input.entries.length > mostEntries) throw new UserRefusal('TOO_LARGE', `At most ${mostEntries} at once: cut the list into parts.`, ['input', 'entries']);
  if (!input.dryRun && !input.confirmed) throw new UserRefusal('REQUIRED', 'Say that everybody in the list agreed to be named.', ['input', 'confirmed']);
  return personCommand(app, viewer, async ({ manager, now, viewer: person }) => {
    authorize(person, 'pastThanks:manage');
    await manager.query(`select pg_advisory_xact_lock(hashtext('past thanks'))`);
    const judge = await judgeWith(manager, app, now, input.evenIfRemoved === true);
    const judged = input.entries.map((entry, index) => judge(entry, index));
    const fresh = judged.flatMap(({ fit }) => (fit ? [fit] : []));
    if (!input.dryRun && fresh.length > 0) {
      for (const fit of fresh) await insert(manager, fit, person.accountId);
      await recordAudit(manager, { actorId: person.accountId, kind: 'PAST_THANKS_CHANGED', facts: { change: 'IMPORTED', rows: fresh.length } });
    }
    return { rows: judged.map(({ row }) => row), imported: input.dryRun ? 0 : fresh.length };
  });
}

interface Fit {
  readonly facts: PastThanksFacts;
  readonly hash: Buffer;
}

async function judgeWith(manager: EntityManager, app: App, now: Date, evenIfRemoved: boolean) {
  const known = await manager.query<{ name: string; year: number; month: number | null }[]>('select name, year, month from past_thanks');
  const removed = await manager.query<{ hash: Buffer }[]>('select name_hash as hash from past_thanks_removal');
  // By the names: their hashes may be of an earlier portal key.
  const there = new Set(known.map(({ name, ...when }) => identityOf(when, nameHash(app.portalKey, name))));
  const away = new Set(removed.map(({ hash }) => hash.toString('hex')));
  return (entry: TypedThanks, index: number): { readonly row: JudgedThanks; readonly fit?: Fit } => {
    try {
      const facts = goodPastThanks(entry, now);
      const hash = nameHash(app.portalKey, facts.name);
      const identity = identityOf(facts, hash);
      if (there.has(identity)) return { row: { index, state: 'KNOWN', message: null } };
      if (away.has(hash.toString('hex')) && !evenIfRemoved) return { row: { index, state: 'REMOVED', message: null } };
      there.add(identity);
      return { row: { index, state: 'NEW', message: null }, fit: { facts, hash } };
    } catch (error) {
      if (!(error instanceof UserRefusal)) throw error;
      return { row: { index, state: 'INVALID', message: error.message } };
    }
  };
}

async function insert(manager: EntityManager, { facts: { name, url, words, year, month }, hash }: Fit, importedById: string): Promise<void> {
  await manager.query('insert into past_thanks (name, url, words, year, month, name_hash, imported_by_id) values ($1, $2, $3, $4, $5, $6, $7)',
    [name, url, words, year, month, hash, importedById]);
  await manager.query('delete from past_thanks_removal where name_hash = $1', [hash]);
}
