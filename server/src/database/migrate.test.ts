import { randomUUID } from 'node:crypto';
import 'reflect-metadata';
import pg from 'pg';
import { DataSource } from 'typeorm';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { createDataSource } from './data-source.ts';
import { migrate } from './migrate.ts';
import { migrations } from './migrations.ts';

/** The last one before what is being made now: what a node of the version before knows. */
const lastOfBefore = 'SoftwareContact1764720000000';
const before = migrations.slice(0, migrations.findIndex(({ name }) => name === lastOfBefore) + 1);

async function onCluster(statement: string): Promise<void> {
  const client = new pg.Client(inject('clusterUrl'));
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
const names: string[] = [];
async function emptyDatabase(): Promise<string> {
  const name = `migrate_${randomUUID().replaceAll('-', '')}`;
  await onCluster(`create database ${name}`);
  names.push(name);
  const url = new URL(inject('clusterUrl'));
  url.pathname = `/${name}`;
  return url.href;
}
afterAll(async () => {
  for (const name of names) await onCluster(`drop database if exists ${name} with (force)`);
});

describe('two nodes that start at once on an empty database', () => {
  it('migrate it once, and both go on', async () => {
    const url = await emptyDatabase();
    const nodes = await Promise.all([createDataSource(url, 2).initialize(), createDataSource(url, 2).initialize()]);
    await Promise.all(nodes.map(async (node) => migrate(node, url)));
    const ran = await nodes[0]?.query<{ name: string }[]>('select name from laurel_migration order by id');
    expect(ran?.map(({ name }) => name)).toEqual(migrations.map(({ name }) => name));
    await Promise.all(nodes.map(async (node) => node.destroy()));
  });
});

interface Column {
  readonly place: string;
  readonly type: string;
  readonly needed: boolean;
}
interface Schema {
  readonly columns: ReadonlyMap<string, Column>;
  /** By table and name: the words that a check lets through, or its whole text where it is no list of words. */
  readonly checks: ReadonlyMap<string, { readonly words: readonly string[]; readonly text: string }>;
  readonly uniques: readonly { readonly table: string; readonly text: string }[];
}
/** `needed`: an insert that does not name the column is refused. */
const columnsSql = `
  select relname || '.' || attname as place, format_type(atttypid, atttypmod) as type,
    attnotnull and not atthasdef and attidentity = '' and attgenerated = '' as needed
  from pg_attribute join pg_class on pg_class.oid = attrelid where relnamespace = 'public'::regnamespace and relkind = 'r' and attnum > 0 and not attisdropped`;
const checksSql = `
  select conrelid::regclass || '.' || conname as place, pg_get_constraintdef(oid) as text from pg_constraint where contype = 'c' and connamespace = 'public'::regnamespace`;
const uniquesSql = `
  select tablename as table, indexdef as text from pg_indexes where schemaname = 'public' and indexdef like 'CREATE UNIQUE%'`;

async function schemaOf(from: DataSource): Promise<Schema> {
  const columns = await from.query<Column[]>(columnsSql);
  const checks = await from.query<{ place: string; text: string }[]>(checksSql);
  return {
    columns: new Map(columns.map((column) => [column.place, column])),
    checks: new Map(checks.map(({ place, text }) => [place, { words: [...text.matchAll(/'([^']*)'::text/g)].map(([, word = '']) => word), text }])),
    uniques: await from.query(uniquesSql),
  };
}

describe('a node of the version before, beside one of this version', () => {
  let old: Schema;
  let now: Schema;
  let known: number;
  beforeAll(async () => {
    const url = await emptyDatabase();
    const earlier = await new DataSource({ type: 'postgres', url, migrations: before, migrationsTableName: 'laurel_migration' }).initialize();
    await earlier.runMigrations({ transaction: 'each' });
    old = await schemaOf(earlier);
    const later = await createDataSource(url, 2).initialize();
    await migrate(later, url);
    now = await schemaOf(later);
    // What /readyz of the older node asks.
    [{ known }] = await earlier.query<[{ known: number }]>('select count(*)::int as known from laurel_migration where name = any ($1)', [before.map(({ name }) => name)]);
    await earlier.destroy();
    await later.destroy();
  });
  const tables = (): ReadonlySet<string> => new Set([...old.columns.keys()].map((place) => place.split('.')[0] ?? ''));

  it('is ready', () => {
    expect([before.length > 0, known]).toEqual([true, before.length]);
  });

  it('finds every table and column as it knows them', () => {
    const changed = [...old.columns.values()].filter(({ place, type }) => now.columns.get(place)?.type !== type);
    expect(changed).toEqual([]);
  });

  it('may insert without what it does not know', () => {
    const newlyNeeded = [...now.columns.values()].filter(({ place, needed }) => needed && tables().has(place.split('.')[0] ?? '') && old.columns.get(place)?.needed !== true);
    expect(newlyNeeded).toEqual([]);
  });

  it('may write every word that it wrote before', () => {
    const narrowed = [...old.checks].flatMap(([place, { words, text }]) => {
      const today = now.checks.get(place);
      if (today === undefined || today.text === text) return [];
      return words.length > 0 && words.every((word) => today.words.includes(word)) ? [] : [`${place}: ${text} → ${today.text}`];
    });
    expect(narrowed).toEqual([]);
  });

  it('meets no new rule in its own columns', () => {
    const isNew = (text: string): boolean => [...text.matchAll(/\b[a-z_]+\b/g)].some(([word]) => [...now.columns.keys()].some((place) => place.endsWith(`.${word}`) && !old.columns.has(place)));
    const newChecks = [...now.checks].filter(([place, { text }]) => !old.checks.has(place) && tables().has(place.split('.')[0] ?? '') && !isNew(text));
    const newUniques = now.uniques.filter(({ table, text }) => tables().has(table) && !old.uniques.some((one) => one.text === text) && !isNew(text));
    expect([newChecks, newUniques]).toEqual([[], []]);
  });
});
