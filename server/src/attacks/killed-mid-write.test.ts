import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { App } from '../app.ts';
import { moveCase } from '../cases/commands/move-case.ts';
import { postMessage } from '../cases/commands/post-message.ts';
import { submitReport } from '../cases/commands/submit-report.ts';
import { casesInPlay, type Play } from '../testing/cases-in-play.ts';
import { waitingUpload } from '../testing/sealed-files.ts';

let play: Play;
beforeAll(async () => { play = await casesInPlay(); });
afterAll(async () => play.drop());

const tables = ['cases', 'sealed_text', 'sealed_text_key', 'message', 'case_event', 'receipt', 'log_leaf', 'idempotency', 'mail', 'consent', 'upload', 'attachment'] as const;
/** How much of everything there is, and where every case stands. */
async function world(): Promise<string> {
  const counts = await Promise.all(tables.map(async (table) => (await play.app.pool.query<{ n: string }>(`select count(*) as n from ${table}`)).rows[0]?.n));
  const { rows } = await play.app.pool.query('select number, version, state, updated_at from cases order by id');
  return JSON.stringify([counts, rows]);
}

/**
 * The connection dies when this table is written: the machine of the database goes away, or somebody ends the session. The trigger
 * stands for whatever happens between two statements.
 */
async function killingAt<T>(table: string, run: () => Promise<T>): Promise<'killed' | T> {
  await play.app.pool.query(`create or replace function die() returns trigger language plpgsql as $$ begin perform pg_terminate_backend(pg_backend_pid()); return null; end $$;
    create trigger dies after insert or update on ${table} for each statement execute function die()`);
  try {
    return await run().catch(() => 'killed' as const);
  } finally {
    await play.app.pool.query(`drop trigger dies on ${table}`);
  }
}

interface Attempt {
  readonly what: string;
  readonly dies: readonly string[];
  readonly prepare: () => Promise<(app: App) => Promise<unknown>>;
}
const attempts: readonly Attempt[] = [
  {
    what: 'a report', dies: ['cases', 'sealed_text', 'sealed_text_key', 'case_event', 'receipt', 'log_leaf', 'idempotency'],
    prepare: async () => {
      const input = { idempotencyKey: randomUUID(), installedSoftware: false, policyVersion: 1, report: await play.seal('Steps.', play.reporter) };
      return async (app) => submitReport(app, play.reporter.viewer, input);
    },
  },
  {
    what: 'a report with a file', dies: ['attachment', 'receipt'],
    prepare: async () => {
      const { viewer: { accountId }, publicKey } = play.reporter;
      const attachments = [await waitingUpload(play.app, accountId, play.team.publicKey, publicKey)];
      const input = { idempotencyKey: randomUUID(), installedSoftware: false, policyVersion: 1, report: await play.seal('Steps.', play.reporter), attachments };
      return async (app) => submitReport(app, play.reporter.viewer, input);
    },
  },
  {
    what: 'an answer', dies: ['sealed_text', 'sealed_text_key', 'message', 'case_event', 'cases', 'mail'],
    prepare: async () => {
      const { number } = await play.report();
      const input = { idempotencyKey: randomUUID(), number, body: await play.seal('Thank you.', play.reporter), internal: false };
      return async (app) => postMessage(app, play.triager.viewer, input);
    },
  },
  {
    what: 'a closing that asks for consent', dies: ['message', 'cases', 'case_event', 'consent', 'mail', 'idempotency'],
    prepare: async () => {
      const { number } = await play.report();
      await play.verify(number);
      const { version } = await play.row(number);
      const input = { idempotencyKey: randomUUID(), number, version, move: 'CLOSE', resolution: 'RESOLVED', message: await play.seal('Fixed.', play.reporter) } as const;
      return async (app) => moveCase(app, play.lead.viewer, input);
    },
  },
];

describe('a command whose connection dies in the middle', () => {
  it('leaves nothing half-written, and done again with its key it is whole', { timeout: 60_000 }, async () => {
    await play.app.pool.query(`update account set email = 'rea@example.org', email_verified_at = now() where id = $1`, [play.reporter.viewer.accountId]);
    for (const { what, dies, prepare } of attempts) {
      for (const table of dies) {
        const run = await prepare();
        const before = await world();
        expect(await killingAt(table, async () => run(play.app)), `${what} at ${table}`).toBe('killed');
        expect(await world(), `${what} at ${table}`).toBe(before);
        const first = await run(play.app);
        const after = await world();
        expect(after).not.toBe(before);
        expect(await run(play.app)).toEqual(first);
        expect(await world()).toBe(after);
      }
    }
  });

  it('is told as a fault with an id, and logs no word of what was sent', async () => {
    expect(play.logged()).not.toContain('BEGIN PGP');
    expect(play.logged()).not.toContain('rea@example.org');
  });
});
