/** A short run of `npm run chaos`: what was answered is there, once, after everything that was done to the portal. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

const root = fileURLToPath(new URL('..', import.meta.url));

async function chaos(...options: readonly string[]): Promise<{ readonly code: number | null; readonly table: string }> {
  const child = spawn(process.execPath, ['chaos/chaos.ts', ...options], { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
  let table = '';
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text: string) => (table += text));
  await once(child, 'close');
  return { code: child.exitCode, table };
}
const figure = (table: string, name: string): number => Number(new RegExp(`^${name} +(\\d+)`, 'm').exec(table)?.[1] ?? Number.NaN);

it('loses and doubles nothing while servers are killed and the database is stopped', async () => {
  const { code, table } = await chaos('--kills', '2', '--database', '1', '--submitters', '6', '--triagers', '2', '--seed', '4');
  expect(code, table).toBe(0);
  expect([figure(table, 'servers killed \\(-9\\)'), figure(table, 'database stopped at once')]).toEqual([2, 1]);
  expect(figure(table, 'acknowledged')).toBeGreaterThan(5);
  expect([figure(table, 'lost'), figure(table, 'doubled'), figure(table, 'mails owed and not sent')]).toEqual([0, 0, 0]);
});
