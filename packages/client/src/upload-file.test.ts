import { expect, it } from 'vitest';
import { createClient } from './portal-client.ts';
import { type Answering, breakOff, json, strangePortal } from './testing/strange-portal.ts';

const sealed = new Blob(['0123456789']);
const begins: Answering = (_, response) => void response.writeHead(201, { location: '/attachments/a1' }).end();
const upload = async (answers: readonly Answering[]) => {
  await using portal = await strangePortal((asked, response, count) => answers[Math.min(count, answers.length - 1)]?.(asked, response, count));
  const outcome = await createClient({ url: portal.url, token: 't', attempts: 3 }).upload(sealed, 'name').catch((error: { name: string; code: string }) => `${error.name} ${error.code}`);
  return { outcome, asked: portal.asked.map(({ method, path, headers, body }) => [method, path, headers['upload-offset'] ?? '', body].join(' ').trim()) };
};

it('goes on where the portal has it when a connection breaks', async () => {
  const { outcome, asked } = await upload([
    begins,
    (_, response) => breakOff(response),
    (_, response) => void response.writeHead(200, { 'upload-offset': '4' }).end(),
    (_, response) => void response.writeHead(204, { 'upload-offset': '10' }).end(),
  ]);
  expect(outcome).toBe('a1');
  expect(asked).toEqual(['POST /attachments', 'PATCH /attachments/a1 0 0123456789', 'HEAD /attachments/a1', 'PATCH /attachments/a1 4 456789']);
});

it('says what the portal found wrong, and sends it no second time', async () => {
  const { outcome, asked } = await upload([begins, (_, response) => json(response, { code: 'NOT_SEALED', message: 'It is no OpenPGP message.' }, 422)]);
  expect(outcome).toBe('PortalError NOT_SEALED');
  expect(asked).toHaveLength(2);
});

it('gives neither token nor file to another address', async () => {
  await using elsewhere = await strangePortal((_, response) => void response.writeHead(204).end());
  const { outcome } = await upload([(_, response) => void response.writeHead(201, { location: `${elsewhere.url}/attachments/a1` }).end()]);
  expect(outcome).toBe('PortalError NO_PORTAL');
  expect(elsewhere.asked).toEqual([]);
});
