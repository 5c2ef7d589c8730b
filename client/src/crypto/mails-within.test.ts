import { expect, it, vi } from 'vitest';
import { readMail } from '../mime/read-mail.ts';
import { Gpg } from '../../../packages/client/src/testing/gpg.ts';
import { type Person, team } from './testing/vaults.ts';

/** The page's modules, over a vault of this test in place of the worker. */
const here = vi.hoisted(() => ({ person: null as unknown as Person }));
vi.mock('./worker-client.ts', () => ({
  cryptoWorker: {
    open: async (...args: Parameters<Person['vault']['open']>) => here.person.vault.open(...args),
    judgeSigned: async (...args: Parameters<Person['vault']['judgeSigned']>) => here.person.vault.judgeSigned(...args),
  },
}));
vi.mock('../mime/mail-client.ts', () => ({ readMail }));
const { openedMail } = await import('../session/opened-mail.ts');

const as = { kind: 'REPORT', caseNumber: 'LRL-2026-000042', signers: [] as readonly string[] } as const;
const mailWith = (block: string): string => `From: eve@e.example\nTo: security@example.org\nSubject: mine\n\nlook\n${block}\n`;

it('shows what gpg sealed within a mail, and nothing that is bound to a case', async () => {
  using gpg = new Gpg();
  const people = await team();
  here.person = people.triager;
  gpg.run(['--import'], people.teamKeyArmored);
  const seal = (text: string): string => gpg.run(['--armor', '-r', people.teamFingerprint, '--encrypt'], text).stdout.toString();
  const open = async (raw: string) => {
    const text = await people.triager.vault.open(seal(raw), as);
    return openedMail(text, text.mail ?? new Uint8Array(), as);
  };
  const inner = await open(mailWith(seal('the words within')));
  expect(inner.text.text.trim()).toBe('the words within');
  expect(inner.mail).toMatchObject({ within: 'OPENED', head: { subject: 'mine' } });

  const about = { submission: '8b1f0c52-6d0e-4f7a-a2c9-35e1d07741be' };
  const bound = await people.triager.vault.seal({ kind: 'REPORT', body: { text: 'of another reporter', sections: [] }, about, readers: [], toSelf: false });
  const stolen = await open(mailWith(bound.armored));
  expect(stolen.text.text).not.toContain('of another reporter');
  expect(stolen.mail.within).toBe('CLOSED');

  const stranger = gpg.makeKey('Somebody <x@x.example>');
  const closed = await open(mailWith(gpg.run(['--armor', '-r', stranger, '--encrypt'], 'secret').stdout.toString()));
  expect(closed.mail.within).toBe('CLOSED');
});

it('takes a signature for what it covers alone', async () => {
  using gpg = new Gpg();
  const people = await team();
  here.person = people.triager;
  gpg.run(['--import'], people.teamKeyArmored);
  const fingerprint = gpg.makeKey('Ana <ana@a.example>');
  const signers = [gpg.exportPublic(fingerprint)];
  const open = async (raw: string) => {
    const text = await people.triager.vault.open(gpg.run(['--armor', '-r', people.teamFingerprint, '--encrypt'], raw).stdout.toString(), { ...as, signers });
    return openedMail(text, text.mail ?? new Uint8Array(), { ...as, signers });
  };
  const clear = gpg.run(['--clear-sign', '--local-user', fingerprint], 'signed words\n').stdout.toString();
  expect((await open(`From: ana@a.example\nTo: b@b.example\n\n${clear}`)).text).toMatchObject({ signature: 'VALID', signerFingerprint: fingerprint });
  expect((await open(`From: ana@a.example\nTo: b@b.example\n\nnot signed\n${clear}`)).text).toMatchObject({ signature: 'UNSIGNED' });

  const part = 'Content-Type: text/plain\r\n\r\nsigned words\r\n';
  const signature = gpg.run(['--armor', '--detach-sign', '--local-user', fingerprint], part).stdout.toString();
  const raw = `From: ana@a.example\nSubject: outer\nContent-Type: multipart/signed; protocol="application/pgp-signature"; boundary=s\n\n--s\n${part.replaceAll('\r\n', '\n')}\n--s\nContent-Type: application/pgp-signature\n\n${signature}\n--s\nContent-Type: text/plain\n\nadded by a server\n--s--\n`;
  const opened = await open(raw);
  expect(opened.text).toMatchObject({ signature: 'VALID', text: 'signed words' });
});
