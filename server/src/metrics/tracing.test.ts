import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { startJobs } from '../jobs/start-jobs.ts';
import { casesInPlay, type Play } from '../testing/cases-in-play.ts';
import { serve, tokenOf } from '../testing/portal-over-http.ts';
import { startTracing, type Tracing } from './tracing.ts';

/** A collector as OTLP over HTTP has it: it keeps whatever comes. */
let collected = '';
let collector: Server;
let tracing: Tracing;
let play: Play;
beforeAll(async () => {
  collector = createServer((request, response) => {
    request.setEncoding('utf8').on('data', (text: string) => (collected += text)).on('end', () => response.writeHead(200, { 'content-type': 'application/json' }).end('{}'));
  }).listen(0, '127.0.0.1');
  await once(collector, 'listening');
  const { port } = collector.address() as AddressInfo;
  const started = await startTracing(`http://127.0.0.1:${port}`);
  if (!started) throw new Error('tracing was asked for');
  tracing = started;
  play = await casesInPlay({ mode: 'EXAMPLE' });
});
afterAll(async () => {
  collector.close();
  await play.drop();
});

interface Collected {
  readonly resourceSpans: readonly { readonly scopeSpans: readonly { readonly spans: readonly { readonly name: string; readonly spanId: string; readonly parentSpanId?: string; readonly attributes?: readonly unknown[] }[] }[] }[];
}

describe('traces', () => {
  it('name operations and tasks, and nothing that anybody wrote', async () => {
    const app = { ...play.app, tracing };
    const portal = await serve(app);
    const { number } = await play.report();
    const token = await tokenOf(app, play.reporter.viewer.accountId);
    const armored = await play.seal('The secret words of a report.', play.reporter);
    await portal.ask(token, 'query SecretName($n: String!) { mine: case(number: $n) { number } }', { n: number });
    await portal.ask(token, 'mutation ($input: PostMessageInput!) { postMessage(input: $input) { userErrors { code } } }', { input: { idempotencyKey: 'a-key-of-mine', number, body: armored, internal: false } });
    await portal.browser().ask(`/cases/${number}?q=secret`);
    const jobs = await startJobs(app);
    await app.pool.query(`select graphile_worker.add_job('clock-tick')`);
    await vi.waitFor(async () => expect((await app.pool.query('select from graphile_worker.jobs')).rowCount).toBe(0), { timeout: 10_000 });
    await jobs.stop();
    await portal.close();
    await tracing.stop();
    const { resourceSpans } = JSON.parse(collected) as Collected;
    const spans = resourceSpans.flatMap(({ scopeSpans }) => scopeSpans.flatMap((scope) => scope.spans));
    const names = spans.map(({ name }) => name);
    expect(names).toEqual(expect.arrayContaining(['HTTP graphql', 'query case', 'mutation postMessage', 'HTTP page', 'job clock-tick']));
    const operation = spans.find(({ name }) => name === 'query case');
    expect(spans.find(({ spanId }) => spanId === operation?.parentSpanId)?.name).toBe('HTTP graphql');
    expect(spans.flatMap(({ attributes = [] }) => attributes)).toEqual([]);
    expect(collected).not.toMatch(/LRL-|secret|SecretName|a-key-of-mine|BEGIN PGP|127\.0\.0\.1|@/i);
    expect(collected).not.toContain(play.reporter.viewer.accountId);
  });

  it('are not even loaded without a collector', async () => {
    expect(await startTracing(undefined)).toBeUndefined();
  });
});
