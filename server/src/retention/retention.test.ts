import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { answerConsent } from '../acknowledgments/consent-commands.ts';
import { mailsToShow } from '../mail/mails-to-show.ts';
import { readInstallation } from '../installation.ts';
import { type Portal, portalOverHttp } from '../testing/portal-over-http.ts';
import { codeOf } from '../testing/refusals.ts';
import { backUp, restoreElsewhere } from '../testing/restore-world.ts';
import { sendFile, tusOf } from '../testing/sealed-files.ts';
import { replayWhileClosed } from '../backup/replay-journal.ts';
import { removeFiles } from './destroy-words.ts';
import { destroyBatch, retentionClock, tellOfEnds } from './retention-clock.ts';
import { planRetention } from './retention-plan.ts';
import { whyLeft } from './retention-rules.ts';
import { keepWords, setRetention } from './set-retention.ts';

let portal: Portal;
const numbers: Record<'old' | 'kept' | 'looked' | 'planned' | 'fresh' | 'open', string> = { old: '', kept: '', looked: '', planned: '', fresh: '', open: '' };
const sql = async <T extends object>(text: string, values: unknown[] = []): Promise<T[]> => (await portal.app.pool.query<T>(text, values)).rows;
const age = async (number: string, days: number): Promise<unknown> => sql(`update cases set closed_at = now() - $2 * interval '1 day' where number = $1`, [number, days]);
const files = async (): Promise<string[]> => {
  const keys: string[] = [];
  for await (const { key } of portal.app.fileStore.list()) keys.push(key);
  return keys;
};

beforeAll(async () => {
  portal = await portalOverHttp();
  const { app, reporter, team } = portal;
  const file = await sendFile(tusOf(portal), await portal.as(reporter), [team.publicKey, reporter.publicKey]);
  for (const name of Object.keys(numbers) as (keyof typeof numbers)[]) {
    const { number } = await portal.report(reporter, name === 'old' ? { attachments: [file.id] } : {});
    numbers[name] = number;
    if (name === 'old') await portal.say(portal.triager, number, 'Thank you, we look.');
    if (name !== 'open') await portal.resolve(number);
  }
  await answerConsent(app, reporter.viewer, { number: numbers.old, choice: 'ALIAS', publishedName: 'Rea' });
  for (const name of ['old', 'kept', 'looked', 'planned'] as const) await age(numbers[name], 400);
  await sql(`update account set email = 'rea@example.org', email_verified_at = now() where id = $1`, [reporter.viewer.accountId]);
  await sql(`update cases set second_look_asked_at = now() where number = $1`, [numbers.looked]);
  await sql(`update cases set planned_disclosure_at = now() + interval '9 days' where number = $1`, [numbers.planned]);
}, 60_000);
afterAll(async () => {
  await portal.close();
  await portal.drop();
});

describe('the period', () => {
  it('is set by a lead, 90 days at least, and not over another lead’s change', async () => {
    const { app, lead, triager, reporter } = portal;
    expect(await codeOf(setRetention(app, triager.viewer, { days: 365, earlier: null }))).toBe('FORBIDDEN');
    expect(await codeOf(keepWords(app, reporter.viewer, { number: numbers.kept, reason: 'DISPUTE' }))).toBe('FORBIDDEN');
    expect(await codeOf(setRetention(app, lead.viewer, { days: 30, earlier: null }))).toBe('INVALID');
    expect(await codeOf(setRetention(app, lead.viewer, { days: 400, earlier: 365 }))).toBe('CONFLICT');
    await retentionClock.run(app);
    expect(await sql(`select from mail where kind = 'WORDS_END'`)).toEqual([]);
    expect(await codeOf(keepWords(app, lead.viewer, { number: numbers.kept, reason: 'DISPUTE' }))).toBe('done');
    expect(await codeOf(setRetention(app, lead.viewer, { days: 365, earlier: null }))).toBe('done');
  });

  it('is looked at before: what would go, by month, and what is left for a reason, as the rule says', async () => {
    const { app, lead } = portal;
    const plan = await planRetention(app.pool, 365);
    expect(plan).toMatchObject({ kept: 1, secondLook: 1, disclosure: 1 });
    expect(plan.months.map(({ cases, files: count }) => [cases, count])).toEqual([[1, 1], [1, 0]]);
    const rows = await sql<Parameters<typeof whyLeft>[0]>(`select closed_at as "closedAt", words_destroyed_at as "wordsDestroyedAt", words_end_told_at as "wordsEndToldAt", words_kept_at as "wordsKeptAt",
      second_look_asked_at as "secondLookAskedAt", second_look_decided_at as "secondLookDecidedAt", planned_disclosure_at as "plannedDisclosureAt", disclosure_until as "disclosureUntil" from cases`);
    const reasons = rows.map((row) => whyLeft(row, new Date()));
    expect([plan.months.reduce((sum, { cases }) => sum + cases, 0), ...['KEPT', 'SECOND_LOOK', 'DISCLOSURE'].map((one) => reasons.filter((reason) => reason === one).length)])
      .toEqual([reasons.filter((reason) => reason === null).length, 1, 1, 1]);
    const asked = await portal.ask(await portal.as(lead), '{ retention(days: 90) { days askedDays kept { number reason } months { cases texts files bytes } } }');
    expect(asked.at('data', 'retention', 'kept')).toEqual([{ number: numbers.kept, reason: 'DISPUTE' }]);
    expect((await portal.ask(await portal.as(portal.triager), '{ retention { days } }')).at('data', 'retention')).toBeNull();
  });
});

