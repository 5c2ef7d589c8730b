/** Methods that nobody needs: refused, and nothing of the request comes back. */
import http from 'node:http';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { serve, type HttpPortal } from '../testing/portal-over-http.ts';
import { type TestApp, testApp } from '../testing/test-app.ts';

let node: TestApp;
let portal: HttpPortal;
beforeAll(async () => {
  node = await testApp();
  portal = await serve(node.app);
});
afterAll(async () => {
  await portal.close();
  await node.drop();
});

/** `fetch` does not send them. */
const ask = (method: string, path: string): Promise<{ readonly status: number; readonly text: string }> =>
  new Promise((resolve, reject) => {
    const request = http.request(`${portal.url}${path}`, { method, headers: { cookie: 'laurel=canary' } }, (response) => {
      let text = '';
      response.setEncoding('utf8').on('data', (part: string) => { text += part; }).once('end', () => resolve({ status: response.statusCode ?? 0, text }));
    });
    request.once('error', reject).end();
  });

it.each(['/', '/graphql', '/auth/session', '/supergraph/services', '/portal-key.asc', '/healthz', '/assets/nothing.js'])('%s takes no TRACE, PUT, DELETE or PROPFIND', async (path) => {
  for (const method of ['TRACE', 'PUT', 'DELETE', 'PROPFIND']) {
    const { status, text } = await ask(method, path);
    expect([method, status >= 400 && status < 500], `${status}`).toEqual([method, true]);
    expect(text).not.toContain('canary');
  }
});
