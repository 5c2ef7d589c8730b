import { randomUUID } from 'node:crypto';
import * as openpgp from 'openpgp';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { assemble } from '../sealed/armor.ts';
import { type Asking, type Portal, portalOverHttp } from '../testing/portal-over-http.ts';

let portal: Portal;
let reporter: Asking;
let pasted: Readonly<Record<string, string>>;
/** Whole lines of the armor: shorter pieces are the same in every key. None may be anywhere afterwards. */
let needles: readonly string[];
beforeAll(async () => {
  portal = await portalOverHttp();
  reporter = await portal.as(portal.reporter);
  const { privateKey } = await openpgp.generateKey({ userIDs: [{ name: 'Careless' }], format: 'object' });
  const armored = privateKey.armor();
  const asMessage = assemble([], privateKey.write());
  const sealed = await portal.seal('Sealed as it should be.', portal.reporter);
  pasted = { alone: armored, 'in the armor of a message': asMessage, 'after a sealed text': sealed + armored, 'quoted in a mail': armored.replace(/^/gmu, '> ') };
  needles = [armored, asMessage].flatMap((text) => text.split('\n').filter((line) => line.length > 60));
});
afterAll(async () => {
  await portal.close();
  await portal.drop();
});

it('is refused with a warning in every sealed field and as a public key, and is neither stored nor logged', async () => {
  const { number } = await portal.report();
  for (const [how, text] of Object.entries(pasted)) {
    const tries: readonly (readonly [string, string, object])[] = [
      ['submitReport', 'SubmitReportInput', { idempotencyKey: randomUUID(), policyVersion: 1, report: text }],
      ['postMessage', 'PostMessageInput', { idempotencyKey: randomUUID(), number, body: text }],
      ['registerKey', 'RegisterKeyInput', { publicKey: text, proof: text }],
    ];
    for (const [name, type, input] of tries) {
      const answer = await portal.ask(reporter, `mutation ($input: ${type}!) { ${name}(input: $input) { userErrors { code message } } }`, { input });
      const code = answer.at('data', name, 'userErrors', '0', 'code');
      expect(name === 'registerKey' ? ['PRIVATE_KEY', 'MALFORMED', 'INVALID'] : ['PRIVATE_KEY'], `${name}, ${how}: ${answer.text}`).toContain(code);
      for (const needle of needles) expect(answer.text.includes(needle), `${name}, ${how}`).toBe(false);
    }
  }
  const { rows } = await portal.app.pool.query<{ table_name: string }>(`select table_name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE'`);
  for (const { table_name: table } of rows) {
    const content = await portal.app.pool.query<{ row: string }>(`select one::text as row from ${table} one`);
    for (const { row } of content.rows) for (const needle of needles) expect(row.includes(needle) || row.includes(Buffer.from(needle).toString('hex')), table).toBe(false);
  }
  for (const needle of needles) expect(portal.logged().includes(needle)).toBe(false);
});
