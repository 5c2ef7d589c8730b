/**
 * What is remembered of files that wait to be sent, apart from their sealed octets: sealed at rest, as drafts are. A file belongs to
 * a slot: one report, or one box of a case. All of it goes when somebody signs out, because uploads belong to the account.
 */
import * as v from 'valibot';
import { deviceStore, keptFiles } from '../crypto/device-store.ts';

const keptFileSchema = v.object({
  /** Names its sealed octets in the private file system. */
  id: v.string(),
  name: v.string(),
  mediaType: v.string(),
  sizeBytes: v.number(),
  sealedBytes: v.number(),
  sha256: v.string(),
  nameArmored: v.string(),
  isSealedElsewhere: v.boolean(),
  /** Where the upload goes on; null before it began. */
  uploadUrl: v.nullable(v.string()),
  isSent: v.boolean(),
  isPaused: v.boolean(),
  /** Sending was asked for: it goes on by itself after a reload. */
  isWanted: v.boolean(),
});
export type KeptFile = v.InferOutput<typeof keptFileSchema>;

export async function readKept(slot: string): Promise<readonly KeptFile[]> {
  const bytes = await deviceStore.get(keptFiles + slot).catch(() => null);
  if (bytes === null) return [];
  const read = v.safeParse(v.array(keptFileSchema), JSON.parse(new TextDecoder().decode(bytes)));
  return read.success ? read.output : [];
}

/** Where this browser keeps nothing, the files last as long as the tab. */
export async function writeKept(slot: string, files: readonly KeptFile[]): Promise<void> {
  const write = files.length === 0 ? deviceStore.remove(keptFiles + slot) : deviceStore.put(keptFiles + slot, new TextEncoder().encode(JSON.stringify(files)));
  await write.catch(() => undefined);
}
