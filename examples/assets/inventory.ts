/** What the YAML file says of each online service, read again whenever it is saved. */
import { readFile, stat } from 'node:fs/promises';
import * as v from 'valibot';
import { parse } from 'yaml';

const text = v.pipe(v.string('is to be text'), v.trim(), v.minLength(1, 'is empty'));
const person = v.strictObject({ name: text, contact: v.optional(text) });
const deployment = v.strictObject({ id: text, environment: text, region: text, revision: text });
const moment = v.pipe(text, v.isoTimestamp('is to be a time such as 2026-01-05T08:00:00Z'), v.transform((given) => new Date(given)));
const service = v.strictObject({
  owner: v.optional(person),
  onCall: v.optional(v.strictObject({ from: moment, days: v.pipe(v.number('is to be a number of days'), v.minValue(0.25, 'is shorter than six hours')), rota: v.pipe(v.array(person), v.minLength(1, 'names nobody')) })),
  deployments: v.optional(v.array(deployment), []),
});
const inventory = v.record(text, service);
export type Service = v.InferOutput<typeof service>;
/** By slug. */
export type Inventory = ReadonlyMap<string, Service>;

/** @throws Error that says where in the file, and what is wrong there */
export function inventoryOf(yaml: string): Inventory {
  const given: unknown = parse(yaml) ?? {};
  const read = v.safeParse(inventory, given);
  if (read.success) return new Map(Object.entries(read.output));
  const [fault] = read.issues;
  throw new Error(`${v.getDotPath(fault) ?? 'The file'}: ${fault.message}`);
}

/** @param told hears of a file that cannot be read; what was read last goes on to count */
export function inventoryFile(file: string, told: (fault: string) => void): () => Promise<Inventory> {
  let known: { readonly changed: number; readonly inventory: Inventory } | undefined;
  return async () => {
    const { mtimeMs: changed } = await stat(file).catch(() => ({ mtimeMs: -1 }));
    if (known?.changed === changed) return known.inventory;
    try {
      known = { changed, inventory: inventoryOf(await readFile(file, 'utf8')) };
    } catch (error) {
      told(`${file} was not read. ${error instanceof Error ? error.message : String(error)}`);
      if (!known) throw error;
      known = { changed, inventory: known.inventory };
    }
    return known.inventory;
  };
}
