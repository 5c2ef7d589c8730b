/**
 * Signed notes (C2SP signed-note): a text, an empty line, signature lines. Read strictly: one way to write each thing, so that every
 * changed octet is seen. Runs in browser and Node: Ed25519 is the platform's own.
 */
import { sha256 } from '@noble/hashes/sha2.js';
import { fromBase64, toBase64 } from '../recovery/base64.ts';
import { BadProof } from './bad-proof.ts';

const ed25519 = 0x01;
const emDash = '\u2014';

/** Who signs a log's notes: the name is the log's origin. */
export interface NoteKey {
  readonly name: string;
  /** 32 octets. */
  readonly publicKey: Uint8Array;
}

/** The first four octets of SHA-256(name ‖ LF ‖ 0x01 ‖ public key). */
function keyId({ name, publicKey }: NoteKey): Uint8Array {
  const hashed = sha256(Uint8Array.of(...new TextEncoder().encode(`${name}\n`), ed25519, ...publicKey));
  return hashed.subarray(0, 4);
}
const hex = (bytes: Uint8Array): string => Array.from(bytes, (octet) => octet.toString(16).padStart(2, '0')).join('');

/** `name+8 hex digits+base64`. */
export const printVerifierKey = (key: NoteKey): string =>
  `${key.name}+${hex(keyId(key))}+${toBase64(Uint8Array.of(ed25519, ...key.publicKey))}`;

/** The base64 may hold a plus sign, so only the first two separate. @throws BadProof */
export function readVerifierKey(text: string): NoteKey {
  const [, name, id, base64 = ''] = /^([^\s+]+)\+([0-9a-f]{8})\+(\S+)$/u.exec(text) ?? [];
  const octets = decoded(base64);
  if (name === undefined || octets[0] !== ed25519 || octets.length !== 33) throw new BadProof('BAD_KEY');
  const key = { name, publicKey: octets.subarray(1) };
  if (hex(keyId(key)) !== id) throw new BadProof('BAD_KEY');
  return key;
}

function decoded(base64: string): Uint8Array {
  try {
    return fromBase64(base64);
  } catch {
    return new Uint8Array();
  }
}

/** @param text ends with LF @param signature 64 octets over that text, its last LF included */
export const printNote = (text: string, key: NoteKey, signature: Uint8Array): string =>
  `${text}\n${emDash} ${key.name} ${toBase64(Uint8Array.of(...keyId(key), ...signature))}\n`;

const noteForm = /^([\s\S]+\n)\n((?:\u2014 [^\s+]+ \S+\n){1,16})$/u;
const lineForm = /^\u2014 (\S+) (\S+)$/u;
const hasControl = (text: string): boolean => Array.from(text).some((character) => character < ' ' && character !== '\n');

/**
 * Signatures of others, witnesses among them, are passed over; one by the key must be there, and every one by it must hold.
 * @returns the signed text, with its last LF @throws BadProof NOT_A_NOTE, NOT_SIGNED_BY_LOG
 */
export async function openNote(note: string, key: NoteKey): Promise<string> {
  const [, text, lines = ''] = noteForm.exec(note) ?? [];
  if (text === undefined || hasControl(note)) throw new BadProof('NOT_A_NOTE');
  const id = keyId(key);
  const ours = lines.trimEnd().split('\n').flatMap((line) => {
    const [, name, base64 = ''] = lineForm.exec(line) ?? [];
    const octets = decoded(base64);
    return name === key.name && octets.length === 68 && id.every((octet, at) => octet === octets[at]) ? [octets.subarray(4)] : [];
  });
  const verdicts = await Promise.all(ours.map((signature) => isSigned(key, text, signature)));
  if (verdicts.length === 0 || verdicts.includes(false)) throw new BadProof('NOT_SIGNED_BY_LOG');
  return text;
}

async function isSigned({ publicKey }: NoteKey, text: string, signature: Uint8Array): Promise<boolean> {
  const key = await crypto.subtle.importKey('raw', Uint8Array.from(publicKey), 'Ed25519', false, ['verify']).catch((error: unknown) => {
    throw error instanceof DOMException && error.name === 'NotSupportedError' ? new BadProof('NO_ED25519') : error;
  });
  return crypto.subtle.verify('Ed25519', key, Uint8Array.from(signature), new TextEncoder().encode(text));
}
