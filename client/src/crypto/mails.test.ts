import { expect, it } from 'vitest';
import { readMail } from '../mime/read-mail.ts';
import { Gpg } from '../../../packages/client/src/testing/gpg.ts';
import { person, team } from './testing/vaults.ts';

const caseNumber = 'LRL-2026-000042';
const asReport = { kind: 'REPORT', caseNumber, signers: [] as readonly string[] } as const;
const mixed = 'Content-Type: multipart/mixed; boundary="b"; protected-headers="v1"\r\nSubject: Stored XSS\r\n\r\n--b\r\nContent-Type: text/plain; charset=iso-8859-1\r\n\r\ngr\xfc\xdfe\r\n--b--\r\n';
const latin1 = (text: string): Uint8Array<ArrayBuffer> => Uint8Array.from(text, (character) => character.charCodeAt(0));

it('what a mail program sealed as MIME comes out as a mail, in whatever charset', async () => {
  using gpg = new Gpg();
  const people = await team();
  gpg.run(['--import'], people.teamKeyArmored);
  const { stdout } = gpg.run(['--armor', '-r', people.teamFingerprint, '--encrypt'], latin1(mixed));
  const opened = await people.triager.vault.open(stdout.toString(), asReport);
  expect(opened).toMatchObject({ refused: null, signature: 'UNSIGNED', warnings: ['UNBOUND'] });
  expect(await readMail(opened.mail ?? new Uint8Array())).toMatchObject({ subject: 'Stored XSS', text: 'grüße' });
});

it('Laurel’s own format and plain words stay what they are', async () => {
  const people = await team();
  const about = { case: caseNumber };
  for (const text of ['From: a@b\nSubject: words that look like a mail\n\nx', 'words']) {
    const sealed = await people.triager.vault.seal({ kind: 'MESSAGE', body: { text, sections: [] }, about, readers: [], toSelf: false });
    expect(await people.lead.vault.open(sealed.armored, { ...asReport, kind: 'MESSAGE' })).toMatchObject({ text, mail: null });
  }
});

it('a mail is sealed as it came, bound, and opened octet by octet', async () => {
  const people = await team();
  const about = { submission: '8b1f0c52-6d0e-4f7a-a2c9-35e1d07741be' };
  const sealed = await people.triager.vault.sealMail(latin1(mixed), { kind: 'REPORT', about, readers: [], toSelf: false });
  const signers = [people.triager.publicKeyArmored];
  const opened = await people.lead.vault.open(sealed.armored, { ...asReport, signers });
  expect(opened).toMatchObject({ refused: null, signature: 'VALID', warnings: [], text: '' });
  expect(opened.mail).toEqual(latin1(mixed));
  const reader = await person();
  const packets = await people.triager.vault.rewrap(sealed.armored, reader.publicKeyArmored, caseNumber, ['REPORT']).catch((error: { code: string }) => error.code);
  expect(packets).toBe('OTHER_CASE');
  await people.triager.vault.open(sealed.armored, { ...asReport, signers });
  expect(await people.triager.vault.rewrap(sealed.armored, reader.publicKeyArmored, caseNumber, ['REPORT'])).not.toBe('');
  expect(await people.lead.vault.open(sealed.armored, { ...asReport, signers, kind: 'NOTE' })).toMatchObject({ refused: 'OTHER_KIND', mail: null });
});

it('a signature within a mail holds for its signer, over what it covers', async () => {
  using gpg = new Gpg();
  const people = await team();
  const key = gpg.exportPublic(gpg.makeKey('Ana <ana@example.com>'));
  const part = 'Content-Type: text/plain\r\n\r\nsigned words\r\n';
  const signature = gpg.run(['--armor', '--detach-sign', '--local-user', 'ana@example.com'], part).stdout.toString();
  const raw = (words: string): Uint8Array => latin1(`From: ana@example.com\nContent-Type: multipart/signed; protocol="application/pgp-signature"; boundary=s\n\n--s\n${words.replaceAll('\r\n', '\n')}\n--s\nContent-Type: application/pgp-signature\n\n${signature}\n--s--\n`);
  const judge = async (words: string, signers: readonly string[]) => {
    const { signed } = await readMail(raw(words));
    return signed === null ? null : people.triager.vault.judgeSigned(signed, signers);
  };
  expect(await judge(part, [key])).toMatchObject({ signature: 'VALID' });
  expect(await judge(part, [])).toMatchObject({ signature: 'UNKNOWN_SIGNER' });
  expect(await judge(part.replace('words', 'swords'), [key])).toMatchObject({ signature: 'INVALID' });
  const clear = gpg.run(['--clear-sign', '--local-user', 'ana@example.com'], 'signed words\n').stdout.toString();
  expect(await people.triager.vault.judgeSigned({ kind: 'CLEARSIGNED', text: clear }, [key])).toMatchObject({ signature: 'VALID' });
  expect(await people.triager.vault.judgeSigned({ kind: 'CLEARSIGNED', text: 'no signature' }, [key])).toMatchObject({ signature: 'INVALID' });
  const stranger = await person();
  expect(await people.triager.vault.judgeSigned({ kind: 'CLEARSIGNED', text: clear }, [stranger.publicKeyArmored])).toMatchObject({ signature: 'UNKNOWN_SIGNER' });
});
