import { mkdtemp, readFile, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { exampleServices } from '../../server/src/example/services.ts';
import { inventoryFile, inventoryOf } from './inventory.ts';

describe('the file', () => {
  it('that comes with the example knows every service of an example installation', async () => {
    const inventory = inventoryOf(await readFile(new URL('services.yaml', import.meta.url), 'utf8'));
    expect([...inventory.keys()].sort()).toEqual(exampleServices.map(({ slug }) => slug).sort());
    expect(inventory.get('relay-api')).toEqual({ deployments: [{ id: 'relay-api-eu-west', environment: 'production', region: 'eu-west', revision: 'r88' }] });
  });

  it.each([
    ['mail: {owner: {nme: Ada}}', 'mail.owner.name: '],
    ['mail: {owner: {name: Ada, mail: a@example.com}}', 'mail.owner.mail: '],
    ['mail: {owner: {name: ""}}', 'mail.owner.name: is empty'],
    ['mail: {deployments: [{id: a, environment: b, region: c, revision: 7}]}', 'mail.deployments.0.revision: is to be text'],
    ['mail: {onCall: {from: yesterday, days: 7, rota: [{name: Ada}]}}', 'mail.onCall.from: is to be a time'],
    ['mail: {onCall: {from: 2026-01-05T08:00:00Z, days: 0, rota: [{name: Ada}]}}', 'mail.onCall.days: is shorter than six hours'],
    ['mail: {onCall: {from: 2026-01-05T08:00:00Z, days: 7, rota: []}}', 'mail.onCall.rota: names nobody'],
    ['mail: {}\nmail: {}', 'Map keys must be unique'],
    ['mail: [', 'at line 1'],
    ['mail', 'The file: '],
    ['- mail', '0: '],
  ])('%j is refused in words', (yaml, message) => {
    expect(() => inventoryOf(yaml)).toThrow(message);
  });

  it('may be empty', () => {
    expect(inventoryOf('# Nothing yet.\n').size).toBe(0);
  });
});

describe('the file as it changes', () => {
  let folder = '';
  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'assets-'));
  });
  afterAll(async () => rm(folder, { recursive: true, force: true }));

  it('is read again when it is saved, and what was read last counts while it is wrong or gone', async () => {
    const file = path.join(folder, 'services.yaml');
    const faults: string[] = [];
    const read = inventoryFile(file, (fault) => faults.push(fault));
    await expect(read()).rejects.toThrow('ENOENT');
    const save = async (yaml: string, second: number): Promise<readonly string[]> => {
      await writeFile(file, yaml);
      await utimes(file, second, second);
      return [...(await read()).keys()];
    };
    expect(await save('mail: {}', 1)).toEqual(['mail']);
    expect(await save('mail: {owner: 7}', 2)).toEqual(['mail']);
    expect([...(await read()).keys()]).toEqual(['mail']);
    expect(faults.filter((fault) => fault.includes('mail.owner'))).toHaveLength(1);
    expect(await save('drive: {}', 3)).toEqual(['drive']);
    await rm(file);
    expect([...(await read()).keys()]).toEqual(['drive']);
  });
});