describe('the words of a case', () => {
  it('are told of 14 days before, once, and not destroyed meanwhile', async () => {
    const { app } = portal;
    await tellOfEnds(app);
    await tellOfEnds(app);
    await retentionClock.run(app);
    const mails = (await mailsToShow(app, await readInstallation(app.dataSource.manager))).filter(({ subject }) => subject.includes('destroyed soon'));
    expect(mails.map(({ to, subject }) => [to, subject])).toEqual([['rea@example.org', `The words of ${numbers.old} are destroyed soon`]]);
    expect(JSON.stringify(mails)).toContain('download your copy before then');
    expect(await sql('select number from cases where words_destroyed_at is not null')).toEqual([]);
    const seen = await portal.ask(await portal.as(portal.reporter), 'query ($number: String!) { case(number: $number) { wordsEndAt report { armored } } }', { number: numbers.old });
    expect(Date.parse(String(seen.at('data', 'case', 'wordsEndAt'))) - Date.now()).toBeGreaterThan(13 * 86_400_000);
    expect(seen.at('data', 'case', 'report', 'armored')).toContain('BEGIN PGP MESSAGE');
  });

  it('survive a node that is killed in the middle, and then go, from the database and from the store', async () => {
    const { app, reporter } = portal;
    const root = await mkdtemp(path.join(tmpdir(), 'laurel-retention-'));
    await backUp(app, root);
    await sql(`update cases set words_end_told_at = now() - interval '15 days' where words_end_told_at is not null`);
    const dying = { ...app, dataSource: Object.assign(Object.create(app.dataSource) as typeof app.dataSource, { transaction: async (run: (manager: unknown) => Promise<unknown>) =>
      app.dataSource.transaction(async (manager) => { await run(manager); throw new Error('killed'); }) }) };
    await expect(destroyBatch(dying)).rejects.toThrow('killed');
    expect([(await sql('select from cases where words_destroyed_at is not null')).length, (await files()).length]).toEqual([0, 1]);
    expect(await destroyBatch(app)).toBe(1);
    expect((await files()).length).toBe(1);
    expect([await removeFiles(app), (await files()).length, await removeFiles(app)]).toEqual([1, 0, 0]);
    expect(await sql('select number from cases where words_destroyed_at is not null')).toEqual([{ number: numbers.old }]);
    const caseId = `(select id from cases where number = '${numbers.old}')`;
    expect(await sql(`select from sealed_text where case_id = ${caseId} and (seipd is not null or exists (select from sealed_text_key where sealed_text_id = sealed_text.id))`)).toEqual([]);
    expect(await sql(`select facts from audit_entry where kind = 'RETENTION_RAN'`)).toEqual([{ facts: { cases: 1, texts: expect.any(Number) as number, files: 1, bytes: expect.any(Number) as number } }]);
    const query = `query ($number: String!) { case(number: $number) { state wordsDestroyedAt wordsEndAt title { id } report { id } attachments { id } receipt { signedText logIndex }
      acknowledgment { publishedName } sealedTexts(first: 50) { edges { node { id } } }
      messages(first: 10) { edges { node { sentAt authorRole body { id } } } } timeline(first: 50) { edges { node { __typename } } } } }`;
    for (const by of [reporter, portal.triager]) {
      const answer = await portal.ask(await portal.as(by), query, { number: numbers.old });
      expect(answer.at('errors')).toBeUndefined();
      expect(answer.at('data', 'case')).toMatchObject({ state: 'CLOSED', wordsEndAt: null, title: null, report: null, attachments: [], sealedTexts: { edges: [] }, acknowledgment: { publishedName: 'Rea' } });
      expect(answer.at('data', 'case', 'receipt', 'signedText')).toContain(numbers.old);
      expect(answer.text).toContain('"authorRole":"TEAM","body":null');
      expect(answer.text).toContain('"__typename":"MessagePosted"');
    }
    await destroyedAgain(root);
    await rm(root, { recursive: true, force: true });
  }, 60_000);

  it('are left in every other case', async () => {
    await retentionClock.run(portal.app);
    for (const name of ['kept', 'looked', 'planned', 'fresh', 'open'] as const) {
      expect(await sql('select from sealed_text join cases on cases.id = case_id where number = $1 and kind = $2 and seipd is not null', [numbers[name], 'REPORT'])).toHaveLength(1);
    }
  });

  it('can be let go again by a lead, and are told of anew', async () => {
    const { app, lead } = portal;
    expect(await codeOf(keepWords(app, lead.viewer, { number: numbers.old, reason: 'DISPUTE' }))).toBe('ILLEGAL_MOVE');
    expect(await codeOf(keepWords(app, lead.viewer, { number: numbers.kept, reason: null }))).toBe('done');
    await retentionClock.run(app);
    expect(await sql(`select from mail where kind = 'WORDS_END' and identity like 'words-end:' || (select id from cases where number = $1) || ':%'`, [numbers.kept])).toHaveLength(1);
    expect(await sql('select number from cases where words_destroyed_at is not null')).toHaveLength(1);
  });
});

