/** Writes the planned cases in a handful of statements: rows with ids of their own, then the sequences behind them. */
import { createHash } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import { reportBody } from '../../../schema/sealed-entity/report-text.ts';
import type { FileStore } from '../attachments/file-store.ts';
import type { PortalKey } from '../receipts/portal-key.ts';
import { makeReceipt, type ReceiptPart } from '../receipts/receipt.ts';
import type { ExampleKey } from './example-keys.ts';
import type { PlannedCase } from './plan-cases.ts';
import type { PlannedConsent } from './plan-consents.ts';
import { type SealedWords, sealWords, type Words } from './seal-text.ts';
import type { StoryWords } from './case-story.ts';
import { type FilesByCase, keepFile, sealFiles } from './write-files.ts';

export interface Writing {
  readonly manager: EntityManager;
  readonly portalId: string;
  readonly portalKey: PortalKey;
  readonly teamKey: ExampleKey;
  readonly keyOf: (accountId: string) => ExampleKey;
  readonly serviceIdOf: (slug: string) => string;
  readonly recorderId: string;
  readonly fileStore: FileStore;
  readonly now: Date;
}
type Kind = 'REPORT' | 'TITLE' | 'MESSAGE' | 'NOTE' | 'NAME' | 'ATTACHMENT';
interface Text {
  readonly caseId: string;
  readonly kind: Kind;
  readonly authorId: string;
  readonly at: Date;
  /** A file is sealed already: the report lists its hash. */
  readonly words: Words | SealedWords;
}
type Json = Record<string, unknown>;

export async function writeCases(writing: Writing, cases: readonly PlannedCase[], consents: readonly PlannedConsent[]): Promise<void> {
  const files = await sealFiles(cases, (planned) => wordsOf(writing, planned, planned.story.facts.reporterId ?? writing.recorderId), writing.now);
  const texts: Text[] = [];
  const messages: Json[] = [];
  const events: Json[] = [];
  const rows = cases.map((planned) => caseRow(writing, planned, files, texts, messages, events, consents));
  for (const consent of consents) consentEvents(consent, events);
  events.sort((a, b) => Date.parse(String(a['at'])) - Date.parse(String(b['at'])));
  await insert(writing.manager, 'cases', rows.map((row) => ({ ...row, title_id: null, report_id: null })));
  const sealed = await sealAll(texts);
  await insertTexts(writing.manager, texts, sealed);
  await writing.manager.query(
    `update cases set title_id = given.title_id, report_id = given.report_id
     from jsonb_populate_recordset(null::cases, $1) given where given.id = cases.id`, [JSON.stringify(rows)]);
  await insert(writing.manager, 'message', messages);
  await insertFiles(writing, texts, files);
  await insert(writing.manager, 'case_event', events.map((event, at) => ({ internal: false, ...event, id: at + 1 })));
  await insertConsents(writing.manager, consents);
  await insertReceipts(writing, cases, texts, sealed);
  await moveSequences(writing.manager, cases.length);
}

function caseRow(
  writing: Writing, planned: PlannedCase, files: FilesByCase, texts: Text[], messages: Json[], events: Json[], consents: readonly PlannedConsent[],
): Json {
  const { story, number, submissionId, archetype, service, title } = planned;
  const { facts } = story;
  const { id: caseId, reporterId, submittedAt } = facts;
  const authorId = reporterId ?? writing.recorderId;
  const fromSubmission = { caseId, authorId, at: submittedAt } as const;
  const words = wordsOf(writing, planned, authorId);
  const reportId = texts.push({ ...fromSubmission, kind: 'REPORT', words: { ...words, kind: 'report', body: reportOf(planned), attachments: (files.get(caseId) ?? []).map(({ sha256 }) => sha256) } });
  const titleId = facts.source === 'MAIL' ? null
    : texts.push({ ...fromSubmission, kind: 'TITLE', words: { ...words, kind: 'title', body: { text: title, sections: [] } } });
  for (const { label, sha256, body } of files.get(caseId) ?? []) {
    texts.push({ ...fromSubmission, kind: 'ATTACHMENT', words: body }, { ...fromSubmission, kind: 'NAME', words: { ...words, kind: 'name', body: label, attachments: [sha256] } });
  }
  for (const event of story.events) {
    const actor = { at: event.at, case_id: caseId, actor_id: event.actor?.id ?? null, actor_role: roleOf(event.actor?.role) };
    if (event.facts.kind === 'MESSAGE' || event.facts.kind === 'NOTE') events.push({ ...actor, ...message(writing, planned, event.facts, texts, messages) });
    else events.push({ ...actor, ...snake(event.facts) });
  }
  const { id, ...rest } = facts;
  return {
    ...snake(rest), id, number, version: story.version, updated_at: story.updatedAt, issue_type: archetype.issueType, installed_software: false,
    cvss_vector: story.cvss?.vector ?? null, cvss_version: story.cvss?.version ?? null, cvss_score: story.cvss?.score ?? null,
    online_service_id: writing.serviceIdOf(service.slug), assignee_id: story.assigneeId, policy_version: 1,
    submission_id: facts.source === 'PORTAL' ? submissionId : null, title_id: titleId, report_id: reportId,
    creditable_since: consents.find((consent) => consent.caseId === caseId)?.creditableSince ?? null,
  };
}

