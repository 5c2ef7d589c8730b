/** Reports of 4 kB as browsers seal them: one is sealed to the team key, the others are the same packets around other octets, which no server can tell. */
import { randomBytes, randomUUID } from 'node:crypto';
import * as openpgp from 'openpgp';
import { assemble } from '../server/src/sealed/armor.ts';
import { gate, sealedLimits } from '../server/src/sealed/gate.ts';
import type { Contestants } from './contestants.ts';
import { post, type Target } from './load.ts';

const octets = 4_096;
/** Behind the packet's header. */
const headerOctets = 8;

export async function sealedReports(teamKey: string, count: number): Promise<readonly string[]> {
  const message = await openpgp.createMessage({ binary: randomBytes(octets) });
  const encryptionKeys = await openpgp.readKey({ armoredKey: teamKey });
  const sealed = await openpgp.encrypt({ message, encryptionKeys, config: { preferredCompressionAlgorithm: openpgp.enums.compression.uncompressed } });
  const { pkesks, seipdBytes } = gate(String(sealed), { maxBytes: sealedLimits.report, path: ['report'] });
  return Array.from({ length: count }, () =>
    assemble(pkesks.map(({ bytes }) => bytes), Buffer.concat([seipdBytes.subarray(0, headerOctets), randomBytes(seipdBytes.length - headerOctets)])));
}

const mutation = `mutation Submit($input: SubmitReportInput!) { submitReport(input: $input) {
  case { id number submittedAt responseDueAt receipt { signedText policyVersion } } userErrors { code message } } }`;

/** Case, words, reader, event, receipt and the log's leaf in one statement; `$1` who, `$2` the SEIPD packet, `$3` the reader's, `$4` the submission. */
export const bareSubmit = `
  with new_case as (
    insert into cases (number, source, state, reporter_id, submission_id, policy_version, response_due_at)
    select 'LRL-2099-' || lpad(nextval('case_number')::text, 7, '0'), 'PORTAL', 'RECEIVED', $1, $4, 1, now() + interval '1 day' returning id, number, submitted_at, response_due_at),
  text as (insert into sealed_text (case_id, kind, seipd, sha256, author_id) select id, 'REPORT', decode($2, 'base64'), sha256(decode($2, 'base64')), $1 from new_case returning id, sha256),
  reader as (insert into sealed_text_key (sealed_text_id, key_id, packet) select id, '0011223344556677', decode($3, 'base64') from text),
  event as (insert into case_event (case_id, kind, source, actor_id, actor_role) select id, 'CaseReceived', 'PORTAL', $1, 'REPORTER' from new_case),
  receipt as (insert into receipt (case_id, signed_text, sha256, received_at, policy_version)
    select new_case.id, repeat(encode(text.sha256, 'hex'), 12), text.sha256, now(), 1 from new_case, text returning signed_text),
  leaf as (insert into log_leaf (entry_sha256) select sha256 from text)
  select json_build_object('data', json_build_object('submitReport', json_build_object('case', json_build_object('id', id, 'number', number, 'submittedAt', submitted_at,
    'responseDueAt', response_due_at, 'receipt', json_build_object('signedText', signed_text, 'policyVersion', 1)), 'userErrors', '[]'::json)))::text as body from new_case, receipt`;

export interface Submission {
  readonly laurel: Target;
  readonly bare: Target;
}

/** Each request is another report, by one after another of the reporters, each from an address of their own. */
export function submissionOf({ laurel, bare }: Contestants, reporters: readonly { readonly id: string; readonly token: string }[], reports: readonly string[]): Submission {
  const packets = (armored: string): readonly [string, string] => {
    const { pkesks: [reader], seipdBytes } = gate(armored, { maxBytes: sealedLimits.report, path: ['report'] });
    return [Buffer.from(seipdBytes).toString('base64'), Buffer.from(reader?.bytes ?? []).toString('base64')];
  };
  const by = (at: number): { readonly id: string; readonly token: string } => reporters[at % reporters.length] ?? { id: '', token: '' };
  const ours = reports.map((report, at) => post('/graphql', {
    Authorization: `Bearer ${by(at).token}`, 'X-Forwarded-For': `10.${at % 250}.${Math.floor(at / 250) % 250}.7`,
  }, JSON.stringify({ query: mutation, variables: { input: { idempotencyKey: randomUUID(), report, policyVersion: 1 } } })));
  const theirs = reports.map((report, at) => post('/submit', {}, JSON.stringify([by(at).id, ...packets(report), randomUUID()])));
  return { laurel: { port: laurel, requests: ours }, bare: { port: bare, requests: theirs } };
}
