/** Reads packets and their lengths out of octets (RFC 9580, 4.2), strictly: nothing partial, nothing past the end. Pure; imports nothing. */

/** The octets hold no single key: damaged, several keys, or something else. */
export class KeyPacketsError extends Error {
  readonly fault: 'MALFORMED' | 'SEVERAL';
  constructor(fault: 'MALFORMED' | 'SEVERAL') {
    super(fault);
    this.fault = fault;
  }
}
export const malformed = (): never => {
  throw new KeyPacketsError('MALFORMED');
};

export interface Packet {
  readonly tag: number;
  readonly body: Uint8Array;
}

export class Reader {
  readonly bytes: Uint8Array;
  at = 0;
  constructor(bytes: Uint8Array) {
    this.bytes = bytes;
  }
  get isAtEnd(): boolean {
    return this.at >= this.bytes.length;
  }
  number(octets: number): number {
    return this.take(octets).reduce((sum, octet) => sum * 256 + octet, 0);
  }
  take(octets: number): Uint8Array {
    if (this.at + octets > this.bytes.length) malformed();
    this.at += octets;
    return this.bytes.subarray(this.at - octets, this.at);
  }
}

/** RFC 9580, 5.2.3.7: as a packet's length, but there are no partial ones, so that two octets reach further. */
export function subpacketLength(reader: Reader): number {
  const first = reader.number(1);
  if (first < 192) return first;
  return first === 255 ? reader.number(4) : (first - 192) * 256 + reader.number(1) + 192;
}

/** Of the new packet format. Partial lengths have no place in keys. */
function newLength(reader: Reader): number {
  const first = reader.number(1);
  if (first < 192) return first;
  if (first < 224) return (first - 192) * 256 + reader.number(1) + 192;
  return first === 255 ? reader.number(4) : malformed();
}

export function readPacket(reader: Reader): Packet {
  const head = reader.number(1);
  if ((head & 0x80) === 0) malformed();
  if ((head & 0x40) !== 0) return { tag: head & 0x3f, body: reader.take(newLength(reader)) };
  const lengthType = head & 3;
  if (lengthType === 3) malformed();
  return { tag: (head >> 2) & 0xf, body: reader.take(reader.number(2 ** lengthType)) };
}
