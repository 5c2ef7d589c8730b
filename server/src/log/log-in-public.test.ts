import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openCheckpoint } from '../../../schema/log/checkpoint.ts';
import { isConsistent, isIncluded } from '../../../schema/log/merkle-checks.ts';
import { leafHash, rootHash } from '../../../schema/log/merkle.ts';
import { printVerifierKey, readVerifierKey } from '../../../schema/log/note.ts';
import { readerOver, tilePath } from '../../../schema/log/tiles.ts';
import { readConsistency } from '../../../schema/log/tlog-proof.ts';
import { revokeKey } from '../keys/commands/revoke-key.ts';
import { type Asking, type Portal, portalOverHttp, stranger } from '../testing/portal-over-http.ts';
import { logPartsOf } from './run-sequencer.ts';
import { sequenceLog } from './sequence-log.ts';

let portal: Portal;
let reporter: Asking;
beforeAll(async () => {
  portal = await portalOverHttp();
  reporter = await portal.as(portal.reporter);
});
afterAll(async () => {
  await portal.close();
  await portal.drop();
});

interface Logged {
  readonly signedText?: string;
  readonly statement?: string;
  readonly state?: string;
  readonly logIndex: number | null;
  readonly inclusionProof: readonly string[] | null;
  readonly checkpoint: string | null;
}
const fields = 'logIndex inclusionProof checkpoint';
const receiptOf = async (number: string): Promise<Logged> => {
  const { at } = await portal.ask(reporter, `query ($number: String!) { case(number: $number) { receipt { signedText ${fields} } } }`, { number });
  return at('data', 'case', 'receipt') as Logged;
};
const sequence = async (): Promise<unknown> => sequenceLog(logPartsOf(portal.app));
const get = async (path: string): Promise<Response> => fetch(`${portal.url}${path}`);
const vkey = async (): Promise<string> => (await (await get('/log/vkey')).text()).trim();

async function holds(text: string, { logIndex, inclusionProof, checkpoint }: Logged): Promise<boolean> {
  if (logIndex === null || !inclusionProof || checkpoint === null) return false;
  const { size, root } = await openCheckpoint(checkpoint, readVerifierKey(await vkey()));
  const leaf = leafHash(createHash('sha256').update(text).digest());
  return isIncluded({ leaf, index: logIndex, size, root, proof: inclusionProof.map((hash) => Uint8Array.from(Buffer.from(hash, 'base64'))) });
}

describe('a receipt', () => {
  it('has a place and a proof once the sequencer has run, for whoever reads it', async () => {
    const { number } = await portal.report();
    expect(await receiptOf(number)).toMatchObject({ logIndex: null, inclusionProof: null, checkpoint: null });
    await sequence();
    const receipt = await receiptOf(number);
    expect(await holds(receipt.signedText ?? '', receipt)).toBe(true);
    expect(await holds(`${receipt.signedText} `, receipt)).toBe(false);
  });

  it('keeps its place while its proof leads to newer checkpoints', { timeout: 60_000 }, async () => {
    const { number } = await portal.report();
    await sequence();
    const early = await receiptOf(number);
    await portal.app.pool.query(`insert into log_leaf (entry_sha256) select sha256(n::text::bytea) from generate_series(1, 70000) n`);
    await sequence();
    const late = await receiptOf(number);
    expect(late.logIndex).toBe(early.logIndex);
    expect(await holds(early.signedText ?? '', early)).toBe(true);
    expect(await holds(late.signedText ?? '', late)).toBe(true);
    expect([late.inclusionProof?.length, late.checkpoint === early.checkpoint]).toEqual([17, false]);
  });
});

