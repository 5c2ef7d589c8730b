/** Files as a browser seals and sends them: the name first, then the octets in pieces, by tus. */
import { randomBytes } from 'node:crypto';
import { Readable } from 'node:stream';
import * as openpgp from 'openpgp';
import type { App } from '../app.ts';
import { judgeFile } from '../attachments/judge-file.ts';
import { createUpload, finishUpload } from '../attachments/upload-store.ts';
import type { Asking, HttpPortal } from './portal-over-http.ts';
import { sealTo } from './keyed-people.ts';

export async function sealFile(content: Uint8Array, ...readers: readonly openpgp.Key[]): Promise<Buffer> {
  const message = await openpgp.createMessage({ binary: content });
  return Buffer.from(await openpgp.encrypt({ message, encryptionKeys: [...readers], format: 'binary' }));
}

/** A whole upload that waits for its text, without octets in the store. @returns its id */
export async function waitingUpload(app: App, accountId: string, ...readers: readonly openpgp.Key[]): Promise<string> {
  const sealed = await sealFile(randomBytes(500), ...readers);
  const id = await createUpload(app, { accountId, sizeBytes: sealed.length, nameArmored: await sealTo('screenshot.png', ...readers) });
  await finishUpload(app, id, await judgeFile(Readable.from([sealed])));
  return id;
}

export interface Tus {
  /** A header's value null leaves it out. */
  readonly create: (by: Asking, headers: Readonly<Record<string, string | null>>) => Promise<Response>;
  readonly patch: (by: Asking, at: string, offset: number, octets: Uint8Array) => Promise<Response>;
  readonly head: (by: Asking, at: string) => Promise<Response>;
  readonly remove: (by: Asking, at: string) => Promise<Response>;
}

const withToken = ({ token, headers = {} }: Asking): Record<string, string> =>
  ({ 'tus-resumable': '1.0.0', ...(token !== null && { authorization: `Bearer ${token}` }), ...headers });

export function tusOf({ url }: Pick<HttpPortal, 'url'>): Tus {
  const ask = async (method: string, by: Asking, at: string, headers: Record<string, string> = {}, body?: Uint8Array): Promise<Response> =>
    fetch(`${url}${at}`, { method, headers: { ...withToken(by), ...headers }, ...(body && { body: Buffer.from(body) }) });
  return {
    create: async (by, headers) => ask('POST', by, '/attachments', Object.fromEntries(
      Object.entries(headers).filter((entry): entry is [string, string] => entry[1] !== null))),
    patch: async (by, at, offset, octets) => ask('PATCH', by, at, { 'upload-offset': String(offset), 'content-type': 'application/offset+octet-stream' }, octets),
    head: async (by, at) => ask('HEAD', by, at),
    remove: async (by, at) => ask('DELETE', by, at),
  };
}

export const nameField = (armored: string): string => `name ${Buffer.from(armored).toString('base64')}`;

export interface SentFile {
  /** The upload's id. */
  readonly id: string;
  readonly at: string;
  readonly sealed: Buffer;
  readonly content: Buffer;
}

/** @param readers of file and name */
export async function sendFile(
  tus: Tus, by: Asking, readers: readonly openpgp.Key[], { content = randomBytes(5_000), name = 'screenshot.png' } = {},
): Promise<SentFile> {
  const sealed = await sealFile(content, ...readers);
  const created = await tus.create(by, { 'upload-length': String(sealed.length), 'upload-metadata': nameField(await sealTo(name, ...readers)) });
  const at = created.headers.get('location') ?? '';
  if (created.status !== 201) throw new Error(`An upload was not begun: ${created.status} ${await created.text()}`);
  const sent = await tus.patch(by, at, 0, sealed);
  if (sent.status !== 204) throw new Error(`A file was not taken: ${sent.status} ${await sent.text()}`);
  return { id: at.split('/').at(-1) ?? '', at, sealed, content };
}
