import { describe, expect, it } from 'vitest';
import { CaseDocument, CasesDocument, PostMessageDocument } from './generated/graphql.ts';
import { createClient } from './portal-client.ts';
import { typed } from './portal-document.ts';
import { type Answering, breakOff, json, refusal, strangePortal } from './testing/strange-portal.ts';

const found = { data: { case: { number: 'LRL-2026-000042' } } };
const input = { idempotencyKey: 'a0', number: 'LRL-2026-000042', body: 'sealed', internal: false };
const read = async (answer: Answering, options: object = {}) => {
  const portal = await strangePortal(answer);
  await using asked = portal;
  const outcome = await createClient({ url: asked.url, ...options }).request(CaseDocument, { number: 'LRL-2026-000042' }).then(
    (result) => result.case?.number, (error: { name: string; code: string }) => `${error.name} ${error.code}`);
  return { outcome, times: asked.asked.length };
};

describe('a request', () => {
  it('is sent again, the very same, when its answer is lost', async () => {
    await using portal = await strangePortal((_, response, count) => (count < 2 ? breakOff(response) : json(response, { data: { postMessage: { message: null, case: null, userErrors: [] } } })));
    await createClient({ url: portal.url, token: 'secret' }).request(PostMessageDocument, { input });
    expect(portal.asked).toHaveLength(3);
    expect(new Set(portal.asked.map(({ body }) => body)).size).toBe(1);
    expect(new Set(portal.asked.map(({ headers }) => headers.authorization))).toEqual(new Set(['Bearer secret']));
  });

  it('that writes without a key is never sent twice', async () => {
    await using portal = await strangePortal((_, response) => breakOff(response));
    const write = typed<object, object>('mutation ($input: MarkReadInput!) { markRead(input: $input) { case { id } } }');
    await expect(createClient({ url: portal.url }).request(write, { input: { number: 'x' } })).rejects.toMatchObject({ name: 'AnswerLost', status: 0 });
    expect(portal.asked).toHaveLength(1);
  });

  it('waits as long as it is asked to, and no longer than it was told to', async () => {
    const begun = Date.now();
    expect(await read((_, response, count) => (count === 0 ? json(response, refusal('RATE_LIMITED', { retryAfterSeconds: 1 }), 429) : json(response, found)))).toEqual({ outcome: 'LRL-2026-000042', times: 2 });
    expect(Date.now() - begun).toBeGreaterThanOrEqual(990);
    expect(await read((_, response) => json(response, refusal('RATE_LIMITED'), 429, { 'retry-after': '3600' }))).toEqual({ outcome: 'TooMuch RATE_LIMITED', times: 1 });
    expect(await read((_, response) => json(response, refusal('UNAVAILABLE'), 503), { attempts: 2 })).toEqual({ outcome: 'Unavailable UNAVAILABLE', times: 2 });
  });

  it.each([
    ['a page of something else', (_, response) => void response.writeHead(404).end('<html>'), 'PortalError NO_PORTAL', 1],
    ['a proxy that wants a password', (_, response) => void response.writeHead(401).end('no'), 'NotSignedIn UNAUTHENTICATED', 1],
    ['half an answer, each time', (_, response) => void response.writeHead(200).end('{"data":'), 'AnswerLost ANSWER_LOST', 2],
    ['JSON that is no answer', (_, response) => json(response, ['data']), 'AnswerLost ANSWER_LOST', 2],
    ['errors without a code', (_, response) => json(response, { errors: [{}] }), 'PortalError INTERNAL', 1],
    ['a part that failed', (_, response) => json(response, { ...found, ...refusal('NOT_FOUND') }), 'NotFound NOT_FOUND', 1],
    ['a code from tomorrow', (_, response) => json(response, refusal('GONE_FISHING')), 'PortalError GONE_FISHING', 1],
  ] as const satisfies readonly (readonly [string, Answering, string, number])[])('answered by %s fails as what it is', async (_, answer, outcome, times) => {
    expect(await read(answer, { attempts: 2 })).toEqual({ outcome, times });
  });

  it('gives its token to no other address, and to no error', async () => {
    await using elsewhere = await strangePortal((_, response) => json(response, found));
    await using portal = await strangePortal((_, response) => void response.writeHead(307, { location: `${elsewhere.url}/graphql` }).end());
    const refused = await createClient({ url: portal.url, token: 'secret', attempts: 1 }).request(CaseDocument, { number: 'x' }).catch((error: unknown) => error);
    expect(refused).toMatchObject({ name: 'AnswerLost' });
    expect(JSON.stringify(refused) + String(refused) + String((refused as Error).stack)).not.toContain('secret');
    expect(elsewhere.asked).toEqual([]);
  });

  it('asks for the present token each time', async () => {
    await using portal = await strangePortal((_, response, count) => (count === 0 ? breakOff(response) : json(response, found)));
    let made = 0;
    await createClient({ url: portal.url, token: () => `t${made += 1}` }).request(CaseDocument, { number: 'x' });
    expect(portal.asked.map(({ headers }) => headers.authorization)).toEqual(['Bearer t1', 'Bearer t2']);
  });

  it('stops where it is told to, waiting included', async () => {
    await using portal = await strangePortal((_, response) => json(response, refusal('RATE_LIMITED', { retryAfterSeconds: 50 }), 429));
    const signal = AbortSignal.timeout(100);
    await expect(createClient({ url: portal.url }).request(CaseDocument, { number: 'x' }, { signal })).rejects.toBe(await new Promise((resolve) => {
      signal.addEventListener('abort', () => resolve(signal.reason));
    }));
    expect(portal.asked).toHaveLength(1);
  });
});

describe('a walk', () => {
  const page = (number: string, pageInfo: object) => ({ data: { cases: { totalCount: { value: 2, hasMore: false }, edges: [{ cursor: number, node: { number } }], pageInfo } } });
  const walk = async (answer: Answering, direction: 'FORWARD' | 'BACKWARD' = 'FORWARD') => {
    await using portal = await strangePortal(answer);
    const numbers: string[] = [];
    for await (const { edges } of createClient({ url: portal.url }).pages(CasesDocument, { query: 'is:open' }, ({ cases }) => cases, { direction, size: 1 })) numbers.push(...edges.map(({ node }) => node.number));
    return { numbers, asked: portal.asked.map(({ body }) => (JSON.parse(body) as { variables: object }).variables) };
  };

  it('goes from page to page, in either direction', async () => {
    expect(await walk((_, response, count) => json(response, page(`${count}`, { hasNextPage: count === 0, endCursor: `c${count}` })))).toEqual({
      numbers: ['0', '1'], asked: [{ query: 'is:open', first: 1 }, { query: 'is:open', first: 1, after: 'c0' }],
    });
    expect(await walk((_, response, count) => json(response, page(`${count}`, { hasPreviousPage: count === 0, startCursor: `c${count}` })), 'BACKWARD')).toEqual({
      numbers: ['0', '1'], asked: [{ query: 'is:open', last: 1 }, { query: 'is:open', last: 1, before: 'c0' }],
    });
  });

  it('ends where a list leads in a circle, and where there is none', async () => {
    expect((await walk((_, response) => json(response, page('0', { hasNextPage: true, endCursor: 'same' })))).numbers).toEqual(['0', '0']);
    expect((await walk((_, response) => json(response, page('0', { hasNextPage: true, endCursor: null })))).numbers).toEqual(['0']);
    expect((await walk((_, response) => json(response, { data: { cases: null } }))).numbers).toEqual([]);
  });
});
