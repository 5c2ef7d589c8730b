import type { ServerResponse } from 'node:http';
import { describe, expect, it } from 'vitest';
import { createClient } from '../portal-client.ts';
import { type Answering, breakOff, strangePortal, refusal } from '../testing/strange-portal.ts';

const next = (answer: object): string => `event: next\ndata: ${JSON.stringify(answer)}\n\n`;
const change = (id: string): string => next({ data: { caseChanged: { __typename: 'CaseMoved', id, case: { number: 'x' } } } });
const stream = (response: ServerResponse, ...parts: readonly string[]): ServerResponse => {
  response.writeHead(200, { 'content-type': 'text/event-stream' });
  for (const part of parts) response.write(part);
  return response;
};

/** Ids of the changes that came, until `most` of them, and with which `after` each connection began. */
async function follow(answer: Answering, most: number) {
  await using portal = await strangePortal(answer);
  const ids: string[] = [];
  let ended = 'stopped';
  try {
    for await (const { id } of createClient({ url: portal.url, token: 't' }).changes()) if (ids.push(id) === most) break;
  } catch (error) {
    const { name, code } = error as { name: string; code: string };
    ended = `${name} ${code}`;
  }
  return { ids, ended, after: portal.asked.map(({ body }) => (JSON.parse(body) as { variables: { after: unknown } }).variables.after) };
}

describe('whoever follows changes', () => {
  it('goes on behind the last one when a connection breaks, and hears of none twice', { timeout: 15_000 }, async () => {
    const answer: Answering = (_, response, count) => {
      if (count === 0) stream(response, ': hello\n\n', change('1'), change('2')).end();
      else if (count === 1) breakOff(response);
      else stream(response, change('2'), change('3'));
    };
    const { ids, after } = await follow(answer, 3);
    expect(ids).toEqual(['1', '2', '3']);
    expect(after).toEqual([null, '2', '2']);
  });

  it('reads events in pieces, of any line ending, and lets others pass', async () => {
    const whole = change('1');
    const answer: Answering = (_, response) => {
      stream(response, 'event: weather\ndata: rain\n\n', whole.slice(0, 20));
      setTimeout(() => response.write(`${whole.slice(20)}${change('2').replaceAll('\n', '\r\n')}`), 30);
    };
    expect((await follow(answer, 2)).ids).toEqual(['1', '2']);
  });

  it('connects again where what came is no answer', async () => {
    expect((await follow((_, response, count) => void (count === 0 ? stream(response, 'event: next\ndata: {"data":\n\n').end() : stream(response, change('1'))), 1)).ids).toEqual(['1']);
  });

  it.each([
    ['a token that ended', (_, response) => void response.writeHead(401).end(), 'NotSignedIn UNAUTHENTICATED'],
    ['a token for something else', (_, response) => void response.writeHead(403).end(), 'NotAllowed FORBIDDEN'],
    ['an address without streams', (_, response) => void response.writeHead(404).end(), 'BadRequest BAD_USER_INPUT'],
    ['no way to go on', (_, response) => void stream(response, next(refusal('BAD_USER_INPUT'))).end(), 'ChangesLost BAD_USER_INPUT'],
    ['a case that is hidden or missing', (_, response) => void stream(response, next(refusal('NOT_FOUND'))).end(), 'NotFound NOT_FOUND'],
  ] as const satisfies readonly (readonly [string, Answering, string])[])('is told of %s, once', async (_, answer, ended) => {
    const told = await follow(answer, 1);
    expect(told).toMatchObject({ ids: [], ended });
    expect(told.after).toHaveLength(1);
  });
});
