/**
 * One try to tell a service. At least once: the service's own idempotency (dedup key, alias, transaction id) makes a repeat show as one.
 * A try that failed queues the next one itself. `main.ts` hands this to the jobs.
 */
import type { App } from '../app.ts';
import { transaction } from '../cases/command.ts';
import { addressFaults } from '../http/public-address.ts';
import { askOutside, OutsideFault } from '../http/public-https.ts';
import { type Installation, readInstallation } from '../installation.ts';
import type { PageFacts } from '../mail/mail-kinds.ts';
import { pageWords } from '../mail/page-letters.ts';
import type { SenderKind } from './on-call-facts.ts';
import { acknowledgeLink } from './page-links.ts';
import { factsOfPage } from './page-reading.ts';
import { addSending, type SenderDeed, senderDeeds } from './sender-outbox.ts';
import { keepsAlerts, senderRequest, type SentPage } from './sender-requests.ts';
import { openSettings } from './sender-settings.ts';
import { type Answered, judgeAnswer, type SendingOutcome } from './sending-rules.ts';

interface Due {
  readonly id: string;
  readonly pageId: string;
  readonly senderId: string;
  readonly channel: SenderKind;
  readonly sealed: Buffer;
  readonly isRemoved: boolean;
  readonly isDelivered: boolean;
  readonly isSettled: boolean;
  readonly now: Date;
}

export async function deliverPage(app: App, payload: unknown): Promise<void> {
  const { deliveryId, deed, tries = 1 } = Object(payload) as { deliveryId?: unknown; deed?: unknown; tries?: unknown };
  const named = senderDeeds.find((one) => one === deed);
  if (typeof deliveryId !== 'string' || named === undefined || typeof tries !== 'number') throw new Error('deliver-page needs a deliveryId and a deed');
  const due = await dueNow(app, deliveryId);
  if (!due || (named === 'TRIGGER') === due.isDelivered) return;
  const outcome = await tryIt(app, due, named, tries);
  if (outcome) await note(app, due, { deed: named, tries, outcome });
}

async function dueNow(app: App, deliveryId: string): Promise<Due | null> {
  const { rows: [due] } = await app.pool.query<Due>(
    `select page_delivery.id, page_id as "pageId", sender_id as "senderId", channel, sealed_settings as sealed, page_sender.removed_at is not null as "isRemoved",
       delivered_at is not null as "isDelivered", page.settled_at is not null as "isSettled", now() as now
     from page_delivery join page on page.id = page_id join page_sender on page_sender.id = sender_id where page_delivery.id = $1 and failed_at is null`, [deliveryId]);
  return due ?? null;
}

/** Null: there is nothing to tell. */
async function tryIt(app: App, due: Due, deed: SenderDeed, tries: number): Promise<SendingOutcome | null> {
  if (due.isRemoved) return { kind: 'FAILED', failure: 'The service was taken out of the settings.' };
  if (deed === 'TRIGGER' && due.isSettled) return { kind: 'FAILED', failure: 'It was settled before it could be sent.' };
  const settings = openSettings(app.portalKey, due.senderId, due.sealed);
  if (settings === null) return { kind: 'FAILED', failure: 'The service’s settings open with another portal key only: enter them again.' };
  const request = senderRequest(due.channel, settings, await sentPage(app, due), deed);
  return request === null ? null : judgeAnswer(await ask(app, request), tries, due.now);
}

async function ask(app: App, { address, ...request }: NonNullable<ReturnType<typeof senderRequest>>): Promise<Answered> {
  try {
    const { status, headers } = await askOutside(address, { ...request, keep: 0 }, app.outside);
    return { status, retryAfter: headers['retry-after'] };
  } catch (error) {
    if (!(error instanceof OutsideFault)) throw error;
    const { code: fault } = error;
    return { fault, refused: addressFaultWords(fault) };
  }
}

const addressFaultWords = (fault: string): string | null => Object.entries(addressFaults).find(([code]) => code === fault)?.[1] ?? null;

/** Where the work is, when it is not one case. */
const placeOf: Partial<Record<PageFacts['what'], string>> = { TEST: '/settings/on-call', SORT_WAITS: '/queue/sort' };

async function sentPage(app: App, { id, pageId }: Due): Promise<SentPage> {
  const { publicUrl } = app.config;
  const [facts, installation]: [Awaited<ReturnType<typeof factsOfPage>>, Installation] =
    [await factsOfPage(app.dataSource.manager, pageId), await readInstallation(app.dataSource.manager)];
  const [number] = facts.numbers;
  const isAboutOne = number !== undefined && facts.numbers.length === 1;
  return {
    ...pageWords(facts), kind: facts.what, numbers: facts.numbers, dueAt: facts.dueAt, portalUrl: publicUrl,
    key: `laurel-${installation.portalId}-${id}`, acknowledgeUrl: acknowledgeLink(app.portalKey, publicUrl, id),
    caseUrl: isAboutOne ? `${publicUrl}/cases/${number}#answer` : `${publicUrl}${placeOf[facts.what] ?? '/queue'}`,
  };
}

interface Tried {
  readonly deed: SenderDeed;
  readonly tries: number;
  readonly outcome: SendingOutcome;
}
const toldColumns = { TRIGGER: 'delivered_at', ACKNOWLEDGE: 'acknowledge_told_at', RESOLVE: 'resolved_at' } as const;

async function note(app: App, { id, pageId, channel }: Due, { deed, tries, outcome }: Tried): Promise<void> {
  await transaction(app, async ({ manager, now }) => {
    // Whoever acknowledges or settles the page holds its row: either they see the delivery, or this sees what they did.
    const [page] = await manager.query<{ acknowledged: boolean; settled: boolean }[]>(
      'select acknowledged_at is not null as acknowledged, settled_at is not null as settled from page where id = $1 for update', [pageId]);
    if (deed === 'TRIGGER') await manager.query('update page_delivery set attempts = $2 where id = $1', [id, tries]);
    if (outcome.kind === 'AGAIN') {
      await manager.query('update page_delivery set failure = $2 where id = $1', [id, outcome.failure]);
      return addSending(manager, id, deed, { seconds: outcome.afterSeconds, tries: tries + 1 });
    }
    if (outcome.kind === 'FAILED') {
      await manager.query(`update page_delivery set failure = $2, failed_at = case when $3 then $4::timestamptz end where id = $1`, [id, outcome.failure, deed === 'TRIGGER', now]);
      return;
    }
    await manager.query(`update page_delivery set ${toldColumns[deed]} = $2, failure = null${deed === 'TRIGGER' ? ', sent_at = $2' : ''} where id = $1`, [id, now]);
    if (deed !== 'TRIGGER' || !page || !keepsAlerts(channel)) return;
    if (page.acknowledged) await addSending(manager, id, 'ACKNOWLEDGE');
    if (page.settled) await addSending(manager, id, 'RESOLVE');
  });
}