function message(writing: Writing, planned: PlannedCase, words: StoryWords, texts: Text[], messages: Json[]): Json {
  const { facts: { id: caseId } } = planned.story;
  const internal = words.kind === 'NOTE';
  const all = wordsOf(writing, planned, words.author.id);
  const bodyId = texts.push({
    caseId, kind: words.kind, authorId: words.author.id, at: words.at,
    words: {
      ...all, kind: internal ? 'note' : 'message', about: { case: planned.number }, at: words.at, body: { text: words.text, sections: [] },
      readers: internal ? [writing.teamKey] : all.readers,
    },
  });
  const author_role = roleOf(words.author.role);
  const id = messages.push({ id: messages.length + 1, case_id: caseId, author_id: words.author.id, author_role, internal, body_id: bodyId, sent_at: words.at });
  return { kind: 'MessagePosted', message_id: id, is_response: words.isResponse, internal };
}

const wordsOf = ({ portalId, teamKey, keyOf }: Writing, { story: { facts }, submissionId }: PlannedCase, authorId: string): Omit<Words, 'kind' | 'body'> => ({
  portalId, about: { submission: submissionId }, author: keyOf(authorId), at: facts.submittedAt,
  readers: facts.reporterId === null ? [teamKey] : [teamKey, keyOf(facts.reporterId)],
});

function reportOf({ archetype, service, fill, isFreeText, title }: PlannedCase): Words['body'] {
  const { steps, configuration = '', impact } = archetype;
  if (isFreeText) return { text: [title, steps, impact].map(fill).join('\n\n'), sections: [] };
  return reportBody({ service: service.name, title, steps: fill(steps), configuration: fill(configuration), impact: fill(impact) });
}

