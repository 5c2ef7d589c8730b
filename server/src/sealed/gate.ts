/**
 * The gate: "The server refuses anything in a sealed field that is not sealed to the required readers, and says which rule it
 * broke." It looks at structure alone and holds no key; who the readers must be is reader-policy.ts. Every sealed field of every
 * command passes here first. Nothing of what is refused is kept, logged or repeated in the answer.
 */
import { createHash } from 'node:crypto';
import { UserRefusal, type UserErrorCode } from '../errors.ts';
import { readArmor } from './armor.ts';
import { type Fault, fail, SealedFault } from './faults.ts';
import { readSealedPackets } from './packets.ts';
import type { Pkesk } from './pkesk.ts';

export interface Sealed {
  readonly pkesks: readonly Pkesk[];
  /** The SEIPD packet's exact octets, header included. */
  readonly seipdBytes: Uint8Array;
  /** Of `seipdBytes`: 32 octets. */
  readonly sha256: Uint8Array;
}

export interface GateLimits {
  /** Of the SEIPD packet, in octets. */
  readonly maxBytes: number;
  /** The input field, for `userErrors`. */
  readonly path: readonly string[];
}

const KIB = 1024;
/** In octets of the SEIPD packet. */
export const sealedLimits = { report: 1024 * KIB, message: 1024 * KIB, title: 4 * KIB, name: 4 * KIB } as const;

/**
 * The packets of one armored OpenPGP message.
 * @throws UserRefusal with the code and the sentence of the first fault
 */
export function gate(armored: string, limits: GateLimits): Sealed {
  try {
    return readSealed(armored, limits.maxBytes);
  } catch (error) {
    if (error instanceof SealedFault) throw refusalOf(error.fault, limits);
    throw error;
  }
}

/** The same for mail, whose sender is not waiting for a sentence: the fault goes to the person who looks at it. */
export function gateOrFault(armored: string, maxBytes: number): Sealed | Fault {
  try {
    return readSealed(armored, maxBytes);
  } catch (error) {
    if (error instanceof SealedFault) return error.fault;
    throw error;
  }
}

function readSealed(armored: string, maxBytes: number): Sealed {
  // Base64 adds a third and doubled line ends a little more; the packets of eight readers fit into the rest.
  if (armored.length > 2 * maxBytes + 64 * KIB) fail('too-large');
  const { pkesks, seipdBytes } = readSealedPackets(readArmor(armored));
  if (seipdBytes.length > maxBytes) fail('too-large');
  return { pkesks, seipdBytes, sha256: createHash('sha256').update(seipdBytes).digest() };
}

function refusalOf(fault: Fault, { maxBytes, path }: GateLimits): UserRefusal {
  if (fault === 'too-large') return new UserRefusal('TOO_LARGE', `${say.large} at most ${maxBytes / KIB} KiB, sealed. Shorten it.`, path);
  return new UserRefusal(...answers[fault], path);
}

const say = {
  encrypt: 'Encrypt it to the team key before you send it; nothing of it was kept.',
  again: 'Paste the whole block again, exactly as your program wrote it.',
  alone: 'Send nothing but the one block, from its BEGIN line to its END line.',
  large: 'This text is too large. It may have',
} as const;

const answers: Readonly<Record<Exclude<Fault, 'too-large'>, readonly [UserErrorCode, string]>> = {
  'plain-text': ['NOT_ENCRYPTED', `This text is not encrypted. ${say.encrypt}`],
  'cleartext-signed': ['NOT_ENCRYPTED', `This text is signed, but anybody can read it. ${say.encrypt}`],
  'detached-signature': ['NOT_ENCRYPTED', `This is a signature, not an encrypted text. ${say.encrypt}`],
  'not-encrypted': ['NOT_ENCRYPTED', `This block is packed or signed, but not encrypted. ${say.encrypt}`],
  'public-key': ['NOT_ENCRYPTED', `This is a public key, not an encrypted text. ${say.encrypt}`],
  'private-key': [
    'PRIVATE_KEY',
    'This contains a private key. It was not kept, but it left your machine: treat it as compromised. Send only the encrypted text.',
  ],
  'altered-block': ['MALFORMED', `This block was quoted, indented or changed on its way, so it cannot be read. ${say.again}`],
  'unfinished-block': ['MALFORMED', `This block has no END line, so a part is missing. ${say.again}`],
  'text-around-block': ['MALFORMED', `There is text before or after the encrypted block, which is not sealed. ${say.alone}`],
  'second-block': ['MALFORMED', `There is more than one block. ${say.alone}`],
  'bad-armor-header': [
    'MALFORMED',
    'After the BEGIN line come short headers, then an empty line; here it is otherwise. Encrypt the text again, without comments.',
  ],
  'bad-base64': ['MALFORMED', `A character of the encrypted block is wrong or missing. ${say.again}`],
  'bad-checksum': ['MALFORMED', `The checksum of the encrypted block does not match, so it was damaged on its way. ${say.again}`],
  truncated: ['MALFORMED', `The encrypted block ends too early. ${say.again}`],
  'bad-packet-header': ['MALFORMED', `What is inside the block is not an OpenPGP message. ${say.again}`],
  'bad-length': [
    'MALFORMED',
    'The encrypted block states its length in a way that is not allowed here. Encrypt the text again with GnuPG or in the page.',
  ],
  'unexpected-packet': [
    'MALFORMED',
    'The block holds something beside the encrypted text. Encrypt the text again with GnuPG or in the page.',
  ],
  'after-body': ['MALFORMED', 'Something follows the encrypted text inside the block. Encrypt the text again and send that alone.'],
  password: ['MALFORMED', 'This text is encrypted with a password. Encrypt it to the team key alone, without a password.'],
  'outdated-encryption': [
    'MALFORMED',
    'This text is encrypted without protection against changes. Encrypt it again without an option like --rfc2440.',
  ],
  'unsupported-encryption': [
    'MALFORMED',
    'This encryption format (OCB, version 2) is not read by every program. Encrypt again to the team key, without --force-ocb.',
  ],
  'bad-pkesk': ['MALFORMED', 'The part of the block that names a reader is damaged or of an unknown kind. Encrypt the text again.'],
  'bad-body': ['MALFORMED', `The encrypted text is too short to be one. ${say.again}`],
  'no-recipient': ['MALFORMED', 'This text names no reader, so nobody could open it. Encrypt it to the team key.'],
  'too-many-recipients': ['MALFORMED', 'This text is encrypted to more than eight keys. Encrypt it to the team key and your own.'],
  'repeated-recipient': ['MALFORMED', 'This text names the same key twice. Encrypt it again, naming each key once.'],
  'no-body': ['MALFORMED', `The block names readers, but the encrypted text is missing. ${say.again}`],
};
