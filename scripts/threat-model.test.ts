/** The threat model claims nothing that no test or file shows. */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { root } from './imports.ts';

const text = readFileSync(path.join(root, 'docs/threat-model.md'), 'utf8');
const named = (part: string): readonly string[] => [...part.matchAll(/`((?:server|client|schema|e2e|scripts|docs)\/[\w./-]+)`/g)].map(([, file]) => file ?? '');
/** What they try to, what stops them, what does not. */
const rows = text.split('\n').map((line) => line.split('|').map((cell) => cell.trim())).filter((cells) => cells.length === 5);
/** What no test can show: that a server can always go silent, and that TLS is TLS. */
const shownByNothing = ['refuse, delay, delete', 'read along'];

it('every file that it names is there', () => {
  const files = named(text);
  expect(files.length).toBeGreaterThan(40);
  expect(files.filter((file) => !existsSync(path.join(root, file)))).toEqual([]);
});

it('every stop names what shows it', () => {
  const attempts = rows.filter(([, attempt = '']) => attempt !== 'They try to' && !attempt.startsWith('---'));
  expect(attempts.length).toBeGreaterThan(30);
  const bare = attempts.filter(([, , stop = '']) => named(stop).length === 0).map(([, attempt]) => attempt);
  expect(bare).toEqual(shownByNothing);
});
