/** A researcher with many cases, sealed as the page seals them, and a newer key. For what has to work in bulk. */
import { randomBytes, randomUUID } from 'node:crypto';
import * as openpgp from 'openpgp';
import type pg from 'pg';
import type { EntityBody, EntityKind, EntitySubject } from '../schema/sealed-entity/entity.ts';
import { reportBody } from '../schema/sealed-entity/report-text.ts';
import { writeEntityBytes } from '../schema/sealed-entity/write-entity.ts';
import { proofText } from '../schema/proof-text.ts';
import { sealKeyBackup } from '../schema/recovery/key-backup.ts';
import { wrappingKeyOf } from '../schema/recovery/recovery-words.ts';
import { type Headers, portalIdOf, query } from './api.ts';
import { openKeys } from './keys.ts';
import type { Account, Portal } from './portal.ts';

export interface Writer {
  readonly portalId: string;
  readonly session: Headers;
  readonly key: openpgp.PrivateKey;
  readonly teamKey: openpgp.Key;
}

export async function writerOf({ url }: Portal, { recoveryWords }: Account): Promise<Writer> {
  const { privateKeyArmored, session } = await openKeys(url, recoveryWords);
  const teamKey = await openpgp.readKey({ armoredKey: await (await fetch(`${url}/pgp-key.asc`)).text() });
  return { portalId: await portalIdOf(url), session, key: await openpgp.readPrivateKey({ armoredKey: privateKeyArmored }), teamKey };
}

async function seal({ portalId, key, teamKey }: Writer, kind: EntityKind, about: EntitySubject, body: EntityBody, readers: readonly openpgp.Key[]): Promise<string> {
  const binary = writeEntityBytes(
    { portal: portalId, kind, id: randomBytes(16).toString('hex'), about, time: new Date().toISOString(), signer: key.getFingerprint().toUpperCase(), attachments: [] },
    body,
  );
  const encrypted = { message: await openpgp.createMessage({ binary: Uint8Array.from(binary) }), encryptionKeys: [teamKey, ...readers], signingKeys: key };
  return openpgp.encrypt({ ...encrypted, sessionKey: { data: new Uint8Array(randomBytes(32)), algorithm: 'aes256' } });
}

export interface Written {
  readonly title: string;
  readonly steps: string;
}
/** About 4 kB. */
const finding = (at: number): Written => ({ title: `Finding ${at}`, steps: `Step ${at} of many.\n${'Open the calendar, change the id, and read. '.repeat(90)}` });

/** A report with its title. @returns the number of its case */
async function submit(portalUrl: string, writer: Writer, written: Written): Promise<string> {
  const submission = randomUUID();
  const body = reportBody(written);
  const own = writer.key.toPublic();
  const input = {
    idempotencyKey: submission, policyVersion: 1, installedSoftware: false,
    title: await seal(writer, 'title', { submission }, { text: written.title, sections: [] }, [own]),
    report: await seal(writer, 'report', { submission }, body, [own]),
  };
  interface Answer { readonly submitReport: { readonly case: { readonly number: string } | null; readonly userErrors: readonly { readonly message: string }[] } }
  const text = 'mutation ($input: SubmitReportInput!) { submitReport(input: $input) { case { number } userErrors { message } } }';
  const { submitReport } = await query<Answer>(portalUrl, text, writer.session, { input });
  if (submitReport.case === null) throw new Error(`The report was refused: ${submitReport.userErrors[0]?.message}`);
  return submitReport.case.number;
}

async function reply(portalUrl: string, number: string, by: Writer, reporter: openpgp.Key, words = 'Thank you. We look into it and write again.'): Promise<void> {
  const input = {
    idempotencyKey: randomUUID(), number, internal: false,
    body: await seal(by, 'message', { case: number }, { text: words, sections: [] }, [reporter]),
  };
  interface Answer { readonly postMessage: { readonly userErrors: readonly { readonly message: string }[] } }
  const text = 'mutation ($input: PostMessageInput!) { postMessage(input: $input) { userErrors { message } } }';
  const { postMessage: { userErrors: [first] } } = await query<Answer>(portalUrl, text, by.session, { input });
  if (first !== undefined) throw new Error(`The reply was refused: ${first.message}`);
}

const atATime = 8;

/** Title, report and one reply of the team each. @returns their numbers */
export async function writeCases({ url }: Portal, writer: Writer, team: Writer, count: number): Promise<readonly string[]> {
  const numbers: string[] = [];
  for (let at = 0; at < count; at += atATime) {
    const batch = Array.from({ length: Math.min(atATime, count - at) }, async (_, i) => {
      const number = await submit(url, writer, finding(at + i));
      await reply(url, number, team, writer.key.toPublic());
      return number;
    });
    numbers.push(...(await Promise.all(batch)));
  }
  return numbers;
}

