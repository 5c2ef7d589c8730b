import { once } from 'node:events';
import { createServer, type Server } from 'node:net';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { type TestApp, testApp } from '../testing/test-app.ts';
import { mailboxTrouble } from './imap-connection.ts';
import { startImap } from './imap-reader.ts';

let node: TestApp;
beforeAll(async () => {
  node = await testApp();
});
afterAll(async () => node.drop());

/** The least of an IMAP server: it greets, and refuses whoever signs in. */
async function refusingServer(): Promise<{ readonly server: Server; readonly url: string; readonly tries: () => number }> {
  let tries = 0;
  const server = createServer((socket) => {
    socket.write('* OK ready\r\n');
    socket.on('error', () => undefined).setEncoding('utf8').on('data', (text: string) => {
      for (const line of text.split('\r\n').filter(Boolean)) {
        const [tag = '', command = ''] = line.split(' ');
        const signsIn = /^(?:LOGIN|AUTHENTICATE)$/i.test(command);
        tries += signsIn ? 1 : 0;
        if (/^CAPABILITY$/i.test(command)) socket.write('* CAPABILITY IMAP4rev1\r\n');
        socket.write(`${tag} ${signsIn ? 'NO [AUTHENTICATIONFAILED] wrong' : 'OK done'}\r\n`);
      }
    });
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  return { server, url: `imap://ana:hunter2@127.0.0.1:${typeof address === 'object' && address ? address.port : 0}/INBOX`, tries: () => tries };
}

describe('a mailbox that refuses the password', () => {
  it('is tried again, and said once, without user or password', async () => {
    const { server, url, tries } = await refusingServer();
    const reader = startImap(node.app, url, { first: 50, longest: 200 });
    await vi.waitFor(() => expect(tries()).toBeGreaterThan(1), { timeout: 10_000 });
    await reader.stop();
    expect(node.logged().match(/IMAP_URL: the mail server refuses user or password/g)).toHaveLength(1);
    expect(node.logged()).not.toMatch(/hunter2|"ana/);
    server.close();
  });

  it('is one sentence for whoever checks', async () => {
    const { server, url } = await refusingServer();
    expect(await mailboxTrouble(url)).toBe('The mail server at 127.0.0.1 refuses the user or password of IMAP_URL.');
    server.close();
    await once(server, 'close');
    expect(await mailboxTrouble(url)).toMatch(/^Nothing answers as an IMAP server at 127\.0\.0\.1:\d+/);
  });
});

it('is read by one node at a time', async () => {
  const { server, url, tries } = await refusingServer();
  const holder = await node.app.pool.connect();
  await holder.query(`select pg_advisory_lock(1814371, hashtext('ana@127.0.0.1/INBOX'))`);
  const reader = startImap(node.app, url, { first: 50, longest: 200 });
  const connections = vi.spyOn(node.app.pool, 'connect');
  await vi.waitFor(() => expect(connections.mock.calls.length).toBeGreaterThan(1), { timeout: 15_000 });
  expect(tries()).toBe(0);
  holder.release(true);
  await vi.waitFor(() => expect(tries()).toBeGreaterThan(0), { timeout: 15_000 });
  await reader.stop();
  connections.mockRestore();
  server.close();
});
