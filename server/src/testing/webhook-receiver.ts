/** The program of a partner: keeps what it was sent, and answers as it is told. */
import type { IncomingHttpHeaders, ServerResponse } from 'node:http';
import { vi } from 'vitest';
import { testServer } from './test-server.ts';

export interface Received {
  readonly headers: IncomingHttpHeaders & Record<'webhook-id' | 'webhook-timestamp' | 'webhook-signature', string>;
  readonly body: string;
  readonly json: { readonly type: string; readonly timestamp: string; readonly data: Readonly<Record<string, unknown>> };
}
export interface WebhookReceiver {
  readonly url: string;
  readonly received: readonly Received[];
  /** What is answered from now on; 204 to begin with. */
  answer: (got: Received, response: ServerResponse) => void;
  /** Waits until so many came. */
  readonly have: (count: number) => Promise<readonly Received[]>;
  readonly close: () => Promise<void>;
}

export async function webhookReceiver(): Promise<WebhookReceiver> {
  const received: Received[] = [];
  const server = await testServer((request, response) => {
    let body = '';
    request.setEncoding('utf8').on('data', (part: string) => { body += part; }).on('end', () => {
      const got = { headers: request.headers as Received['headers'], body, json: JSON.parse(body) as Received['json'] };
      received.push(got);
      receiver.answer(got, response);
    });
  });
  const receiver: WebhookReceiver = {
    url: `${server.url}/hook`,
    received,
    answer: (_got, response) => void response.writeHead(204).end(),
    have: async (count) => {
      await vi.waitFor(() => { if (received.length < count) throw new Error(`${received.length} of ${count} webhooks came`); }, { timeout: 10_000, interval: 20 });
      return received;
    },
    close: server.close,
  };
  return receiver;
}
