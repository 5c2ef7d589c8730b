/**
 * One mail, from its octets to what became of it, in one transaction: once this answers, the mail is durable here, and the mail server
 * may forget it. Its words are sealed to the team key before the first row is written; nothing clear but the facts of `ArrivedMail` goes
 * into a row, a job or a log. LMTP and IMAP import this file.
 */
import { QueryFailedError } from 'typeorm';
import type { App } from '../app.ts';
import { type CommandContext, transaction } from '../cases/command.ts';
import { responseDueAt } from '../cases/response-clock-rules.ts';
import { outageOf } from '../database/outage-rules.ts';
import { LaurelError, Unavailable } from '../errors.ts';
import { describeError } from '../http/describe-error.ts';
import { portalIsOpen } from '../keys/portal-open.ts';
import { recordBounce } from '../mail/record-bounce.ts';
import { teamSeal, type TeamSeal } from '../sealed/seal-to-team.ts';
import { findAnswered } from './answered-case.ts';
import type { Arrival } from './arrival.ts';
import { arrivedAsCase, openMail } from './case-by-mail.ts';
import { insertInbound, isKnown } from './inbound-mail-store.ts';
import type { InboundState } from './inbound-facts.ts';
import type { InboundReason } from './inbound-reasons.ts';
import { joinCase } from './join-case.ts';
import { type ArrivedMail, readMail } from './read-mail.ts';
import { sayItArrived } from './receipts-by-mail.ts';
import { sealedParts } from './sealed-parts.ts';

/** RFC 1870's SIZE: what we take, in octets. */
export const mailLimit = 30 * 1024 * 1024;

export interface Delivery {
  readonly raw: Buffer;
  /** MAIL FROM: null for the empty one; left out where it is not known. */
  readonly envelopeFrom?: string | null;
  readonly envelopeTo?: readonly string[];
}
export type Accepted = InboundState | 'SEEN';

/** Laurel cannot take mail now; the mail server keeps it and tries again. */
export class NotNow extends LaurelError {
  readonly code = 'NOT_NOW';
}

/** @throws NotNow while the portal is closed, or a restored one has not been opened; whatever the database throws */
export async function acceptMail(app: App, { raw, envelopeFrom, envelopeTo = [] }: Delivery): Promise<Accepted> {
  const mail = await readMail(raw, envelopeFrom, app.config.mailAuthservId);
  const identity = app.portalKey.deriveToken('inbound mail', mail.messageId ?? '', mail.digest.toString('hex'));
  const once = async (become: (context: CommandContext, arrival: Arrival) => Promise<InboundState>): Promise<Accepted> => transaction(app, async (context) => {
    if (await isKnown(context.manager, identity)) return 'SEEN';
    return become(context, { mail, raw, envelopeTo, identity, seal: await openSeal(context) });
  });
  try {
    return await once(async (context, arrival) => ((await fromOurselves(context, mail)) ? keep(context, arrival, 'DROPPED') : sort(context, arrival)));
  } catch (error) {
    if (!liesInTheMail(error)) throw error;
    app.log.error({ error: describeError(error) }, 'a mail could not be sorted: it waits in the tray, whole and sealed');
    return once(async (context, arrival) => wait(context, { ...arrival, mail: { ...mail, sender: null, messageId: null, authentication: [] } }, 'BROKEN'));
  }
}

/** What another try would meet again: a mailbox must not stand still behind one mail. Classes 22 and 23 of SQLSTATE are about values. */
function liesInTheMail(error: unknown): boolean {
  if (error instanceof QueryFailedError) return /^2[23]/.test(String(Reflect.get(error.driverError, 'code')));
  return !(error instanceof NotNow) && !(error instanceof Unavailable) && outageOf(error) === null;
}

async function openSeal({ manager, now, settings }: CommandContext): Promise<TeamSeal> {
  if (settings.restoredAt !== null) throw new NotNow('This portal was restored from a backup and is not open again yet.');
  const seal = (await portalIsOpen(manager)) ? await teamSeal(manager, now) : null;
  if (!seal) throw new NotNow('This portal does not take reports yet.');
  return seal;
}

/** A mail of ours that came back as it was. */
async function fromOurselves({ manager }: CommandContext, { messageId }: ArrivedMail): Promise<boolean> {
  return messageId !== null && (await manager.query<unknown[]>('select from mail where message_id = $1', [messageId])).length > 0;
}

async function sort(context: CommandContext, arrival: Arrival): Promise<InboundState> {
  const { mail } = arrival;
  if (mail.reports.length > 0) {
    for (const report of mail.reports) await recordBounce(context.manager, report);
    return keep(context, arrival, 'BOUNCE');
  }
  const opened = await openMail(context, mail);
  const isAnswer = mail.automatic === 'ANSWER' || mail.automatic === 'LOOP';
  if (isAnswer && typeof opened === 'string') return keep(context, arrival, 'DROPPED');
  const answered = isAnswer ? 'NONE' : await findAnswered(context, arrival);
  if (answered === 'UNKNOWN') return wait(context, arrival, 'UNKNOWN_CASE');
  if (answered !== 'NONE') return (await joinCase(context, arrival, answered, opened)) ? 'MESSAGE' : wait(context, arrival, 'UNKNOWN_CASE');
  if (typeof opened === 'string') return wait(context, arrival, opened);
  await arrivedAsCase(context, arrival, opened);
  return 'CASE';
}

/** What nobody has to look at is kept for a month, sealed, in case that was wrong. */
async function keep(context: CommandContext, arrival: Arrival, state: InboundState): Promise<InboundState> {
  await insertInbound(context, arrival, { state, reason: state === 'DROPPED' ? 'AUTOMATIC' : null, ...(await sealedParts(arrival, 'WHOLE')) });
  return state;
}

/** Into the Sort tray: "its clock runs from arrival". */
async function wait(context: CommandContext, arrival: Arrival, reason: InboundReason): Promise<InboundState> {
  const { now, settings } = context;
  const dueAt = responseDueAt('MAIL', now, settings);
  const why = arrival.mail.sender === null && reason === 'PLAIN_TEXT' ? 'NO_SENDER' : reason;
  const id = await insertInbound(context, arrival, { state: 'WAITING', reason: why, responseDueAt: dueAt, ...(await sealedParts(arrival, 'WHOLE')) });
  await sayItArrived(context, id, arrival.mail, dueAt);
  return 'WAITING';
}
