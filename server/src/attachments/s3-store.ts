/** Files in a bucket. The AWS SDK comes with this file, so only `open-file-store.ts` imports it, and only where S3_URL is set. */
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { type MetadataValue, S3Store } from '@tus/s3-store';
import { attachmentLimits } from './attachment-limits.ts';
import { type FileStore, isFileKey, markName, type StoredFile } from './file-store.ts';
import type { S3Address } from './s3-address.ts';

/** What was last asked about uploads, so that a piece costs one question; it never changes while an upload lives. */
class RecentFacts {
  readonly #most = 500;
  readonly #kept = new Map<string, MetadataValue>();
  async get(key: string): Promise<MetadataValue | undefined> {
    return this.#kept.get(key);
  }
  async set(key: string, value: MetadataValue): Promise<void> {
    this.#kept.set(key, value);
    const [oldest] = this.#kept.keys();
    if (this.#kept.size > this.#most && oldest !== undefined) this.#kept.delete(oldest);
  }
  async delete(key: string): Promise<void> {
    this.#kept.delete(key);
  }
}

const isMissing = (error: unknown): boolean => error instanceof Error && ['NoSuchKey', 'NoSuchUpload', 'NotFound'].includes(error.name);
const orNull = async <T>(asked: Promise<T>): Promise<T | null> => asked.catch((error: unknown) => {
  if (isMissing(error)) return null;
  throw error;
});

/** The kept store, and what it leaves out: reading on from an octet, finishing after a crash, removing what is whole, listing. */
class Bucket extends S3Store {
  override extensions = ['creation', 'termination', 'expiration'];

  /** All parts may be there while a crash kept them from being joined. */
  async open(key: string, offset: number): Promise<Readable> {
    const range = offset === 0 ? {} : { Range: `bytes=${offset}-` };
    const get = async (): Promise<Readable> => {
      const { Body } = await this.client.getObject({ Bucket: this.bucket, Key: key, ...range });
      if (!(Body instanceof Readable)) throw new Error('The store answered without a body.');
      return Body;
    };
    try {
      return await get();
    } catch (error) {
      if (!isMissing(error)) throw error;
      await this.finishMultipartUpload(await this.getMetadata(key), await this.retrieveParts(key));
      return get();
    }
  }

  /** From a file, which the SDK reads twice where it has to sign what it sends. */
  async put(key: string, file: string): Promise<void> {
    const { size } = await stat(file);
    await this.client.putObject({ Bucket: this.bucket, Key: key, Body: createReadStream(file), ContentLength: size });
  }

  override async remove(key: string): Promise<void> {
    const facts = await orNull(this.getMetadata(key));
    if (facts) await orNull(this.client.abortMultipartUpload({ Bucket: this.bucket, Key: key, UploadId: facts['upload-id'] }));
    for (const Key of [key, this.partKey(key, true), this.infoKey(key)]) await this.client.deleteObject({ Bucket: this.bucket, Key });
    await this.clearCache(key);
  }

  /** What is half there has facts beside it, under the same key. */
  async *list(): AsyncGenerator<StoredFile> {
    let token: string | undefined;
    do {
      const page = await this.client.listObjectsV2({ Bucket: this.bucket, ...(token !== undefined && { ContinuationToken: token }) });
      for (const { Key = '', LastModified } of page.Contents ?? []) {
        const key = Key.replace(/\.(?:info|part)$/, '');
        if (isFileKey(key) && LastModified) yield { key, modifiedAt: LastModified };
      }
      token = page.NextContinuationToken;
    } while (token !== undefined);
  }

  async readText(key: string): Promise<string | null> {
    const found = await orNull(this.client.getObject({ Bucket: this.bucket, Key: key }));
    return (await found?.Body?.transformToString())?.trim() ?? null;
  }
  async writeText(key: string, text: string): Promise<void> {
    await this.client.putObject({ Bucket: this.bucket, Key: key, Body: `${text}\n`, ContentType: 'text/plain' });
  }
}

export function s3Store({ endpoint, bucket, accessKeyId, secretAccessKey, region, pathStyle }: S3Address): FileStore {
  const store = new Bucket({
    cache: new RecentFacts(),
    expirationPeriodInMilliseconds: attachmentLimits.keptMilliseconds,
    useTags: false,
    maxConcurrentPartUploads: 8,
    s3ClientConfig: {
      bucket, endpoint, region, forcePathStyle: pathStyle,
      credentials: { accessKeyId, secretAccessKey },
      // Services other than Amazon's do not know the newer checksums; every octet is hashed here anyway.
      requestChecksumCalculation: 'WHEN_REQUIRED', responseChecksumValidation: 'WHEN_REQUIRED',
    },
  });
  return {
    uploads: store,
    place: `bucket ${bucket} at ${endpoint}`,
    open: async (key, offset = 0) => store.open(key, offset),
    put: async (key, file) => store.put(key, file),
    remove: async (key) => store.remove(key),
    list: () => store.list(),
    readMark: async () => store.readText(markName),
    writeMark: async (mark) => store.writeText(markName, mark),
  };
}
