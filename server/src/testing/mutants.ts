/** Changed copies of real OpenPGP messages, repeatable from a seed: what damage on the way and a hostile sender make of them. */
import type { Chance } from '../example/chance.ts';
import { assemble } from '../sealed/armor.ts';

/** Must never stand in anything that the gate lets through. */
export const canary = 'canary words in clear';
const words = Buffer.from(canary);

type OctetChange = (octets: Buffer, chance: Chance, other: Buffer) => Buffer;
type TextChange = (armored: string, chance: Chance) => string;

const cutAt = (octets: Buffer, chance: Chance): number => chance.between(0, octets.length - 1);
const insert = (octets: Buffer, at: number, what: Uint8Array): Buffer => Buffer.concat([octets.subarray(0, at), what, octets.subarray(at)]);
/** Headers stand at the front, where a change matters most. */
const nearFront = (octets: Buffer, chance: Chance): number => chance.between(0, Math.min(120, octets.length - 1));
const random = (chance: Chance, size: number): Buffer => Buffer.from(Array.from({ length: size }, () => chance.between(0, 255)));

function packet(tag: number, body: Uint8Array): Buffer {
  const header = Buffer.of(0xc0 | tag, 255, 0, 0, 0, 0);
  header.writeUInt32BE(body.length, 2);
  return Buffer.concat([header, body]);
}

const octetChanges: Readonly<Record<string, OctetChange>> = {
  'a bit flipped': (octets, chance) => {
    const at = cutAt(octets, chance);
    return Buffer.from(octets.with(at, (octets[at] ?? 0) ^ (1 << chance.between(0, 7))));
  },
  'an octet at the front set': (octets, chance) => Buffer.from(octets.with(nearFront(octets, chance), chance.between(0, 255))),
  'octets lost': (octets, chance) => {
    const at = cutAt(octets, chance);
    return Buffer.concat([octets.subarray(0, at), octets.subarray(at + chance.between(1, 40))]);
  },
  'octets added': (octets, chance) => insert(octets, cutAt(octets, chance), random(chance, chance.between(1, 40))),
  'cut short': (octets, chance) => octets.subarray(0, cutAt(octets, chance)),
  'a part doubled': (octets, chance) => {
    const at = cutAt(octets, chance);
    return insert(octets, at, octets.subarray(at, at + chance.between(1, 200)));
  },
  'words put in': (octets, chance) => insert(octets, cutAt(octets, chance), words),
  'words put in at the front': (octets, chance) => insert(octets, nearFront(octets, chance), words),
  'a packet of words in front': (octets, chance) => Buffer.concat([packet(chance.between(0, 63), words), octets]),
  'a packet of words behind': (octets, chance) => Buffer.concat([octets, packet(chance.between(0, 63), words)]),
  'words behind': (octets) => Buffer.concat([octets, words]),
  'another message behind': (octets, _, other) => Buffer.concat([octets, other]),
  'the end of another message': (octets, chance, other) => {
    const at = cutAt(octets, chance);
    return Buffer.concat([octets.subarray(0, at), other.subarray(Math.min(at, other.length))]);
  },
  'the first packet again': (octets) => {
    const size = (octets[1] ?? 0) < 192 ? 2 + (octets[1] ?? 0) : 3 + octets.readUInt16BE(1);
    return Buffer.concat([octets.subarray(0, size), octets]);
  },
};

const lineChange = (change: (lines: string[], at: number, chance: Chance) => string[]): TextChange => (armored, chance) => {
  const lines = armored.split('\n');
  return change(lines, chance.between(0, lines.length - 1), chance).join('\n');
};

const textChanges: Readonly<Record<string, TextChange>> = {
  'a line of words': lineChange((lines, at) => lines.toSpliced(at, 0, canary)),
  'a header of words': lineChange((lines) => lines.toSpliced(1, 0, `Comment: ${canary}`)),
  'many headers of words': lineChange((lines, _, chance) => lines.toSpliced(1, 0, ...Array.from({ length: chance.between(9, 30) }, () => `Comment: ${canary}`))),
  'a line lost': lineChange((lines, at) => lines.toSpliced(at, 1)),
  'a line doubled': lineChange((lines, at) => lines.toSpliced(at, 0, lines[at] ?? '')),
  'two lines swapped': lineChange((lines, at) => lines.with(at, lines.at(at - 1) ?? '').with(at - 1, lines[at] ?? '')),
  'a character changed': (armored, chance) => {
    const at = chance.between(0, armored.length - 1);
    return armored.slice(0, at) + String.fromCharCode(chance.between(0, 0x2fff)) + armored.slice(at + 1);
  },
  'words in the middle of a line': (armored, chance) => {
    const at = chance.between(0, armored.length);
    return armored.slice(0, at) + canary + armored.slice(at);
  },
  'two blocks': (armored) => armored + armored,
  'base64 twice': (armored) => armored.replace(/\n\n([^-]+)=/u, (_, body: string) => `\n\n${Buffer.from(body).toString('base64')}\n=`),
  'the alphabet of addresses': (armored) => armored.replaceAll('+', '_'),
  'quoted-printable': (armored) => armored.replaceAll('=', '=3D'),
  'two octets a character': (armored) => Buffer.from(armored, 'utf16le').toString('latin1'),
  'entities of HTML': (armored) => armored.replaceAll('-', '&#45;'),
  'percent signs': (armored) => encodeURIComponent(armored),
};

export interface Mutant {
  readonly change: string;
  readonly armored: string;
}

/** @param sources octets of real messages, at least two */
export function mutantOf(sources: readonly Buffer[], chance: Chance): Mutant {
  const source = chance.pick(sources);
  if (chance.happens(0.3)) {
    const [change, make] = chance.pick(Object.entries(textChanges));
    return { change, armored: make(assemble([], source), chance) };
  }
  const [change, make] = chance.pick(Object.entries(octetChanges));
  return { change, armored: assemble([], make(source, chance, chance.pick(sources))) };
}
