/**
 * Where the packets of a sealed text begin and end: RFC 9580, 4.2. Reads what this client made or the server's gate let through;
 * the strict judge is on the server. Imports nothing of openpgp: SHA-256 covers the SEIPD packet's exact octets.
 */
import { toHex } from './bytes.ts';
import { CryptoError } from './crypto-error.ts';

export interface SealedPackets {
  /** As the PKESK packets carry them: 16 hex digits, upper case; a hidden recipient is sixteen zeros. */
  readonly recipientKeyIds: readonly string[];
  readonly seipdBytes: Uint8Array;
}

const PKESK = 1;
const SEIPD = 18;
const damaged = (): never => {
  throw new CryptoError('DAMAGED', 'The packets of this text cannot be read.');
};

/** The next place after a body of a new-format packet, over all its partial lengths. */
function endOfNewBody(bytes: Uint8Array, start: number): { body: number; end: number } {
  const octet = (at: number): number => bytes[at] ?? damaged();
  let at = start;
  let body = -1;
  for (;;) {
    const first = octet(at);
    const header = first < 192 || (first >= 224 && first < 255) ? 1 : first < 224 ? 2 : 5;
    if (body < 0) body = at + header;
    if (first >= 224 && first < 255) {
      at += 1 + 2 ** (first & 31);
      continue;
    }
    if (first < 192) return { body, end: at + 1 + first };
    if (first < 224) return { body, end: at + 2 + (first - 192) * 256 + octet(at + 1) + 192 };
    return { body, end: at + 5 + octet(at + 1) * 2 ** 24 + octet(at + 2) * 65536 + octet(at + 3) * 256 + octet(at + 4) };
  }
}

function endOfOldBody(bytes: Uint8Array, start: number, lengthType: number): { body: number; end: number } {
  if (lengthType === 3) return damaged();
  let size = 0;
  const header = 1 << lengthType;
  for (let at = start; at < start + header; at += 1) size = size * 256 + (bytes[at] ?? damaged());
  return { body: start + header, end: start + header + size };
}

/** Splits a sealed text. The octets are views into `bytes`. @throws CryptoError DAMAGED */
export function splitSealed(bytes: Uint8Array): SealedPackets {
  const recipientKeyIds: string[] = [];
  let at = 0;
  while (at < bytes.length) {
    const first = bytes[at] ?? damaged();
    const isNew = first >= 0xc0;
    const tag = isNew ? first & 0x3f : (first >> 2) & 0x0f;
    const { body, end } = isNew ? endOfNewBody(bytes, at + 1) : endOfOldBody(bytes, at + 1, first & 3);
    if (first < 0x80 || end > bytes.length) damaged();
    if (tag === SEIPD && bytes[body] === 1 && end === bytes.length) return { recipientKeyIds, seipdBytes: bytes.subarray(at, end) };
    if (tag !== PKESK || bytes[body] !== 3) damaged();
    recipientKeyIds.push(toHex(bytes.subarray(body + 1, body + 9)).toUpperCase());
    at = end;
  }
  return damaged();
}
