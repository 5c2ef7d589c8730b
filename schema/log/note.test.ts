import { generateKeyPairSync, sign } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { BadProof } from './bad-proof.ts';
import { checkpointText, openCheckpoint, originOf, readOrigin } from './checkpoint.ts';
import { openNote, printNote, printVerifierKey, readVerifierKey } from './note.ts';
import { printConsistency, printTlogProof, readConsistency, readTlogProof } from './tlog-proof.ts';

/** The example of the signed-note specification. */
const vkey = 'example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k';
const example = 'This is an example message.\n\n\u2014 example.com/foo Uw2QOkn8srV1yJGh2VYRlL1Tnagv1YEq6TfXppzi2ONncAlTgK7Ztg1ERYNZXsYjOBH3mFXmRKuwHjG1Yu72IneyaQM=\n';
/** The key and note of Go's golang.org/x/mod/sumdb/note, whose key holds a plus sign. */
const goKey = 'PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW';
const goNote =
  'If you think cryptography is the answer to your problem,\nthen you don\'t know what your problem is.\n\n\u2014 PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=\n';

const codeOf = async (promise: Promise<unknown>): Promise<string> => promise.then(() => 'held', (error: unknown) => (error instanceof BadProof ? error.code : String(error)));

const pair = generateKeyPairSync('ed25519');
const publicKey = Uint8Array.from(Buffer.from(pair.publicKey.export({ format: 'jwk' }).x ?? '', 'base64url'));
const key = { name: originOf('0123abcd', 1), publicKey };
const signed = (text: string, name = key.name): string => printNote(text, { name, publicKey }, sign(null, Buffer.from(text), pair.privateKey));
const root = new Uint8Array(32).fill(9);

describe('a signed note', () => {
  it('opens as its specification and as Go print it', async () => {
    expect(await openNote(example, readVerifierKey(vkey))).toBe('This is an example message.\n');
    expect(await openNote(goNote, readVerifierKey(goKey))).toMatch(/^If you think .*problem is\.\n$/su);
    expect([printVerifierKey(readVerifierKey(vkey)), printVerifierKey(readVerifierKey(goKey))]).toEqual([vkey, goKey]);
  });
  it('opens with the signature of a stranger beside the log’s', async () => {
    const both = `${signed('a\nb\n')}\u2014 witness.example ${'A'.repeat(92)}\n`;
    expect(await openNote(both, key)).toBe('a\nb\n');
  });
  it.each([
    ['another text', example.replace('example message', 'other message'), 'NOT_SIGNED_BY_LOG'],
    ['another signer', example.replace('com/foo', 'com/bar'), 'NOT_SIGNED_BY_LOG'],
    ['no signature', 'This is an example message.\n\n', 'NOT_A_NOTE'],
    ['a tab', `\t${example}`, 'NOT_A_NOTE'],
    ['CRLF', example.replaceAll('\n', '\r\n'), 'NOT_A_NOTE'],
    ['words after it', `${example}more\n`, 'NOT_A_NOTE'],
    ['no line end', example.trimEnd(), 'NOT_A_NOTE'],
  ])('does not open with %s', async (_what, note, code) => {
    expect(await codeOf(openNote(note, readVerifierKey(vkey)))).toBe(code);
  });
  it('does not open where one of two signatures by the key is wrong', async () => {
    const [line = ''] = signed('x\n').split('\n').slice(-2);
    expect(await codeOf(openNote(`${signed('a\n')}${line}\n`, key))).toBe('NOT_SIGNED_BY_LOG');
  });
  it('has keys whose parts belong together', () => {
    for (const other of [vkey.replace('530d', '530e'), vkey.replace('foo', 'fop'), vkey.slice(0, -4), `${vkey} `, vkey.replace('+A', '+B')])
      expect(() => readVerifierKey(other), other).toThrow(BadProof);
  });
});

describe('a checkpoint', () => {
  const checkpoint = { origin: key.name, size: 42, root };
  it('is read as it was signed', async () => {
    expect(await openCheckpoint(signed(checkpointText(checkpoint)), key)).toEqual(checkpoint);
    expect(readOrigin(key.name)).toEqual({ portalId: '0123abcd', epoch: 1 });
  });
  it.each([
    ['of another log', `${originOf('0123abcd', 2)}\n42\n`, 'OTHER_LOG'],
    ['with a size that is written another way', `${key.name}\n042\n`, 'NOT_A_CHECKPOINT'],
    ['with a size that is none', `${key.name}\n-1\n`, 'NOT_A_CHECKPOINT'],
  ])('is refused %s, whoever signed it', async (_what, head, code) => {
    expect(await codeOf(openCheckpoint(signed(`${head}${Buffer.from(root).toString('base64')}\n`), key))).toBe(code);
  });
  it('is refused with lines more, and with a root of another length', async () => {
    expect(await codeOf(openCheckpoint(signed(`${checkpointText(checkpoint)}more\n`), key))).toBe('NOT_A_CHECKPOINT');
    expect(await codeOf(openCheckpoint(signed(`${key.name}\n42\nAAAA\n`), key))).toBe('NOT_A_CHECKPOINT');
  });
});

describe('proofs as text', () => {
  const hashes = [root, new Uint8Array(32).fill(255)];
  it('are read back', () => {
    for (const proof of [{ index: 7, hashes, checkpoint: example }, { index: 0, hashes: [], checkpoint: example }])
      expect(readTlogProof(printTlogProof(proof))).toEqual(proof);
    const growth = { origin: key.name, from: 3, to: 9, hashes };
    expect(readConsistency(printConsistency(growth))).toEqual(growth);
  });
  it('have one way to be written', () => {
    const text = printTlogProof({ index: 7, hashes, checkpoint: example });
    for (const other of [text.replace('index 7', 'index 07'), text.replace('@v1', '@v2'), text.replace('index', ' index'), text.replace('CQk=', 'CQl='), ` ${text}`, text.replace('\n', '\r\n')])
      expect(() => readTlogProof(other)).toThrow(BadProof);
  });
});
