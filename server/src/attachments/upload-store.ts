/** Rows of uploads. A row is written before its first octet and goes before its last one, so that octets without a row are rubbish. */
import { randomBytes } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import type { App } from '../app.ts';
import { RateLimited } from '../errors.ts';
import { attachmentLimits } from './attachment-limits.ts';
import { UploadEntity } from './attachment.entity.ts';
import { isFileKey } from './file-store.ts';
import type { JudgedFile } from './judge-file.ts';

const lockSpace = 1_814_373;
const retrySeconds = 600;

export interface NewUpload {
  readonly accountId: string;
  readonly sizeBytes: number;
  readonly nameArmored: string;
}

/** @returns the new upload's id @throws RateLimited where too much of this account waits already */
export async function createUpload(app: App, upload: NewUpload): Promise<string> {
  const id = randomBytes(24).toString('hex');
  return app.dataSource.transaction(async (manager) => {
    await manager.query(`select pg_advisory_xact_lock(${lockSpace}, hashtext($1))`, [upload.accountId]);
    const [{ files, bytes }] = await manager.query<[{ files: number; bytes: string }]>(
      'select count(*)::int as files, coalesce(sum(size_bytes), 0) as bytes from upload where account_id = $1', [upload.accountId]);
    if (files >= attachmentLimits.pendingFiles || Number(bytes) + upload.sizeBytes > attachmentLimits.pendingBytes) throw new RateLimited(retrySeconds);
    await manager.insert(UploadEntity, { id, ...upload, sizeBytes: String(upload.sizeBytes) });
    return id;
  });
}

/** Null where there is none, or it is somebody else's. */
export async function findUpload(manager: EntityManager, id: string, accountId: string): Promise<UploadEntity | null> {
  return isFileKey(id) ? manager.findOneBy(UploadEntity, { id, accountId }) : null;
}

/** @returns false where it is gone meanwhile */
export async function finishUpload({ dataSource }: App, id: string, { pkesks, seipdOffset, sha256 }: JudgedFile): Promise<boolean> {
  const finished = await dataSource.getRepository(UploadEntity).update({ id }, {
    finishedAt: () => 'now()', sha256, seipdOffset, pkesks: pkesks.map(({ bytes }) => Buffer.from(bytes)),
  });
  return finished.affected === 1;
}

/** Row, then octets. What is used meanwhile has no row here any more, and stays. */
export async function removeUpload({ dataSource, fileStore }: App, id: string): Promise<void> {
  const { affected } = await dataSource.getRepository(UploadEntity).delete({ id });
  if (affected === 1) await fileStore.remove(id);
}
