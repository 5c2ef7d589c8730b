import { connect } from 'node:net';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type TestServer, testServer } from '../testing/test-server.ts';
import { readBody } from './read-body.ts';

let server: TestServer;
const outcomes: string[] = [];
beforeAll(async () => {
  server = await testServer((request, response) => {
    readBody(request, 1_000, 100).then((text) => outcomes.push(`read ${text}`), (error: Error) => outcomes.push(error.name)).finally(() => response.writeHead(200, { connection: 'close' }).end());
  });
});
afterAll(() => server.close());

/** What becomes of a body, sent in pieces; without any the sender hangs up. */
async function outcomeOf(pieces: readonly Buffer[], { length }: { length: number }): Promise<string | undefined> {
  const socket = connect(Number(new URL(server.url).port), '127.0.0.1');
  const closed = new Promise((resolve) => socket.once('close', resolve));
  socket.on('error', () => undefined).resume();
  socket.write(`POST / HTTP/1.1\r\nHost: x\r\nContent-Length: ${length}\r\n\r\n`);
  for (const piece of pieces) socket.write(piece);
  if (pieces.length === 0) socket.end();
  await closed;
  await expect.poll(() => outcomes.length).toBeGreaterThan(0);
  return outcomes.pop();
}

it('reads a text that comes in pieces, letters of several octets cut in two among them', async () => {
  const text = Buffer.from('Grüße, 山田');
  expect(await outcomeOf([text.subarray(0, 3), text.subarray(3)], { length: text.length })).toBe('read Grüße, 山田');
});

it('says of a body that it is too large, no text, too slow or cut', async () => {
  expect(await outcomeOf([Buffer.alloc(10)], { length: 1_001 })).toBe('BodyTooLarge');
  expect(await outcomeOf([Buffer.from([0xc3, 0x28])], { length: 2 })).toBe('NotUtf8');
  expect(await outcomeOf([Buffer.from('x')], { length: 2 })).toBe('BodyLate');
  expect(await outcomeOf([], { length: 2 })).toBe('BodyCut');
});
