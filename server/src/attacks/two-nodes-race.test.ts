import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { App } from '../app.ts';
import { answerConsent, withdrawConsent } from '../acknowledgments/consent-commands.ts';
import { passClocks } from '../cases/case-clocks.ts';
import { moveCase } from '../cases/commands/move-case.ts';
import { postMessage } from '../cases/commands/post-message.ts';
import { submitReport } from '../cases/commands/submit-report.ts';
import { createDataSource } from '../database/data-source.ts';
import { Database } from '../read/database.ts';
import { casesInPlay, type Play } from '../testing/cases-in-play.ts';

let play: Play;
let nodes: readonly [App, App];
beforeAll(async () => {
  play = await casesInPlay();
  const other = await createDataSource(play.url, 8).initialize();
  nodes = [play.app, { ...play.app, dataSource: other, database: new Database(play.app.pool) }];
});
afterAll(async () => {
  await nodes[1].dataSource.destroy();
  await play.drop();
});

/** As many at once on both nodes. */
const onBoth = async <T>(times: number, run: (app: App, turn: number) => Promise<T>): Promise<PromiseSettledResult<T>[]> =>
  Promise.allSettled(Array.from({ length: times }, async (_, turn) => run(nodes[turn % 2 === 0 ? 0 : 1], turn)));
const codesOf = (results: readonly PromiseSettledResult<unknown>[]): string[] =>
  results.map((result) => (result.status === 'fulfilled' ? 'done' : String(Reflect.get(Object(result.reason), 'code')))).sort();
const countOf = async (text: string, values: unknown[]): Promise<number> => (await play.app.pool.query(text, values)).rowCount ?? 0;

describe('two nodes that are asked at once', () => {
  it('post one message for one key, and both answer with it', async () => {
    const { number, caseId } = await play.report();
    const input = { idempotencyKey: randomUUID(), number, body: await play.seal('Once.', play.reporter), internal: false };
    const results = await onBoth(10, async (app) => postMessage(app, play.triager.viewer, input));
    const ids = results.map((result) => (result.status === 'fulfilled' ? result.value.messageId : String(result.reason)));
    expect(new Set(ids).size).toBe(1);
    expect(await countOf('select from message where case_id = $1', [caseId])).toBe(1);
    expect(await countOf(`select from case_event where case_id = $1 and kind = 'MessagePosted'`, [caseId])).toBe(1);
    expect((await play.row(number)).version).toBe(2);
  });

  it('take one report for one submission, with one receipt and one leaf of the log', async () => {
    const leaves = await countOf('select from log_leaf', []);
    const input = { idempotencyKey: randomUUID(), installedSoftware: false, policyVersion: 1, report: await play.seal('Steps.', play.reporter) };
    const results = await onBoth(10, async (app) => submitReport(app, play.reporter.viewer, input));
    expect(new Set(results.map((result) => (result.status === 'fulfilled' ? result.value.caseId : String(result.reason)))).size).toBe(1);
    expect(await countOf('select from cases where submission_id = $1', [input.idempotencyKey])).toBe(1);
    expect(await countOf('select from log_leaf', [])).toBe(leaves + 1);
  });

  it('let one of many moves through, and tell the others that they saw an old version', async () => {
    const { number } = await play.report();
    const results = await onBoth(8, async (app) => moveCase(app, play.triager.viewer, { idempotencyKey: randomUUID(), number, version: 1, move: 'START_TRIAGE' }));
    expect(codesOf(results)).toEqual([...Array<string>(7).fill('CONFLICT'), 'done']);
  });

  it('pass a clock once', async () => {
    const { caseId } = await play.report();
    await play.app.pool.query(`update cases set submitted_at = submitted_at - interval '2 days', response_due_at = response_due_at - interval '2 days' where id = $1`, [caseId]);
    await onBoth(6, async (app) => passClocks(app));
    expect(await countOf(`select from case_event where case_id = $1 and kind = 'ClockPassed'`, [caseId])).toBe(1);
  });

  it('close each other’s cases as duplicates only one way', async () => {
    const [first, second] = [await play.report(), await play.report()];
    const close = async (app: App, number: string, duplicateOf: string) =>
      moveCase(app, play.triager.viewer, { idempotencyKey: randomUUID(), number, version: 1, move: 'CLOSE', resolution: 'DUPLICATE', duplicateOf, message: await play.seal('Same.', play.reporter) });
    const results = await Promise.allSettled([close(nodes[0], second.number, first.number), close(nodes[1], first.number, second.number)]);
    expect(results[0].status).toBe('fulfilled');
    expect(codesOf([results[1]])[0]).toMatch(/DUPLICATE_(?:CYCLE|NEWER)/);
  });

  it('leave a name withdrawn where it was given and taken back at once', async () => {
    const { number, caseId } = await play.report();
    await play.resolve(number);
    await onBoth(8, async (app, turn) => (turn % 2 === 0
      ? answerConsent(app, play.reporter.viewer, { number, choice: 'NAME', publishedName: `Rea ${turn}` })
      : withdrawConsent(app, play.reporter.viewer, { number })));
    await withdrawConsent(nodes[1], play.reporter.viewer, { number });
    expect(await countOf('select from acknowledgment where case_id = $1', [caseId])).toBe(0);
  });
});