describe('the log in public', () => {
  it('serves its checkpoint under the portal’s own Ed25519 key', async () => {
    const answer = await get('/log/checkpoint');
    expect(answer.headers.get('content-type')).toBe('text/plain; charset=utf-8');
    expect(answer.headers.get('access-control-allow-origin')).toBe('*');
    const key = readVerifierKey(await vkey());
    expect(Buffer.from(key.publicKey)).toEqual(Buffer.from(portal.app.portalKey.ed25519));
    expect(printVerifierKey(key)).toBe(await vkey());
    expect((await openCheckpoint(await answer.text(), key)).size).toBeGreaterThan(70_000);
  });

  it('serves tiles that give the root of the checkpoint, and entries that give the tiles', async () => {
    const { size, root } = await openCheckpoint(await (await get('/log/checkpoint')).text(), readVerifierKey(await vkey()));
    const bytes = async (path: string): Promise<Uint8Array> => {
      const answer = await get(`/log/${path}`);
      expect([path, answer.status]).toEqual([path, 200]);
      return new Uint8Array(await answer.arrayBuffer());
    };
    const [full, part] = [Math.floor(size / 65_536), size % 65_536];
    const tiles = [
      { level: 0, index: Math.floor(size / 256), octets: await bytes(tilePath({ level: 0, index: Math.floor(size / 256) }, size % 256)) },
      { level: 1, index: 0, octets: await bytes('tile/1/000') },
      { level: 1, index: full, octets: await bytes(tilePath({ level: 1, index: full }, Math.floor(part / 256))) },
      { level: 2, index: 0, octets: await bytes(`tile/2/000.p/${full}`) },
    ];
    expect(Buffer.from(rootHash(readerOver(tiles), size))).toEqual(Buffer.from(root));
    const [entries, hashes] = [await bytes('tile/entries/001'), await bytes('tile/0/001')];
    expect([entries.length, entries[1]]).toEqual([256 * 34, 32]);
    expect(Buffer.from(leafHash(entries.subarray(2, 34)))).toEqual(Buffer.from(hashes.subarray(0, 32)));
  });

  it('serves nothing that the checkpoint does not cover, and no second address for anything', async () => {
    const last = await get('/log/tile/0/999');
    expect([last.status, last.headers.get('cache-control')]).toEqual([404, 'no-store']);
    for (const path of ['tile/0/000.p/256', 'tile/00/000', 'tile/3/000', 'tile/0/0', 'tile/entries/x001/000', 'tile/0/..%2f000', 'consistency/0/5', 'consistency/5/4', 'consistency/1/9999999', 'consistency/01/5', 'nothing'])
      expect([path, (await get(`/log/${path}`)).status]).toEqual([path, 404]);
  });

  it('serves the proof that one checkpoint grew into another', async () => {
    const second = await openCheckpoint(await (await get('/log/checkpoint')).text(), readVerifierKey(await vkey()));
    const { rows: [row] } = await portal.app.pool.query<{ note: string }>('select note from log_checkpoint order by size limit 1');
    const first = await openCheckpoint(row?.note ?? '', readVerifierKey(await vkey()));
    const { hashes, ...sizes } = readConsistency(await (await get(`/log/consistency/${first.size}/${second.size}`)).text());
    expect(sizes).toEqual({ origin: second.origin, from: first.size, to: second.size });
    expect(isConsistent({ first, second, proof: hashes })).toBe(true);
  });

  it('says how it began, and names nobody', async () => {
    const history = await (await get('/log/history')).text();
    expect(history).toMatch(/^Laurel log statement 1\nLog: laurel\.portal\/[\w-]+\/log\/1\n/u);
    expect(history).not.toMatch(/LRL|@/u);
  });
});

describe('the state of a key', () => {
  const ofViewer = async (by: Asking): Promise<readonly Logged[]> => {
    const { at } = await portal.ask(by, `{ viewer { keys { statements { state statement ${fields} } } } }`);
    return ((at('data', 'viewer', 'keys') as { statements: Logged[] }[])[0])?.statements ?? [];
  };

  it('is logged with each change, and its owner can prove that a revocation stands there', async () => {
    const [registered] = await ofViewer(reporter);
    expect(registered).toMatchObject({ state: 'REGISTERED' });
    const { rows: [key] } = await portal.app.pool.query<{ fingerprint: string }>('select fingerprint from public_key where account_id = $1', [portal.reporter.viewer.accountId]);
    await revokeKey(portal.app, portal.reporter.viewer, { fingerprint: key?.fingerprint ?? '', compromised: true });
    await sequence();
    const [revoked, ...earlier] = await ofViewer(reporter);
    expect(revoked).toMatchObject({ state: 'REVOKED' });
    expect(revoked?.statement).toContain(`\nKey: ${key?.fingerprint}\nOf: a person\nState: REVOKED\n`);
    expect(earlier.map(({ state }) => state)).toEqual(['REGISTERED']);
    for (const one of [revoked, ...earlier]) expect(one && await holds(one.statement ?? '', one)).toBe(true);
  });

  it('of a person is theirs alone to see, of the team everybody’s', async () => {
    const triager = await portal.as(portal.triager);
    const keys = await portal.ask(triager, `{ cases(first: 1) { edges { node { reporter { publicKeys { fingerprint statements { state } } } } } } }`);
    expect(keys.text).toContain('"statements":null');
    const { at } = await portal.ask(stranger, `{ teamKey { statements { state statement ${fields} } } }`);
    const statements = at('data', 'teamKey', 'statements') as Logged[];
    expect(statements.at(-1)).toMatchObject({ state: 'REGISTERED' });
    for (const one of statements) expect(await holds(one.statement ?? '', one)).toBe(true);
  });

  it('is stated with a salt, so that a leaf cannot be guessed', async () => {
    const { rows } = await portal.app.pool.query<{ statement: string }>('select statement from key_statement');
    const salts = rows.map(({ statement }) => /^Salt: ([0-9a-f]{64})\n$/mu.exec(statement)?.[1]);
    expect(new Set(salts).size).toBe(rows.length);
    expect(salts).not.toContain(undefined);
  });
});
