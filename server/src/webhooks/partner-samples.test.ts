/** What docs/partners.md gives to partners is run here as it stands there. */
import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newWebhookSecret, webhookHeaders } from './webhook-signature.ts';

const run = promisify(execFile);
const body = '{"type":"webhook.test","data":{"é":1}}';
const [secret, other] = [newWebhookSecret(), newWebhookSecret()];
let folder = '';
let samples: Readonly<Record<string, string>> = {};

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'laurel-samples-'));
  const page = await readFile(fileURLToPath(new URL('../../../docs/partners.md', import.meta.url)), 'utf8');
  samples = Object.fromEntries([...page.matchAll(/^```(\w+)\n(.*?)^```$/gms)].map(([, language = '', code = '']) => [language, code]));
});
afterAll(async () => rm(folder, { recursive: true, force: true }));

/** What the sample says of a message; the reason where it refuses. */
type Sample = (secretKnown: string, headers: Readonly<Record<string, string>>, body: string) => Promise<string>;
const inNode: Sample = async (known, headers, text) => {
  const file = path.join(folder, 'sample.mjs');
  await writeFile(file, `${samples['js']}\nconst [secret, headers, body] = JSON.parse(process.argv[2]);
    try { console.log(openWebhook(secret, headers, body).type); } catch (error) { console.log(error.message); }`);
  return (await run(process.execPath, [file, JSON.stringify([known, headers, text])])).stdout.trim();
};
const inPython: Sample = async (known, headers, text) => {
  const file = path.join(folder, 'sample.py');
  await writeFile(file, `${samples['python']}\nimport sys\nsecret, headers, body = json.loads(sys.argv[1])
try:
    print(open_webhook(secret, headers, body.encode())["type"])
except ValueError as error:
    print(error)\n`);
  return (await run('python3', [file, JSON.stringify([known, headers, text])])).stdout.trim();
};

describe.each([['Node', inNode], ['Python', inPython]])('the sample in %s', (_language, ask) => {
  const signed = (secrets: readonly string[], at = new Date()): Readonly<Record<string, string>> => webhookHeaders(secrets, 'msg_1', at, body);

  it('takes what Laurel signs, while two secrets sign too', async () => {
    expect(await ask(secret, signed([secret]), body)).toBe('webhook.test');
    expect(await ask(secret, signed([other, secret]), body)).toBe('webhook.test');
  });

  it('refuses another body, another secret and what is old', async () => {
    expect(await ask(secret, signed([secret]), body.replace('1', '2'))).toBe('not signed with our secret');
    expect(await ask(secret, signed([other]), body)).toBe('not signed with our secret');
    expect(await ask(secret, { ...signed([secret]), 'webhook-signature': 'v1,' }, body)).toBe('not signed with our secret');
    expect(await ask(secret, signed([secret], new Date(Date.now() - 600_000)), body)).toBe('too old');
  });
});
