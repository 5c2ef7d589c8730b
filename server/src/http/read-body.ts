import { isUtf8 } from 'node:buffer';
import type { IncomingMessage } from 'node:http';

/** The request's body is larger than this entrance takes. */
export class BodyTooLarge extends Error {
  override readonly name = 'BodyTooLarge';
}

/** The sender went away before the body was whole: nobody waits for an answer. */
export class BodyCut extends Error {
  override readonly name = 'BodyCut';
}

/** The body does not come to an end. */
export class BodyLate extends Error {
  override readonly name = 'BodyLate';
}

/** The octets are no text. */
export class NotUtf8 extends Error {
  override readonly name = 'NotUtf8';
}

const patienceMilliseconds = 30_000;

/**
 * By events: iterating over the request would cost a twentieth of the time that a query takes.
 * @param limit bytes @param patience milliseconds
 * @throws BodyTooLarge before more than that was kept, BodyCut, BodyLate, NotUtf8
 */
export async function readBody(request: IncomingMessage, limit: number, patience = patienceMilliseconds): Promise<string> {
  if (Number(request.headers['content-length'] ?? 0) > limit) throw new BodyTooLarge();
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let size = 0;
    const late = setTimeout(() => reject(new BodyLate()), patience).unref();
    request.on('data', (chunk: Buffer) => {
      size += chunk.length;
      if (size <= limit) {
        chunks.push(chunk);
      } else {
        request.removeAllListeners('data');
        request.pause();
        reject(new BodyTooLarge());
      }
    });
    const cut = (): void => {
      clearTimeout(late);
      reject(new BodyCut());
    };
    request.once('end', () => {
      clearTimeout(late);
      // Every request closes in the end, and an error costs more than the body.
      request.off('close', cut);
      const bytes = chunks.length === 1 && chunks[0] ? chunks[0] : Buffer.concat(chunks);
      if (isUtf8(bytes)) resolve(bytes.toString('utf8'));
      else reject(new NotUtf8());
    });
    request.once('error', cut);
    request.once('close', cut);
  });
}
