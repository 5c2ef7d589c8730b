import { readFileSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { root } from './imports.ts';
import { faultsOfRelease, readReleased, releasedText, writeReleased } from './released-schema.ts';
import { judgeChanges } from './schema-changes-rules.ts';
import { dayOf } from './schema-deprecation-rules.ts';

const read = (file: string): string => readFileSync(path.join(root, 'schema', file), 'utf8');

describe('the schema', () => {
  it('breaks nothing that the last release has', () => {
    const released = readReleased(read('released.graphql'));
    expect(judgeChanges(released.sdl, read('subgraph.graphql'), { today: dayOf(new Date()), since: released.day })).toEqual([]);
  });

  it('would be refused without one of its names', () => {
    const cut = read('subgraph.graphql').replace(/^ {2}submittedAt: DateTime!$/mu, '  submittedOn: DateTime!');
    expect(judgeChanges(read('released.graphql'), cut, { today: dayOf(new Date()), since: dayOf(new Date()) }).map(({ description }) => description)).toContain('Case.submittedAt was removed.');
  });
});

describe('the released schema', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'laurel-schema-'));
    await mkdir(path.join(folder, 'schema'));
  });
  afterAll(async () => rm(folder, { recursive: true, force: true }));
  const emit = async (sdl: string): Promise<void> => writeFile(path.join(folder, 'schema', 'subgraph.graphql'), sdl);

  it('follows a name from one release to the next, until its day', async () => {
    await emit('type Query { a: Int b: Int }\n');
    writeReleased(folder, '1.0.0', '2026-12-04');
    expect(readReleased(await readFile(path.join(folder, 'schema', 'released.graphql'), 'utf8'))).toMatchObject({ version: '1.0.0', day: '2026-12-04' });

    await emit('type Query { b: Int }\n');
    expect(faultsOfRelease(folder, '2027-01-10').map(({ kind }) => kind)).toEqual(['FIELD_REMOVED']);
    await emit('type Query { a: Int @deprecated(reason: "It misled. Removed after 2027-06-30. Use b.") b: Int }\n');
    expect(faultsOfRelease(folder, '2027-01-10').map(({ kind }) => kind)).toEqual(['DEPRECATED_TOO_SHORT']);
    expect(faultsOfRelease(folder, '2027-01-01')).toEqual([]);
    writeReleased(folder, '1.1.0', '2027-01-01');

    await emit('type Query { b: Int }\n');
    expect(faultsOfRelease(folder, '2027-06-30').map(({ kind }) => kind)).toEqual(['FIELD_REMOVED']);
    expect(faultsOfRelease(folder, '2027-07-01')).toEqual([]);
  });

  it('says of which release it is, or is refused', () => {
    expect(readReleased(releasedText({ sdl: 'type Query { a: Int }', version: '1.2.0', day: '2027-01-01' }))).toMatchObject({ version: '1.2.0', day: '2027-01-01' });
    expect(() => readReleased('type Query { a: Int }')).toThrow('does not begin with');
  });
});
