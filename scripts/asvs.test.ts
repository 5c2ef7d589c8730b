/** docs/asvs.md has every line of OWASP ASVS 5.0.0 that it says it has, once, and claims nothing that no test or file shows. */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { root } from './imports.ts';

/** Section and the level of each of its lines, in order: the numbers of OWASP ASVS 5.0.0 (2025-05-30). */
const published = `
  1.1:22 1.2:1111122223 1.3:112222222223 1.4:222 1.5:123 2.1:122 2.2:112 2.3:12223 2.4:23 3.1:3 3.2:113 3.3:12223 3.4:11222233 3.5:11122333 3.6:3
  3.7:22333 4.1:12233 4.2:23333 4.3:22 4.4:1222 5.1:2 5.2:112333 5.3:113 5.4:222 6.1:122 6.2:111111112222 6.3:11223333 6.4:112233 6.5:22222333
  6.6:2223 6.7:33 6.8:2222 7.1:222 7.2:1111 7.3:22 7.4:11222 7.5:223 7.6:22 8.1:1233 8.2:1123 8.3:133 8.4:23 9.1:111 9.2:1222 10.1:22 10.2:223
  10.3:22223 10.4:1111122222233333 10.5:22222 10.6:22 10.7:222 11.1:2233 11.2:22233 11.3:11233 11.4:1222 11.5:23 11.6:23 11.7:33 12.1:12233
  12.2:11 12.3:22223 13.1:2333 13.2:222223 13.3:2233 13.4:1222233 14.1:22 14.2:12223333 14.3:122 15.1:12233 15.2:12233 15.3:1222222 15.4:3333
  16.1:2 16.2:22222 16.3:2222 16.4:222 16.5:2223 17.1:23 17.2:22223333 17.3:22`;
/** Authorization, cryptography, data protection, logging: level 3 too. */
const toLevel3: ReadonlySet<string> = new Set(['8', '11', '14', '16']);

const expected = published.trim().split(/\s+/).flatMap((section) => {
  const [name = '', levels = ''] = section.split(':');
  return [...levels].map((level, at) => ({ line: `${name}.${at + 1}`, level }))
    .filter(({ level }) => level !== '3' || toLevel3.has(name.split('.')[0] ?? ''));
});

const text = readFileSync(path.join(root, 'docs/asvs.md'), 'utf8');
const rows = text.split('\n').map((line) => line.split('|').map((cell) => cell.trim())).filter((cells) => cells.length === 7 && /^\d+\.\d+\.\d+$/.test(cells[1] ?? ''))
  .map(([, line = '', level = '', , state = '', how = '']) => ({ line, level, state, how }));
const inState = (state: string): number => rows.filter((row) => row.state === state).length;

it('has each line once, with its level', () => {
  expect(rows.map(({ line, level }) => ({ line, level }))).toEqual(expected);
});

it('names a file for each line that is met, a reason for each that is not, and only files that are there', () => {
  for (const { line, state, how } of rows) {
    expect(['met', 'not met', 'n/a'], line).toContain(state);
    const named = [...how.matchAll(/`([\w./-]+\.(?:tsx?|md|json|conf|service|mjs|graphql)|docs\/Caddyfile|schema\/[\w-]+)`/g)].map(([, file]) => file ?? '');
    if (state === 'met') expect(named.length, `${line} names nothing`).toBeGreaterThan(0);
    else expect(how.length, `${line} gives no reason`).toBeGreaterThan(3);
    for (const file of named) expect(existsSync(path.join(root, file)), `${line}: ${file}`).toBe(true);
  }
});

it('counts as it stands', () => {
  expect(text).toContain(`**${inState('met')} met, ${inState('not met')} not met, ${inState('n/a')} not applicable**`);
});
