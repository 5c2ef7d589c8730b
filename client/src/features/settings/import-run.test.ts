import { expect, it } from 'vitest';
import { planOf } from '../../mime/mail-folder.ts';
import { readMail, readMailHead } from '../../mime/read-mail.ts';
import { type ImportDeeds, type ImportFault, importCases, type Imported, type SealedCase } from './import-run.ts';

const line = 'From ana@a.example Thu Nov 26 10:00:00 2026';
const mail = (id: string, subject: string, words: string): string => `${line}\nFrom: Ana <ana@a.example>\nTo: security@example.org\nDate: Thu, 01 Feb 2024 10:00:00 +0100\nMessage-ID: <${id}>\nSubject: ${subject}\n\n${words}\n\n`;
const planned = async (...mails: readonly string[]) =>
  (await planOf([{ name: 'a.mbox', blob: new Blob([...mails]) }], { readHead: readMailHead, onProgress: () => undefined, signal: new AbortController().signal })).cases;

/** A portal that knows what it was sent, and refuses a subject. */
function portal(stop = new AbortController()) {
  const known = new Map<string, SealedCase & { readonly raw: Uint8Array }>();
  const sealed = new Map<string, Uint8Array>();
  const imported: Imported[] = [];
  const faults: ImportFault[] = [];
  let isAway = false;
  const deeds: ImportDeeds = {
    readMail,
    sealMail: async (raw, submission) => {
      sealed.set(submission, raw);
      return submission;
    },
    sealTitle: async (title) => title,
    send: async (sent) => {
      if (isAway) throw new TypeError('away');
      if (sent.title === 'refused') throw new Error('The portal said no.');
      known.set(sent.idempotencyKey, { ...sent, raw: sealed.get(sent.idempotencyKey) ?? new Uint8Array() });
      return `LRL-${known.size}`;
    },
    isFatal: (error) => error instanceof TypeError,
    wordsOf: (error) => (error instanceof Error ? error.message : ''),
  };
  const progress = { onImported: (one: Imported) => imported.push(one), onFault: (fault: ImportFault) => faults.push(fault), signal: stop.signal };
  return { known, imported, faults, deeds, progress, stop, goAway: (away: boolean) => (isAway = away) };
}

it('makes each case once, however often it runs, and goes on after a fault', async () => {
  const cases = await planned(mail('1', 'first', 'a'), mail('2', 'refused', 'b'), mail('3', 'third', 'c'));
  const { known, imported, faults, deeds, progress } = portal();
  await importCases(cases, deeds, progress);
  await importCases(cases, deeds, progress);
  expect([...known.values()].map(({ title, receivedAt }) => [title, receivedAt])).toEqual([['first', '2024-02-01T09:00:00.000Z'], ['third', '2024-02-01T09:00:00.000Z']]);
  expect(imported).toHaveLength(4);
  expect(faults).toEqual(Array.from({ length: 2 }, () => expect.objectContaining({ subject: 'refused', from: 'Ana <ana@a.example>', words: 'The portal said no.' })));
});

it('stops where it is told to, and at once where the portal is away; what was made stays', async () => {
  const cases = await planned(mail('1', 'first', 'a'), mail('2', 'second', 'b'), mail('3', 'third', 'c'));
  const one = portal();
  await importCases(cases, one.deeds, { ...one.progress, onImported: () => one.stop.abort() });
  expect(one.known.size).toBe(1);
  const other = portal();
  other.goAway(true);
  await expect(importCases(cases, other.deeds, other.progress)).rejects.toThrow('away');
  expect(other.faults).toEqual([]);
  other.goAway(false);
  await importCases(cases, other.deeds, other.progress);
  expect(other.known.size).toBe(3);
});

it('seals a mail octet by octet, and leaves files out only where they do not fit', async () => {
  const large = `${line}\nFrom: Bo <bo@b.example>\nDate: Thu, 01 Feb 2024 10:00:00 +0100\nMessage-ID: <9>\nSubject: large\nContent-Type: multipart/mixed; boundary=b\n\n--b\nContent-Type: text/plain\n\nthe words\n--b\nContent-Type: application/zip; name=poc.zip\nContent-Transfer-Encoding: base64\n\n${`${'A'.repeat(76)}\n`.repeat(20_000)}--b--\n\n`;
  const { known, deeds, progress } = portal();
  await importCases(await planned(mail('1', 'first', 'a'), large), deeds, progress);
  const [first, second] = [...known.values()];
  expect(new TextDecoder().decode(first?.raw)).toBe(mail('1', 'first', 'a').slice(line.length + 1, -1));
  expect(second?.raw.length).toBeLessThan(1024 * 1024);
  const read = await readMail(second?.raw ?? new Uint8Array());
  expect(read.text).toMatch(/^the words\n\n\[These files did not fit under the seal, and stayed in the folder:\n- poc\.zip \(application\/zip, \d+ octets\), SHA-256 [\da-f]{64}\]$/);
});
