/** A closed loop of requests on kept connections: so many at a time, for so long. */
import { Agent, request } from 'node:http';

export interface Target {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}
export interface Measured {
  readonly perSecond: number;
  /** Milliseconds. */
  readonly p99: number;
}

export async function load(target: Target, atATime: number, milliseconds: number): Promise<Measured> {
  const agent = new Agent({ keepAlive: true, maxSockets: atATime });
  const times: number[] = [];
  const begun = performance.now();
  const worker = async (): Promise<void> => {
    while (performance.now() - begun < milliseconds) {
      const start = performance.now();
      await one(target, agent);
      times.push(performance.now() - start);
    }
  };
  await Promise.all(Array.from({ length: atATime }, worker));
  const seconds = (performance.now() - begun) / 1000;
  agent.destroy();
  times.sort((a, b) => a - b);
  return { perSecond: times.length / seconds, p99: times[Math.floor(times.length * 0.99)] ?? 0 };
}

function one({ url, headers, body }: Target, agent: Agent): Promise<void> {
  return new Promise((resolve, reject) => {
    const sent = request(url, { method: 'POST', agent, headers: { ...headers, 'content-length': Buffer.byteLength(body) } }, (response) => {
      let text = '';
      response.setEncoding('utf8').on('data', (part: string) => { text += part; }).on('end', () => {
        if (response.statusCode === 200 && !text.includes('"errors"')) resolve();
        else reject(new Error(`${url} answered ${response.statusCode}: ${text.slice(0, 300)}`));
      });
    });
    sent.on('error', reject);
    sent.end(body);
  });
}
