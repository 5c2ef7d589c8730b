/** What was kept of arriving mails, read from the tables and opened by the team. Tests of `inbound/` import it. */
import * as openpgp from 'openpgp';
import { assemble } from '../sealed/armor.ts';
import type { Play } from './cases-in-play.ts';

export interface KeptRow {
  readonly state: string;
  readonly reason: string | null;
  readonly caseId: string | null;
  readonly seipd: Buffer | null;
  readonly packet: Buffer | null;
  readonly sender: string | null;
  readonly isWhole: boolean;
  readonly wholeSeipd: Buffer | null;
  readonly wholePacket: Buffer | null;
  readonly responseDueAt: Date | null;
  readonly arrivedAt: Date;
}

export async function lastMail({ app }: Play): Promise<KeptRow> {
  const { rows: [row] } = await app.pool.query<KeptRow>(`select state, reason, case_id as "caseId", seipd, packet, sender, is_whole as "isWhole",
    whole_seipd as "wholeSeipd", whole_packet as "wholePacket", response_due_at as "responseDueAt", arrived_at as "arrivedAt" from inbound_mail order by id desc limit 1`);
  if (!row) throw new Error('No mail is kept.');
  return row;
}

export async function openKept({ team }: Play, packet: Buffer | null, seipd: Buffer | null): Promise<Buffer> {
  const message = await openpgp.readMessage({ armoredMessage: assemble([packet ?? Buffer.alloc(0)], seipd ?? Buffer.alloc(0)) });
  const { data } = await openpgp.decrypt({ message, decryptionKeys: team.privateKey, format: 'binary' });
  return Buffer.from(data);
}

/** Of the last mail, what lists show. */
export async function lastWords(play: Play): Promise<Buffer> {
  const { packet, seipd } = await lastMail(play);
  return openKept(play, packet, seipd);
}

export interface MailedCaseRow {
  readonly number: string;
  readonly source: string;
  readonly state: string;
  readonly reporter: string | null;
  /** Seconds from arrival. */
  readonly due: number;
  readonly report: Buffer;
}
export async function mailedCaseRow({ app }: Play, id: string | null): Promise<MailedCaseRow> {
  const { rows: [row] } = await app.pool.query<MailedCaseRow>(
    `select number, source, state, reporter_id as reporter, extract(epoch from response_due_at - submitted_at)::int as due, seipd as report
     from cases join sealed_text on sealed_text.id = report_id where cases.id = $1`, [id]);
  if (!row) throw new Error('There is no such case.');
  return row;
}

/** Kinds, in order. */
export const mailsQueuedTo = async ({ app }: Play, recipient: string): Promise<readonly string[]> =>
  (await app.pool.query<{ kind: string }>('select kind from mail where recipient = $1 order by id', [recipient])).rows.map(({ kind }) => kind);
