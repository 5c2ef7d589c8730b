/**
 * Walks one SEIPD version 1 packet as its octets come, in pieces of any size: header, lengths, partial lengths, and that nothing follows.
 * RFC 9580, 4.2.1 and 5.13.1. It keeps the first octets only. The gate for texts has the same rules over one buffer.
 */
import { fail } from './faults.ts';
import { isPlainText } from './plain-text.ts';

const NEW_SEIPD = 0xc0 | 18;
/** Version, prefix of one block and two octets, an empty packet inside, and the modification detection code. */
const MIN_BODY = 43;
/** RFC 9580, 4.2.1.4: the first part has at least 512 octets, which is the exponent 9. */
const MIN_FIRST_PART = 224 + 9;
const LOOKED_AT = 4_096;

export class SeipdWalk {
  /** Octets of a length that is not whole yet. */
  #pending: number[] = [];
  #state: 'header' | 'length' | 'body' | 'end' = 'header';
  #left = 0;
  #isLast = false;
  #parts = 0;
  #size = 0;
  #start = Buffer.alloc(0);

  /** @throws SealedFault */
  push(bytes: Uint8Array): void {
    for (let at = 0; at < bytes.length;) {
      if (this.#state === 'end') fail('after-body');
      if (this.#state === 'body') {
        at += this.#take(bytes.subarray(at, at + this.#left));
      } else {
        this.#readOctet(bytes[at] ?? 0);
        at += 1;
      }
    }
  }

  /** No more comes. @throws SealedFault */
  end(): void {
    if (this.#state === 'header') fail('no-body');
    if (this.#state !== 'end') fail('truncated');
  }

  #take(part: Uint8Array): number {
    if (this.#start.length < LOOKED_AT) this.#look(part);
    this.#size += part.length;
    this.#left -= part.length;
    if (this.#left === 0) this.#partIsOver();
    return part.length;
  }

  #look(part: Uint8Array): void {
    const before = this.#start.length;
    this.#start = Buffer.concat([this.#start, part.subarray(0, LOOKED_AT - before)]);
    if (before === 0 && this.#start[0] !== 1) fail('unsupported-encryption');
  }

  #partIsOver(): void {
    if (!this.#isLast) {
      this.#state = 'length';
      return;
    }
    if (this.#size < MIN_BODY) fail('bad-body');
    if (isPlainText(this.#start.subarray(1))) fail('not-encrypted');
    this.#state = 'end';
  }

  /** The tag has no form in old headers. */
  #readOctet(octet: number): void {
    if (this.#state === 'length') {
      this.#pending.push(octet);
      this.#readLength();
    } else if (octet === NEW_SEIPD) {
      this.#state = 'length';
    } else {
      fail('unexpected-packet');
    }
  }

  /** One, two or five octets of length, or one of a part. */
  #readLength(): void {
    const [first = 0, ...rest] = this.#pending;
    if (first >= 224 && first < 255) {
      if (this.#parts === 0 && first < MIN_FIRST_PART) fail('bad-length');
      this.#begin(2 ** (first & 31), false);
    } else if (first < 192) {
      this.#begin(first, true);
    } else if (first === 255 ? rest.length === 4 : rest.length === 1) {
      this.#begin(first === 255 ? numberOf(rest) : (first - 192) * 256 + numberOf(rest) + 192, true);
    }
  }

  #begin(size: number, isLast: boolean): void {
    this.#pending = [];
    this.#parts += 1;
    this.#left = size;
    this.#isLast = isLast;
    this.#state = 'body';
    if (size === 0) this.#partIsOver();
  }
}

const numberOf = (octets: readonly number[]): number => octets.reduce((value, octet) => value * 256 + octet, 0);