const roleOf = (role: string | undefined): string | null => (role === undefined ? null : role === 'REPORTER' ? 'REPORTER' : 'TEAM');
const snake = (facts: object): Json =>
  Object.fromEntries(Object.entries(facts).map(([key, value]) => [key.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`), value]));

/** All at once in batches: the work is done by the runtime's own threads. */
async function sealAll(texts: readonly Text[]): Promise<SealedWords[]> {
  const sealed: SealedWords[] = [];
  for (let at = 0; at < texts.length; at += 100) {
    sealed.push(...await Promise.all(texts.slice(at, at + 100).map(async ({ words }) => ('seipdBytes' in words ? words : sealWords(words)))));
  }
  return sealed;
}

async function insert(manager: EntityManager, table: string, rows: readonly Json[]): Promise<void> {
  const columns = [...new Set(rows.flatMap((row) => Object.keys(row)))].join(', ');
  await manager.query(
    `insert into ${table} (${columns}) overriding system value select ${columns} from jsonb_populate_recordset(null::${table}, $1)`, [JSON.stringify(rows)]);
}

const hex = (bytes: Uint8Array): string => `\\x${Buffer.from(bytes).toString('hex')}`;

async function insertTexts(manager: EntityManager, texts: readonly Text[], sealed: readonly SealedWords[]): Promise<void> {
  await insert(manager, 'sealed_text', texts.map(({ caseId, kind, authorId, at }, index) => ({
    id: index + 1, case_id: caseId, kind, author_id: authorId, created_at: at,
    seipd: kind === 'ATTACHMENT' ? null : hex(sealed[index]?.seipdBytes ?? new Uint8Array()), sha256: hex(sealed[index]?.sha256 ?? new Uint8Array()),
  })));
  const packets = sealed.flatMap(({ pkesks }, index) => pkesks.map(({ keyId, bytes }) => ({ sealed_text_id: index + 1, key_id: keyId, packet: hex(bytes), granted_at: texts[index]?.at })));
  await insert(manager, 'sealed_text_key', packets.map((packet, at) => ({ id: at + 1, ...packet })));
}

async function insertFiles({ manager, fileStore }: Writing, texts: readonly Text[], files: FilesByCase): Promise<void> {
  const rows = [...files].flatMap(([caseId, ofCase]) => ofCase.map(async (file, at) => {
    // A file's name stands behind it.
    const bodyId = texts.findIndex(({ words }) => words === file.body) + 1;
    return keepFile(fileStore, file, { caseId, place: at + 1, bodyId, nameId: bodyId + 1 });
  }));
  await insert(manager, 'attachment', (await Promise.all(rows)).map((row, at) => ({ id: at + 1, ...row })));
}

function consentEvents({ caseId, researcherId, creditableSince, facts }: PlannedConsent, events: Json[]): void {
  events.push({ case_id: caseId, at: creditableSince, kind: 'ConsentChanged', consent_state: 'ASKED' });
  if (facts.state === 'ASKED' || facts.state === 'NOT_ASKED') return;
  const byClock = facts.state === 'LAPSED';
  events.push({
    case_id: caseId, at: facts.answeredAt ?? new Date(creditableSince.getTime() + 30 * 86_400_000), kind: 'ConsentChanged', consent_state: facts.state,
    actor_id: byClock ? null : researcherId, actor_role: byClock ? null : 'REPORTER',
  });
}

async function insertConsents(manager: EntityManager, consents: readonly PlannedConsent[]): Promise<void> {
  const rows = consents.map(({ caseId, researcherId, facts }) => ({ case_id: caseId, researcher_id: researcherId, ...snake(facts) }));
  const columns = Object.keys(rows[0] ?? {}).join(', ');
  await manager.query(`insert into consent (${columns}) select ${columns} from jsonb_populate_recordset(null::consent, $1)`, [JSON.stringify(rows)]);
}

const labels: Readonly<Partial<Record<Kind, string>>> = { REPORT: 'Report', TITLE: 'Title', NAME: 'Attachment # name', ATTACHMENT: 'Attachment #' };

/** In the order of a real receipt: report, title, then each file with its name. */
function partsOf(id: string, texts: readonly Text[], sealed: readonly SealedWords[]): ReceiptPart[] {
  let files = 0;
  return texts.flatMap(({ caseId, kind }, at) => {
    const [one, label] = [sealed[at], labels[kind]];
    if (caseId !== id || !one || label === undefined) return [];
    if (kind === 'ATTACHMENT') files += 1;
    return [{ label: label.replace('#', String(files)), sha256: one.sha256, readers: one.pkesks.map(({ keyId }) => keyId) }];
  });
}

async function insertReceipts({ manager, portalKey, portalId }: Writing, cases: readonly PlannedCase[], texts: readonly Text[], sealed: readonly SealedWords[]): Promise<void> {
  const receipts = await Promise.all(cases.filter(({ story }) => story.facts.source === 'PORTAL').map(async ({ story: { facts }, number, submissionId }) => {
    const parts = partsOf(facts.id, texts, sealed);
    const signedText = await makeReceipt(portalKey, { portalId, number, submissionId, receivedAt: facts.submittedAt, parts, policyVersion: 1 });
    return { case_id: facts.id, signed_text: signedText, sha256: hex(createHash('sha256').update(signedText).digest()), received_at: facts.submittedAt, policy_version: 1 };
  }));
  await insert(manager, 'receipt', receipts);
  await insert(manager, 'log_leaf', receipts.map(({ sha256, received_at }) => ({ entry_sha256: sha256, created_at: received_at })));
}

async function moveSequences(manager: EntityManager, cases: number): Promise<void> {
  for (const table of ['cases', 'sealed_text', 'sealed_text_key', 'message', 'attachment', 'case_event', 'log_leaf']) {
    await manager.query(`select setval(pg_get_serial_sequence('${table}', 'id'), (select max(id) from ${table}))`);
  }
  await manager.query(`select setval('case_number', $1)`, [cases]);
}
