/**
 * The built single-page application, from memory: a few megabytes, compressed once. Names under assets/ carry a hash of their content
 * and never change; everything else is asked for again each time.
 */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { Request, RequestHandler, Response } from 'express';

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8', '.js': 'text/javascript; charset=utf-8', '.css': 'text/css; charset=utf-8', '.svg': 'image/svg+xml',
  '.json': 'application/json; charset=utf-8', '.txt': 'text/plain; charset=utf-8', '.webmanifest': 'application/manifest+json',
  '.png': 'image/png', '.ico': 'image/x-icon', '.woff2': 'font/woff2', '.wasm': 'application/wasm',
};
const compressible = /\.(?:html|js|css|svg|json|txt|webmanifest|wasm)$/;

type Encoding = 'br' | 'gzip' | 'identity';
const compress: Readonly<Record<Encoding, (bytes: Buffer) => Promise<Buffer>>> = {
  br: async (bytes) => promisify(brotliCompress)(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 9, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length } }),
  gzip: async (bytes) => promisify(gzip)(bytes, { level: 9 }),
  identity: async (bytes) => bytes,
};

interface StaticFile {
  readonly name: string;
  readonly bytes: Buffer;
  readonly etag: string;
  readonly encoded: Map<Encoding, Promise<Buffer>>;
}
export type StaticFiles = ReadonlyMap<string, StaticFile>;

/** @param folder what vite built; without it the map is empty */
export function loadStaticFiles(folder: string): StaticFiles {
  if (!existsSync(folder)) return new Map();
  const names = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.endsWith('.map'))
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)).replaceAll(path.sep, '/'));
  return new Map(names.map((name) => {
    const bytes = readFileSync(path.join(folder, name));
    const etag = createHash('sha256').update(bytes).digest('base64url').slice(0, 22);
    return [`/${name}`, { name, bytes, etag, encoded: new Map() }];
  }));
}

function encodingFor(request: Request, name: string): Encoding {
  if (!compressible.test(name)) return 'identity';
  const accepted = request.acceptsEncodings(['br', 'gzip']);
  return accepted === 'br' || accepted === 'gzip' ? accepted : 'identity';
}

export async function sendStatic(request: Request, response: Response, file: StaticFile, status = 200): Promise<void> {
  const encoding = encodingFor(request, file.name);
  const etag = `"${file.etag}-${encoding}"`;
  response.set({
    'Content-Type': types[path.extname(file.name)] ?? 'application/octet-stream',
    'Cache-Control': file.name.startsWith('assets/') ? 'public, max-age=31536000, immutable' : 'no-cache',
    'ETag': etag, 'Vary': 'Accept-Encoding',
  });
  if (status === 200 && request.headers['if-none-match'] === etag) {
    response.status(304).end();
    return;
  }
  const bytes = file.encoded.get(encoding) ?? compress[encoding](file.bytes);
  file.encoded.set(encoding, bytes);
  const body = await bytes;
  if (encoding !== 'identity') response.set('Content-Encoding', encoding);
  response.status(status).set('Content-Length', String(body.length)).end(request.method === 'HEAD' ? undefined : body);
}

export function staticFiles(files: StaticFiles): RequestHandler {
  return async (request, response, next) => {
    const file = request.method === 'GET' || request.method === 'HEAD' ? files.get(request.path) : undefined;
    if (!file || file.name === 'index.html') next();
    else await sendStatic(request, response, file);
  };
}
