/**
 * Where the packets of a sealed text begin and end: RFC 9580, 4.2. Reads what this client made or the server's gate let through;
 * the strict judge is on the server. Imports nothing of openpgp: SHA-256 covers the SEIPD packet's exact octets.
 */
import { joinBytes, toHex } from './bytes.ts';
import { CryptoError } from './crypto-error.ts';

export interface SealedPackets {
  /** As the PKESK packets carry them: 16 hex digits, upper case; a hidden recipient is sixteen zeros. */
  readonly recipientKeyIds: readonly string[];
  /** In the same order: each packet whole. */
  readonly pkesks: readonly Uint8Array[];
  readonly seipdBytes: Uint8Array;
}

/** What a case's people and their old keys may come to, by far; more is somebody's attempt to keep this browser busy. */
const MAX_PKESKS = 256;

const PKESK = 1;
const SEIPD = 18;
const damaged = (): never => {
  throw new CryptoError('DAMAGED', 'The packets of this text cannot be read.');
};

/** The next place after a body of a new-format packet, over all its partial lengths. */
export function endOfNewBody(bytes: Uint8Array, start: number): { body: number; end: number } {
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

export function endOfOldBody(bytes: Uint8Array, start: number, lengthType: number): { body: number; end: number } {
  if (lengthType === 3) return damaged();
  let size = 0;
  const header = 1 << lengthType;
  for (let at = start; at < start + header; at += 1) size = size * 256 + (bytes[at] ?? damaged());
  return { body: start + header, end: start + header + size };
}

/** Splits a sealed text. The octets are views into `bytes`. @throws CryptoError DAMAGED */
export function splitSealed(bytes: Uint8Array): SealedPackets {
  const recipientKeyIds: string[] = [];
  const pkesks: Uint8Array[] = [];
  let at = 0;
  while (at < bytes.length) {
    const first = bytes[at] ?? damaged();
    const isNew = first >= 0xc0;
    const tag = isNew ? first & 0x3f : (first >> 2) & 0x0f;
    const { body, end } = isNew ? endOfNewBody(bytes, at + 1) : endOfOldBody(bytes, at + 1, first & 3);
    if (first < 0x80 || end > bytes.length) damaged();
    if (tag === SEIPD && bytes[body] === 1 && end === bytes.length) return { recipientKeyIds, pkesks, seipdBytes: bytes.subarray(at, end) };
    if (tag !== PKESK || bytes[body] !== 3 || pkesks.length === MAX_PKESKS) damaged();
    recipientKeyIds.push(toHex(bytes.subarray(body + 1, body + 9)).toUpperCase());
    pkesks.push(bytes.subarray(at, end));
    at = end;
  }
  return damaged();
}

const HIDDEN = '0000000000000000';
/** A private key is tried on every hidden recipient: the gate lets eight through. */
const MAX_HIDDEN = 8;

/**
 * The message without what is for others, so that a reader's keys are tried where they can help: on the packets that name one of
 * them, or else on the first few that name nobody. @param keyIds of the reader's keys and subkeys, 16 hex digits, upper case
 */
export function messageFor({ recipientKeyIds, pkesks, seipdBytes }: SealedPackets, keyIds: ReadonlySet<string>): Uint8Array<ArrayBuffer> {
  const named = pkesks.filter((_, at) => keyIds.has(recipientKeyIds[at] ?? HIDDEN));
  const chosen = named.length > 0 ? named : pkesks.filter((_, at) => recipientKeyIds[at] === HIDDEN).slice(0, MAX_HIDDEN);
  return joinBytes([...chosen, seipdBytes]);
}
