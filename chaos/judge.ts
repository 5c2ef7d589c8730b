/** Compares what the ledger says was answered with what is there: database, receipts, log, history, outbox and the mails that arrived. */
import { createHash } from 'node:crypto';
import type { StageDatabase } from './stage.ts';
import type { Broken } from './director.ts';
import type { Ledger, SentMessage, SentReport } from './ledger.ts';
import type { TakenMail } from './mail-server.ts';

export interface Verdict {
  readonly acknowledged: number;
  /** A sentence for each. */
  readonly lost: readonly string[];
  readonly doubled: readonly string[];
  readonly mailsOwed: number;
  readonly mailsSent: number;
  readonly mailsUnsent: readonly string[];
  readonly sentTwice: number;
  /** The same mail under two Message-IDs, or a Message-ID of no mail. */
  readonly strangers: readonly string[];
  /** Second copies before which nothing had been killed or cut. */
  readonly unexcused: readonly string[];
}

export async function judge(cluster: StageDatabase, ledger: Ledger, taken: readonly TakenMail[], broken: readonly Broken[]): Promise<Verdict> {
  const [reports, messages, moves] = [await judgeReports(cluster, ledger), await judgeMessages(cluster, ledger), await judgeMoves(cluster, ledger)];
  return {
    acknowledged: ledger.acknowledged.size,
    lost: [...reports.lost, ...messages.lost, ...moves.lost, ...ledger.contradictions.map((key) => `${key} was answered in two ways`)],
    doubled: [...reports.doubled, ...messages.doubled, ...moves.doubled],
    ...await judgeMails(cluster, { taken, broken, owed: await mailsOwedBy(cluster, ledger) }),
  };
}
interface Found {
  readonly lost: readonly string[];
  readonly doubled: readonly string[];
}

interface CaseRow {
  readonly key: string;
  readonly number: string;
  readonly sha256: string;
  readonly signed_text: string;
  readonly receipt_sha256: string;
  readonly received: number;
  readonly leaves: number;
  readonly entries: number;
}
const casesSql = `
  select submission_id as key, number, encode(sealed_text.sha256, 'hex') as sha256, signed_text, encode(receipt.sha256, 'hex') as receipt_sha256,
    (select count(*)::int from case_event where case_id = cases.id and kind = 'CaseReceived') as received,
    (select count(*)::int from log_leaf where entry_sha256 = receipt.sha256) as leaves,
    (select count(*)::int from log_leaf join log_entry on leaf_id = log_leaf.id where entry_sha256 = receipt.sha256
       and index < (select max(size) from log_checkpoint)) as entries
  from cases left join sealed_text on sealed_text.id = report_id left join receipt on receipt.case_id = cases.id where submission_id is not null`;

async function judgeReports(cluster: StageDatabase, ledger: Ledger): Promise<Found> {
  const rows = await cluster.query<CaseRow & Record<string, unknown>>(casesSql);
  const byKey = Map.groupBy(rows, ({ key }) => key);
  const sent = ledger.sent.filter((one): one is SentReport => one.kind === 'report');
  const lost = sent.flatMap(({ key, sha256 }) => {
    const answered = ledger.acknowledged.get(key);
    const [row] = byKey.get(key) ?? [];
    if (!answered) return [];
    if (!row) return [`report ${answered.number} is not there`];
    const isWhole = row.number === answered.number && row.sha256 === sha256 && row.signed_text === answered.receipt
      && row.receipt_sha256 === hashOf(row.signed_text) && row.received === 1 && row.leaves === 1 && row.entries === 1;
    return isWhole ? [] : [`report ${answered.number} is not as it was answered: ${JSON.stringify({ ...row, signed_text: row.signed_text === answered.receipt })}`];
  });
  const known = new Set(sent.map(({ key }) => key));
  const doubled = [...byKey].flatMap(([key, { length }]) => (length > 1 || !known.has(key) ? [`report ${key} is there ${length} times`] : []));
  const bodies = Map.groupBy(rows, ({ sha256 }) => sha256);
  return { lost, doubled: [...doubled, ...[...bodies].flatMap(([sha256, { length }]) => (length > 1 ? [`the text ${sha256} is there ${length} times`] : []))] };
}
const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex');