/** Reports alone, in the order given. @returns their numbers */
export async function writeReports({ url }: Portal, writer: Writer, reports: readonly Written[]): Promise<readonly string[]> {
  const numbers: string[] = [];
  for (let at = 0; at < reports.length; at += atATime) numbers.push(...(await Promise.all(reports.slice(at, at + atATime).map((written) => submit(url, writer, written)))));
  return numbers;
}

/** One message. @param reporter who reads it beside the team @returns the id of its event */
export async function sayIn({ url }: Portal, number: string, by: Writer, reporter: Writer, words: string): Promise<string> {
  await reply(url, number, by, reporter.key.toPublic(), words);
  interface Found { readonly case: { readonly timeline: { readonly edges: readonly { readonly node: { readonly id: string } }[] } } }
  const found = await query<Found>(url, 'query ($number: String!) { case(number: $number) { timeline(last: 1) { edges { node { id } } } } }', by.session, { number });
  return found.case.timeline.edges[0]?.node.id ?? '';
}

/** The last message so many times more, in the database alone: they are listed, and refused as seen before where they are opened. */
export async function lengthenCase(database: pg.Client, number: string, count: number): Promise<void> {
  await database.query(`
    with last as (select * from message where case_id = (select id from cases where number = $1) order by id desc limit 1),
    texts as (insert into sealed_text (case_id, kind, seipd, sha256, author_id)
      select sealed.case_id, sealed.kind, sealed.seipd, sha256(sealed.seipd || convert_to(step::text, 'UTF8')), sealed.author_id
      from last join sealed_text sealed on sealed.id = last.body_id, generate_series(1, $2) step returning id),
    keys as (insert into sealed_text_key (sealed_text_id, key_id, packet)
      select texts.id, packet.key_id, packet.packet from texts, last join sealed_text_key packet on packet.sealed_text_id = last.body_id),
    messages as (insert into message (case_id, author_id, author_role, internal, body_id)
      select last.case_id, last.author_id, last.author_role, false, texts.id from texts, last returning id)
    insert into case_event (case_id, kind, actor_id, actor_role, message_id, is_response)
    select last.case_id, 'MessagePosted', last.author_id, last.author_role, messages.id, false from messages, last`, [number, count]);
}

/** A newer key takes the place of the writer's, vouched for by it; the same words open both. */
export async function replaceKey({ url }: Portal, { portalId, session, key }: Writer, words: string): Promise<openpgp.PrivateKey> {
  const userIDs = { name: `laurel:${randomBytes(16).toString('hex')}` };
  const { privateKey } = await openpgp.generateKey({ userIDs, format: 'object' });
  interface Asked { readonly viewer: { readonly id: string; readonly keyChallenge: string } }
  const { viewer: { keyChallenge } } = await query<Asked>(url, '{ viewer { id keyChallenge } }', session);
  const { account }: { readonly account: { readonly id: string } } = await (await fetch(`${url}/auth/session`, { headers: session })).json();
  const fingerprint = privateKey.getFingerprint().toUpperCase();
  const message = await openpgp.createCleartextMessage({ text: proofText({ portalId, accountId: account.id, fingerprint, challenge: keyChallenge }) });
  const proof = await openpgp.sign({ message, signingKeys: [privateKey, key] });
  const content = { privateKeyArmored: privateKey.armor(), earlierKeysArmored: [key.armor()], pins: { leads: [], teamKeys: [] } };
  const sealed = await sealKeyBackup(await wrappingKeyOf(words, 'backup', portalId), content, { portalId, fingerprint, method: 'RECOVERY_WORDS' });
  const input = { publicKey: privateKey.toPublic().armor(), proof, backups: [{ method: 'RECOVERY_WORDS', sealed }] };
  interface Answer { readonly registerKey: { readonly key: { readonly status: string } | null; readonly userErrors: readonly { readonly message: string }[] } }
  const text = 'mutation ($input: RegisterKeyInput!) { registerKey(input: $input) { key { status } userErrors { message } } }';
  const { registerKey } = await query<Answer>(url, text, session, { input });
  if (registerKey.key?.status !== 'CURRENT') throw new Error(`The key was not taken: ${registerKey.userErrors[0]?.message ?? registerKey.key?.status}`);
  return privateKey;
}