describe('after years', () => {
  const toldOf = async (number: string, days: number): Promise<unknown> => sql(`update cases set words_end_told_at = now() - $2 * interval '1 day' where number = $1`, [number, days]);
  const noticesOf = async (number: string): Promise<number> => (await sql(`select from mail where kind = 'WORDS_END' and identity like 'words-end:' || (select id from cases where number = $1) || ':%'`, [number])).length;
  const living = async (number: string): Promise<number> => (await sql('select from sealed_text join cases on cases.id = case_id where number = $1 and seipd is not null', [number])).length;

  it('cases that are left for a reason stand in nobody’s way', async () => {
    const { app } = portal;
    for (const name of ['looked', 'planned'] as const) await age(numbers[name], 500);
    for (const name of ['looked', 'planned', 'kept'] as const) await toldOf(numbers[name], 15);
    expect(await destroyBatch(app, 1)).toBe(1);
    expect([await living(numbers.kept), await living(numbers.looked) > 0, await living(numbers.planned) > 0]).toEqual([0, true, true]);
  });

  it('an old notice is none: after a plan to publish, readers are told again', async () => {
    const { app } = portal;
    await toldOf(numbers.planned, 200);
    await sql(`update cases set planned_disclosure_at = now() - interval '1 day' where number = $1`, [numbers.planned]);
    const before = await noticesOf(numbers.planned);
    await retentionClock.run(app);
    expect([await noticesOf(numbers.planned) - before, await living(numbers.planned) > 0]).toEqual([1, true]);
  });

  it('what people write in a case whose words are gone goes after a period of its own, told of before, by a restored backup too', async () => {
    const { app, lead } = portal;
    await portal.say(portal.reporter, numbers.old, 'It is back, I think.');
    await retentionClock.run(app);
    expect(await living(numbers.old)).toBe(1);
    expect(await codeOf(keepWords(app, lead.viewer, { number: numbers.old, reason: 'DISPUTE' }))).toBe('done');
    expect(await codeOf(keepWords(app, lead.viewer, { number: numbers.old, reason: null }))).toBe('done');
    await sql(`update cases set closed_at = now() - interval '900 days', words_destroyed_at = now() - interval '400 days' where number = $1`, [numbers.old]);
    const before = await noticesOf(numbers.old);
    await retentionClock.run(app);
    expect([await noticesOf(numbers.old) - before, await living(numbers.old)]).toEqual([1, 1]);
    const root = await mkdtemp(path.join(tmpdir(), 'laurel-retention-'));
    await backUp(app, root);
    await toldOf(numbers.old, 15);
    await retentionClock.run(app);
    expect(await living(numbers.old)).toBe(0);
    const machine = await restoreElsewhere(app, root);
    const livingThere = async (): Promise<number | null> => (await machine.app.pool.query('select from sealed_text join cases on cases.id = case_id where number = $1 and seipd is not null', [numbers.old])).rowCount;
    const [atFirst] = [await livingThere(), await replayWhileClosed(machine.app)];
    expect([atFirst, await livingThere()]).toEqual([1, 0]);
    await machine.drop();
    await rm(root, { recursive: true, force: true });
  }, 60_000);
});

/** "A restored backup destroys again before it opens." */
async function destroyedAgain(root: string): Promise<void> {
  const machine = await restoreElsewhere(portal.app, root);
  try {
    const { rows: before } = await machine.app.pool.query('select from attachment');
    expect(before).toHaveLength(1);
    await replayWhileClosed(machine.app);
    await removeFiles(machine.app);
    const { rows } = await machine.app.pool.query('select number from cases where words_destroyed_at is not null');
    expect(rows).toEqual([{ number: numbers.old }]);
    expect((await machine.app.pool.query('select from attachment')).rowCount).toBe(0);
    for await (const file of machine.app.fileStore.list()) expect(file).toBeUndefined();
  } finally {
    await machine.drop();
  }
}
