/**
 * Makes cases of what the dry run found, one after another: sealed here to the team key alone, sent under a key that the mail itself gives.
 * So a run that was stopped, or a second one, makes nothing twice. One mail's fault stops no other.
 */
import type { Closing } from '../../../../schema/import/imported-report.ts';
import type { ReadMail } from '../../mime/mail-api.ts';
import type { MailFault } from '../../mime/mail-api.ts';
import { type PlannedCase, readOctets } from '../../mime/mail-folder.ts';
import { MAX_REPORT_OCTETS, threadMail, withoutFiles } from '../../mime/thread-mail.ts';

export interface SealedCase {
  readonly idempotencyKey: string;
  readonly report: string;
  readonly title: string | null;
  /** RFC 3339. */
  readonly receivedAt: string;
  readonly closedAs: Closing | null;
}
export interface ImportDeeds {
  readonly readMail: (raw: Uint8Array) => Promise<ReadMail | { readonly fault: MailFault }>;
  readonly sealMail: (mail: Uint8Array, submission: string) => Promise<string>;
  readonly sealTitle: (title: string, submission: string) => Promise<string>;
  /** @returns the number of the case @throws what the portal refused */
  readonly send: (sealed: SealedCase) => Promise<string>;
  /** Whether to go on would be of no use: the portal is away, the key locked. */
  readonly isFatal: (error: unknown) => boolean;
  readonly wordsOf: (error: unknown) => string;
}
export interface ImportFault {
  readonly key: string;
  readonly subject: string | null;
  readonly from: string | null;
  readonly date: string | null;
  readonly words: string;
}
export interface Imported {
  readonly key: string;
  readonly number: string;
}

/** Files are left out of the largest mails, until all of it fits. */
async function fitted(mails: readonly Uint8Array[], { readMail }: ImportDeeds): Promise<Uint8Array[]> {
  const fitting = [...mails];
  const room = Math.floor(MAX_REPORT_OCTETS / fitting.length) - 200;
  const size = (): number => fitting.reduce((sum, { length }) => sum + length + 200, 2_000);
  for (const at of [...fitting.keys()].sort((a, b) => (mails[b]?.length ?? 0) - (mails[a]?.length ?? 0))) {
    if (size() <= MAX_REPORT_OCTETS) break;
    const read = await readMail(mails[at] ?? new Uint8Array());
    if ('fault' in read) throw new RangeError('too large');
    fitting[at] = await withoutFiles(read, room);
  }
  return fitting;
}

const MAX_TITLE = 300;

async function sealedCase(planned: PlannedCase, deeds: ImportDeeds): Promise<SealedCase> {
  const { key, mails, first, closedAs } = planned;
  const octets = await fitted(await Promise.all(mails.map(readOctets)), deeds);
  const report = await deeds.sealMail(await threadMail(octets, first.head), key);
  const title = first.head.subject?.slice(0, MAX_TITLE) ?? null;
  return { idempotencyKey: key, report, title: title === null ? null : await deeds.sealTitle(title, key), receivedAt: first.head.date ?? new Date(0).toISOString(), closedAs };
}

export interface ImportProgress {
  readonly onImported: (one: Imported) => void;
  readonly onFault: (fault: ImportFault) => void;
  readonly signal: AbortSignal;
}

/** @throws what makes going on useless; what was made stays made */
export async function importCases(cases: readonly PlannedCase[], deeds: ImportDeeds, { onImported, onFault, signal }: ImportProgress): Promise<void> {
  for (const planned of cases) {
    if (signal.aborted) return;
    try {
      onImported({ key: planned.key, number: await deeds.send(await sealedCase(planned, deeds)) });
    } catch (error) {
      if (deeds.isFatal(error)) throw error;
      const { subject, from, date } = planned.first.head;
      onFault({ key: planned.key, subject, from, date, words: deeds.wordsOf(error) });
    }
  }
}
