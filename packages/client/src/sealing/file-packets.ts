/** The packets of a sealed file as they stream by: who it is for, and the SHA-256 of its SEIPD packet's octets. */
import { sha256 } from '@noble/hashes/sha2.js';
import { toHex } from './bytes.ts';
import { CryptoError } from './crypto-error.ts';
import { endOfNewBody, endOfOldBody } from './packets.ts';

export interface FileHead {
  /** As the PKESK packets carry them: 16 hex digits, upper case; a hidden recipient is sixteen zeros. */
  readonly recipientKeyIds: readonly string[];
  readonly seipdAt: number;
  readonly seipdVersion: number;
}

const PKESK = 1;
const SEIPD = 18;
/** Room for hundreds of recipients. */
export const maxHeadBytes = 64 * 1024;

function versionAt(bytes: Uint8Array, start: number): number | undefined {
  const first = bytes[start + 1] ?? 0;
  const header = first < 192 || (first >= 224 && first < 255) ? 1 : first < 224 ? 2 : 5;
  return bytes[start + 1 + header];
}

/** What stands before the body. Null where more octets are needed to tell. @throws CryptoError DAMAGED */
export function readFileHead(bytes: Uint8Array): FileHead | null {
  const recipientKeyIds: string[] = [];
  for (let at = 0; at < bytes.length; ) {
    const first = bytes[at] ?? 0;
    const isNew = first >= 0xc0;
    const tag = isNew ? first & 0x3f : (first >> 2) & 0x0f;
    if (first < 0x80 || (tag !== PKESK && tag !== SEIPD)) throw new CryptoError('DAMAGED', 'This is no sealed file.');
    if (tag === SEIPD) {
      const seipdVersion = versionAt(bytes, at);
      return seipdVersion === undefined ? null : { recipientKeyIds, seipdAt: at, seipdVersion };
    }
    // Its longest header; the next packet's first octets make up for it.
    if (at + 6 > bytes.length) return null;
    const { body, end } = isNew ? endOfNewBody(bytes, at + 1) : endOfOldBody(bytes, at + 1, first & 3);
    if (end > bytes.length) return null;
    recipientKeyIds.push(toHex(bytes.subarray(body + 1, body + 9)).toUpperCase());
    at = end;
  }
  return null;
}

/** Takes the octets of a sealed file in pieces of any size. */
export class SeipdHash {
  readonly #hash = sha256.create();
  #head: Uint8Array | null = new Uint8Array(0);

  /** @throws CryptoError DAMAGED */
  update(bytes: Uint8Array): void {
    if (this.#head === null) {
      this.#hash.update(bytes);
      return;
    }
    const head = new Uint8Array(this.#head.length + bytes.length);
    head.set(this.#head);
    head.set(bytes, this.#head.length);
    const found = readFileHead(head);
    if (found === null && head.length > maxHeadBytes) throw new CryptoError('DAMAGED', 'No body follows the key packets.');
    this.#head = found === null ? head : null;
    if (found !== null) this.#hash.update(head.subarray(found.seipdAt));
  }

  /** 64 hex digits. @throws CryptoError DAMAGED where no body came */
  digest(): string {
    if (this.#head !== null) throw new CryptoError('DAMAGED', 'No body follows the key packets.');
    return toHex(this.#hash.digest());
  }
}