async function judgeMessages(cluster: StageDatabase, ledger: Ledger): Promise<Found> {
  const rows = await cluster.query<{ sha256: string; number: string; events: number; mails: number }>(`
    select encode(sealed_text.sha256, 'hex') as sha256, number,
      (select count(*)::int from case_event where message_id = message.id and kind = 'MessagePosted') as events
    from message join sealed_text on sealed_text.id = body_id join cases on cases.id = message.case_id`);
  const byHash = Map.groupBy(rows, ({ sha256 }) => sha256);
  const sent = ledger.sent.filter((one): one is SentMessage => one.kind === 'message');
  return {
    lost: sent.flatMap(({ key, sha256, number }) => {
      const [row] = byHash.get(sha256) ?? [];
      return ledger.acknowledged.has(key) && (row?.number !== number || row.events !== 1) ? [`message ${key} in ${number}`] : [];
    }),
    doubled: [...byHash].flatMap(([sha256, { length }]) => (length > 1 ? [`message ${sha256} is there ${length} times`] : [])),
  };
}

async function judgeMoves(cluster: StageDatabase, ledger: Ledger): Promise<Found> {
  const rows = await cluster.query<{ number: string; moves: number }>(`
    select number, count(*)::int as moves from case_event join cases on cases.id = case_id where kind = 'CaseMoved' and move = 'START_TRIAGE' group by 1`);
  const moves = new Map(rows.map((row) => [row.number, row.moves]));
  const sent = ledger.sent.filter(({ kind, key }) => kind === 'move' && ledger.acknowledged.has(key));
  return {
    lost: sent.flatMap((one) => (one.kind === 'move' && !moves.has(one.number) ? [`the move of ${one.number}`] : [])),
    doubled: [...moves].flatMap(([number, count]) => (count > 1 ? [`${number} was begun ${count} times`] : [])),
  };
}

type Mails = Pick<Verdict, 'mailsOwed' | 'mailsSent' | 'mailsUnsent' | 'sentTwice' | 'strangers' | 'unexcused'>;

/** What follows from the ledger alone: a receipt for each report that was answered, a mail for each answer of the team. By identity. */
async function mailsOwedBy(cluster: StageDatabase, { sent, acknowledged }: Ledger): Promise<readonly string[]> {
  const receipts = await cluster.query<{ key: string; identity: string }>(`select submission_id as key, 'receipt:' || id as identity from cases where submission_id is not null`);
  const answers = await cluster.query<{ sha256: string; identity: string }>(`
    select encode(sealed_text.sha256, 'hex') as sha256, 'message:' || message.id || ':' || reporter_id as identity
    from message join sealed_text on sealed_text.id = body_id join cases on cases.id = message.case_id`);
  const [byKey, byHash] = [new Map(receipts.map(({ key, identity }) => [key, identity])), new Map(answers.map(({ sha256, identity }) => [sha256, identity]))];
  return sent.filter(({ key }) => acknowledged.has(key)).flatMap((one) => {
    if (one.kind === 'report') return [byKey.get(one.key) ?? `receipt of ${one.key}`];
    return one.kind === 'message' && one.isByTeam ? [byHash.get(one.sha256) ?? `mail about ${one.key}`] : [];
  });
}

interface Posted {
  readonly taken: readonly TakenMail[];
  readonly broken: readonly Broken[];
  readonly owed: readonly string[];
}

async function judgeMails(cluster: StageDatabase, { taken, broken, owed }: Posted): Promise<Mails> {
  const queued = await cluster.query<{ identity: string; sent: boolean }>('select identity, sent_at is not null as sent from mail order by id');
  const done = new Set(queued.flatMap(({ identity, sent }) => (sent ? [identity] : [])));
  const wanted = new Set([...owed, ...queued.map(({ identity }) => identity)]);
  const copies = Map.groupBy(taken, ({ messageId }) => messageId);
  const repeated = [...copies].filter(([, all]) => all.length > 1);
  return {
    mailsOwed: wanted.size,
    mailsSent: copies.size,
    mailsUnsent: [...wanted].filter((identity) => !done.has(identity)),
    sentTwice: repeated.length,
    // Every mail has one Message-ID, so more of these than of those is a mail under two.
    strangers: copies.size > queued.length || copies.has('none') ? [`${copies.size} Message-IDs for ${queued.length} mails`] : [],
    unexcused: repeated.flatMap(([messageId, all]) => (all.slice(1).every((copy, at) => isExcused(all[at], copy, broken)) ? [] : [messageId])),
  };
}

/** How long before the mail server took it a node may have been killed that was handing it over: the slow mood, and some. */
const handoverMilliseconds = 8_000;

/** Whether something was killed, stopped or cut after the first copy was on its way and before the second. */
function isExcused(first: TakenMail | undefined, second: TakenMail, broken: readonly Broken[]): boolean {
  if (!first || first.isCut) return true;
  return broken.some(({ deed, from, until }) => deed !== 'MAIL' && until >= first.at - handoverMilliseconds && from <= second.at);
}
