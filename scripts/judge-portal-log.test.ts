import { expect, it } from 'vitest';
import type { Checkpoint } from '../schema/log/checkpoint.ts';
import type { Finding, GrowthVerdict } from '../schema/log/judge-files.ts';
import { keptBack } from './judge-portal-log.mjs';

const name = 'https://security.example.org/log/checkpoint';
const of = (size: number, log = 1): Checkpoint => ({ origin: `laurel.portal/b2c0/log/${log}`, size, root: new Uint8Array(32) });
const receipt = (size: number): Finding => ({ kind: 'RECEIPT', name: 'kept.asc', words: '', entry: new Uint8Array(32), place: { index: 0, checkpoint: of(size) } });
const newest = (size: number, log?: number): Finding => ({ kind: 'CHECKPOINT', name, checkpoint: of(size, log) });
const growth = (from: number, to: number, verdict: GrowthVerdict): Finding => ({ kind: 'GROWTH', from: of(from), to: of(to), verdict });

it.each<readonly [string, readonly Finding[], readonly RegExp[]]>([
  ['a log that grew, and proves it', [receipt(5), newest(9), growth(5, 9, 'HOLDS')], []],
  ['the very checkpoint that was kept', [receipt(5), newest(5)], []],
  ['no newest checkpoint', [receipt(5)], [/does not show its log at https:.*checkpoint/]],
  ['one that holds less than it signed', [receipt(9), newest(5), growth(5, 9, 'NOT_GIVEN')], [/shows a log of 5 entries, and has signed 9/]],
  ['no proof of its growth', [receipt(5), newest(9), growth(5, 9, 'NOT_GIVEN')], [/no proof that its log of 9 entries grew out of the one of 5/]],
  ['no proof between two that were kept', [receipt(5), { kind: 'CHECKPOINT', name: 'old', checkpoint: of(7) }, newest(9), growth(5, 7, 'NOT_GIVEN'), growth(7, 9, 'HOLDS')],
    [/its log of 7 entries grew out of the one of 5/]],
  ['a log that began anew: its history says why', [receipt(9), { kind: 'CHECKPOINT', name: 'old', checkpoint: of(12) }, growth(9, 12, 'NOT_GIVEN'), newest(3, 2)], []],
  ['a checkpoint that is at fault already', [receipt(9), { kind: 'FAULT', name, fault: 'NOT_SIGNED_BY_LOG' }], []],
])('says what a portal keeps back: %s', (_what, findings, said) => {
  const sentences = keptBack(findings, name);
  expect(sentences).toHaveLength(said.length);
  for (const [at, pattern] of said.entries()) expect(sentences[at]).toMatch(pattern);
});
