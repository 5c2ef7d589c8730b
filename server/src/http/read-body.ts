import type { IncomingMessage } from 'node:http';

/** The request's body is larger than this entrance takes. */
export class BodyTooLarge extends Error {
  override readonly name = 'BodyTooLarge';
}

/** @param limit bytes @throws BodyTooLarge before more than that was kept */
export async function readBody(request: IncomingMessage, limit: number): Promise<string> {
  if (Number(request.headers['content-length'] ?? 0) > limit) throw new BodyTooLarge();
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > limit) throw new BodyTooLarge();
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}
