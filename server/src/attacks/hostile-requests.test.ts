import { connect } from 'node:net';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makePerson } from '../testing/keyed-people.ts';
import { type Asking, type Portal, portalOverHttp } from '../testing/portal-over-http.ts';

let portal: Portal;
let person: Asking;
beforeAll(async () => {
  portal = await portalOverHttp();
  person = await portal.as(await makePerson(portal.app));
});
afterAll(async () => {
  await portal.close();
  await portal.drop();
});

/** `/healthz` is asked all the while; a late answer or none is a fault. Clocks are wide, because the machine has other work too. */
const most = { answerMs: 10_000, healthMs: 5_000 } as const;
async function whileProbed<T>(work: () => Promise<T>): Promise<{ done: T; tookMs: number; slowestHealthMs: number }> {
  let isDone = false;
  let slowestHealthMs = 0;
  const probe = async (): Promise<void> => {
    while (!isDone) {
      const asked = performance.now();
      const answer = await fetch(`${portal.url}/healthz`);
      await answer.text();
      slowestHealthMs = Math.max(slowestHealthMs, answer.ok ? performance.now() - asked : Number.POSITIVE_INFINITY);
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
  };
  const probing = probe();
  const begun = performance.now();
  try {
    const done = await work();
    return { done, tookMs: performance.now() - begun, slowestHealthMs };
  } finally {
    isDone = true;
    await probing;
  }
}

const figures: string[] = [];
afterAll(() => console.info(figures.join('\n')));
function judge(what: string, { tookMs, slowestHealthMs }: { readonly tookMs: number; readonly slowestHealthMs: number }): void {
  figures.push(`${what}: ${Math.round(tookMs)} ms, /healthz at most ${Math.round(slowestHealthMs)} ms`);
  expect(tookMs, what).toBeLessThan(most.answerMs);
  expect(slowestHealthMs, what).toBeLessThan(most.healthMs);
}

const json = { 'content-type': 'application/json', accept: 'application/graphql-response+json' };
const times = (count: number, text: (at: number) => string): string => Array.from({ length: count }, (_, at) => text(at)).join(' ');
const deep = (levels: number): string => `{ ${'cases { edges { node { duplicateOf { '.repeat(levels)} number ${'} } } }'.repeat(levels)} }`;
const doubling = (fragments: number): string =>
  `{ ...F0 } ${times(fragments, (at) => `fragment F${at} on Query { a${at}: teamKey { id } ...F${at + 1} ...F${at + 1} }`)} fragment F${fragments} on Query { teamKey { id } }`;
const introspection = (levels: number): string => `{ __schema { types ${'{ fields { type '.repeat(levels)} { name } ${'} }'.repeat(levels)} } }`;

/** Understood, and refused by the field alone, as GraphQL over HTTP has it. */
const executed: ReadonlySet<string> = new Set(['a surrogate alone', 'a page of less than nothing']);
const documents: readonly (readonly [string, string])[] = [
  ['a deep document', deep(200)],
  ['ten thousand aliases', `{ ${times(10_000, (at) => `a${at}: teamKey { id }`)} }`],
  ['the same field a hundred thousand times', `{ ${'teamKey '.repeat(100_000)} }`],
  ['six hundred fields that have to be merged', `{ ${'teamKey { id } '.repeat(600)} }`],
  ['five thousand directives', `{ teamKey ${'@skip(if: false) '.repeat(5_000)} { id } }`],
  ['six hundred unknown directives', `{ teamKey ${'@x '.repeat(600)} { id } }`],
  ['fragments in a circle', '{ ...A } fragment A on Query { ...B } fragment B on Query { ...A }'],
  ['fragments that double', doubling(120)],
  ['a fragment that nobody uses, and one there is not', '{ ...Missing } fragment Unused on Query { teamKey { id } }'],
  ['a bomb of introspection', introspection(8)],
  ['a deep one', introspection(100)],
  ['pages inside of pages', '{ cases(first: 100) { edges { node { duplicates(first: 100) { edges { node { duplicates(first: 100) { edges { node { id } } } } } } } } } }'],
  ['a page of a thousand million', '{ cases(first: 1000000000) { edges { node { id } } } }'],
  ['a page of less than nothing', '{ cases(first: -5) { edges { node { id } } } }'],
  ['a number that is none', '{ cases(first: 99999999999999999999999) { edges { node { id } } } }'],
  ['a list in a list in a list', `query ($n: String!) { case(number: ${'['.repeat(900)}"x"${']'.repeat(900)}) { id } }`],
  ['an open string', '{ case(number: "'],
  ['a surrogate alone', '{ case(number: "\\ud800") { id } } # \\ud800'],
  ['nothing', ''],
  ['a comment of a megabyte', `#${'x'.repeat(1_000_000)}`],
];

describe('a hostile document', () => {
  it.each(documents)('is refused with a 4xx while everybody else is served: %s', async (what, query) => {
    const outcome = await whileProbed(async () => portal.ask({ ...person, headers: json }, query));
    expect(outcome.done.status, outcome.done.text.slice(0, 200)).toBeGreaterThanOrEqual(executed.has(what) ? 200 : 400);
    expect(outcome.done.status).toBeLessThan(500);
    expect(outcome.done.text).not.toContain('INTERNAL');
    judge(what, outcome);
  });

  it('is refused by its variables too', async () => {
    const query = 'query ($r: [_Any!]!) { _entities(representations: $r) { __typename } }';
    for (const variables of [{ r: Array.from({ length: 50_000 }, () => ({ __typename: 'Case', id: 'x' })) }, { r: { a: 1 } }, { r: 'x'.repeat(1_000_000) }]) {
      const outcome = await whileProbed(async () => portal.ask({ ...person, headers: json }, query, variables));
      expect([400, 403]).toContain(outcome.done.status);
      judge('variables', outcome);
    }
  });
});

describe('a hostile body', () => {
  const post = async (body: BodyInit, headers: Record<string, string> = {}) =>
    portal.browser().ask('/graphql', { method: 'POST', body, headers: { ...json, ...headers } });

  it.each([
    ['of 20 MB', 'x'.repeat(20_000_000), {}, 413],
    ['that is no JSON', '{"query": "{ teamKey { id } }"', {}, 400],
    ['that is a list of a thousand operations', JSON.stringify(Array.from({ length: 1_000 }, () => ({ query: '{ teamKey { id } }' }))), {}, 400],
    ['of brackets', '['.repeat(1_000_000), {}, 400],
    ['that is null', 'null', {}, 400],
    ['with an operation that is no text', '{"query": {"a": 1}}', {}, 400],
    ['with variables that are a list', '{"query": "{ teamKey { id } }", "variables": [1]}', {}, 400],
    ['of another kind', '<x/>', { 'content-type': 'application/xml' }, 415],
    ['in another character set', '{}', { 'content-type': 'application/json; charset=utf-16' }, 415],
  ] as const)('is refused: %s', async (what, body, headers, status) => {
    const outcome = await whileProbed(async () => post(body, headers));
    expect(outcome.done.status).toBe(status);
    judge(`a body ${what}`, outcome);
  });

  it('is refused: octets that are no UTF-8, and what is compressed', async () => {
    const bytes = Buffer.concat([Buffer.from('{"query":"{ case(number: \\"'), Buffer.from([0xc3, 0x28, 0xff]), Buffer.from('\\") { id } }"}')]);
    expect((await post(bytes)).status).toBe(400);
    const bomb = gzipSync(Buffer.alloc(50_000_000));
    const outcome = await whileProbed(async () => post(bomb, { 'content-encoding': 'gzip' }));
    expect(outcome.done.status).toBe(415);
    judge('50 MB of nothing, compressed', outcome);
    expect((await portal.browser().ask('/auth/sign-in', { method: 'POST', body: bomb, headers: { 'content-type': 'application/json', 'content-encoding': 'gzip', 'sec-fetch-site': 'same-origin' } })).status).toBe(413);
  });

  it('is refused: an address longer than any browser writes', async () => {
    const outcome = await whileProbed(async () => portal.browser().ask(`/graphql?query=${'%20'.repeat(20_000)}`));
    expect(outcome.done.status).toBe(431);
    judge('an address of 60 kB', outcome);
  });
});

/** What a server answers to octets that no client library sends; ends after a quiet moment or when the server hangs up. */
async function raw(octets: string, { quietMs = 700 } = {}): Promise<string> {
  const { port } = new URL(portal.url);
  const socket = connect(Number(port), '127.0.0.1');
  let answer = '';
  socket.setEncoding('latin1').on('data', (text: string) => { answer += text; });
  socket.on('error', () => undefined);
  socket.write(octets, 'latin1');
  await new Promise<void>((resolve) => {
    socket.setTimeout(quietMs, resolve);
    socket.once('close', () => resolve());
  });
  socket.destroy();
  return answer;
}
const statuses = (answer: string): readonly string[] => [...answer.matchAll(/^HTTP\/1\.1 (\d{3})/gm)].map(([, status = '']) => status);

describe('hostile octets', () => {
  const head = 'POST /graphql HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n';
  it.each([
    ['chunks that are none', `${head}Transfer-Encoding: chunked\r\n\r\nZZZ\r\n{}\r\n0\r\n\r\n`, ['400']],
    ['two lengths', `${head}Content-Length: 2\r\nContent-Length: 40\r\n\r\n{}`, ['400']],
    ['length and chunks', `${head}Content-Length: 2\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n`, ['400']],
    ['a flood of headers', `GET /healthz HTTP/1.1\r\nHost: x\r\n${times(4_000, (at) => `X-${at}: y\r\n`).replaceAll('\r\n ', '\r\n')}\r\n`, ['431']],
    ['no host', 'GET /healthz HTTP/1.1\r\n\r\n', ['400']],
    ['noise', '\u0016\u0003\u0001\u0002\u0000', ['400']],
    ['a header of two lines', 'GET /healthz HTTP/1.1\r\nHost: x\r\nX: a\r\n b: c\r\n\r\n', ['400']],
  ] as const)('are refused: %s', async (_what, octets, expected) => {
    expect(statuses(await raw(octets))).toEqual(expected);
  });

  it('in one go are answered one by one', async () => {
    const one = 'GET /healthz HTTP/1.1\r\nHost: x\r\n\r\n';
    expect(statuses(await raw(one.repeat(200)))).toEqual(Array.from({ length: 200 }, () => '200'));
  });

  it('that come drop by drop keep nobody waiting', async () => {
    const { port } = new URL(portal.url);
    const sockets = Array.from({ length: 200 }, () => connect(Number(port), '127.0.0.1'));
    for (const socket of sockets) socket.on('error', () => undefined).write(`${head}Content-Length: 1000000\r\n\r\n{`);
    const outcome = await whileProbed(async () => Promise.all(Array.from({ length: 20 }, async () => portal.ask(person, '{ viewer { id } }'))));
    expect(outcome.done.map(({ status }) => status)).toEqual(Array.from({ length: 20 }, () => 200));
    judge('twenty requests beside two hundred slow bodies', outcome);
    for (const socket of sockets) socket.destroy();
  });
});
