import { describe, expect, it } from 'vitest';
import { writeEntity } from '../../../schema/sealed-entity/write-entity.ts';
import { readGpgInput } from '../../../packages/client/src/sealing/gpg-input.ts';
import { Gpg } from '../../../packages/client/src/testing/gpg.ts';
import { emptyVault, person, portalId, researcherOf, team } from './testing/vaults.ts';

const submission = '8b1f0c52-6d0e-4f7a-a2c9-35e1d07741be';
const caseNumber = 'LRL-2026-000042';
const about = { submission };

describe('GnuPG', () => {
  it('decrypts what is sealed here, octet by octet, whatever its length', async () => {
    using gpg = new Gpg();
    const people = await team();
    const researcher = await researcherOf(people);
    gpg.run(['--import'], researcher.publicKeyArmored);
    const holder = gpg.makeKey('Lead <lead@example.com>');
    const certified = await people.lead.vault.certify(gpg.exportPublic(holder), holder);
    const granted = gpg.run(['--decrypt'], await people.lead.vault.sealTeamKeyFor(certified, holder)).stdout;
    gpg.run(['--import'], granted);
    for (const text of ['', 'a', 'ab', 'abc', 'one\r\ntwo\n\n-- \n🌿']) {
      const body = { text, sections: [] };
      const { armored } = await researcher.vault.seal({ kind: 'REPORT', body, about, readers: [], toSelf: true });
      const opened = gpg.run(['--decrypt'], armored);
      const plain = opened.stdout.toString();
      const field = (name: string): string => new RegExp(`^${name}: (.*)$`, 'm').exec(plain)?.[1] ?? '';
      const binding = { portal: portalId, kind: 'report', id: field('Laurel-Id'), about, time: field('Laurel-Time'), signer: researcher.fingerprint, attachments: [] } as const;
      expect(plain).toBe(writeEntity(binding, body));
      expect(opened.status).toContain('GOODMDC');
      expect(opened.status).toContain('GOODSIG');
      expect(opened.code).toBe(0);
    }
  });

  it('seals and signs what is opened here, in all its ways', async () => {
    using gpg = new Gpg();
    const people = await team();
    const fingerprint = gpg.makeKey('Sam <sam@example.org>');
    gpg.run(['--import'], people.teamKeyArmored);
    const ways = [[], ['--comment', 'mine'], ['--compress-algo', 'none'], ['--throw-keyids'], ['--encrypt-to', fingerprint], ['--rfc4880'], ['--textmode']];
    for (const way of ways) {
      const sealed = gpg.run(['--armor', '--sign', '-u', fingerprint, '--encrypt', '-r', people.teamFingerprint, ...way], 'there is an XSS\n');
      const pasted = readGpgInput(`Hello!\n${sealed.stdout.toString()}\nBye`);
      if (pasted.state !== 'FOUND') throw new Error(pasted.fault);
      const opened = await people.triager.vault.open(pasted.armored, { kind: 'REPORT', caseNumber, signers: [gpg.exportPublic(fingerprint)] });
      expect(opened).toMatchObject({ signature: 'VALID', refused: null, warnings: ['UNBOUND'], signerFingerprint: fingerprint });
      expect(opened.text.trim()).toBe('there is an XSS');
      expect((await people.triager.vault.inspect(pasted.armored)).reachesTeam).toBe(true);
    }
    const unsigned = gpg.run(['--armor', '--encrypt', '-r', people.teamFingerprint], 'x').stdout.toString();
    expect(await people.lead.vault.open(unsigned, { kind: 'REPORT', caseNumber, signers: [] })).toMatchObject({ signature: 'UNSIGNED' });
    const twice = gpg.run(['--armor', '--sign', '-u', fingerprint, '-u', gpg.makeKey('Max <max@example.org>'), '--encrypt', '-r', people.teamFingerprint], 'x');
    expect(await people.lead.vault.open(twice.stdout.toString(), { kind: 'REPORT', caseNumber, signers: [] })).toMatchObject({ signature: 'MANY' });
  });

  it('sees a lead’s certification, and a certification by gpg counts here', async () => {
    using gpg = new Gpg();
    const people = await team();
    gpg.run(['--import'], people.lead.publicKeyArmored + people.triager.publicKeyArmored + people.teamKeyArmored);
    const sigs = gpg.run(['--with-colons', '--check-sigs']).stdout.toString();
    const byLead = sigs.split('\n').filter((line) => line.startsWith('sig:!') && line.includes(people.lead.fingerprint.slice(-16)));
    expect(byLead.length).toBeGreaterThanOrEqual(3);
    const leadOfGpg = gpg.makeKey('Lead <lead@example.com>');
    const colleague = await person();
    gpg.run(['--import'], colleague.publicKeyArmored);
    gpg.run(['-u', leadOfGpg, '--quick-sign-key', colleague.fingerprint]);
    const holder = people.lead.vault;
    await holder.setTrust({
      teamKeyArmored: people.teamKeyArmored,
      certifiersArmored: [people.lead.publicKeyArmored, gpg.exportPublic(leadOfGpg)],
      pins: { leads: [leadOfGpg] },
    });
    expect(await holder.sealTeamKeyFor(gpg.exportPublic(colleague.fingerprint), colleague.fingerprint)).toContain('PGP MESSAGE');
  });

  it('brings its own key in, which then opens a grant', async () => {
    using gpg = new Gpg();
    const people = await team();
    const fingerprint = gpg.makeKey('Sam <sam@example.org>');
    const secret = gpg.run(['--armor', '--export-secret-keys', fingerprint]).stdout.toString();
    const vault = await emptyVault();
    expect(await vault.importKey(secret)).toMatchObject({ fingerprint });
    const certified = await people.lead.vault.certify(gpg.exportPublic(fingerprint), fingerprint);
    const grant = await people.lead.vault.sealTeamKeyFor(certified, fingerprint);
    expect(await vault.openTeamKeyGrants([grant, 'garbage'])).toEqual([people.teamFingerprint]);
  });

  it('imports a key that was made here', async () => {
    using gpg = new Gpg();
    const { vault, fingerprint } = await person();
    const imported = gpg.run(['--passphrase', 'a phrase', '--pinentry-mode', 'loopback', '--import'], await vault.exportKey('a phrase'));
    expect(imported.status).toContain(`IMPORT_OK 17 ${fingerprint}`);
  });

  it('verifies a proof of possession', async () => {
    using gpg = new Gpg();
    const { vault, publicKeyArmored, fingerprint } = await person();
    gpg.run(['--import'], publicKeyArmored);
    const proof = await vault.proofOfPossession({ accountId: 'an-account', challenge: 'a-challenge' });
    expect(gpg.run(['--verify'], proof).status).toContain(`VALIDSIG ${fingerprint}`);
    expect(await vault.verifyReceipt(proof, publicKeyArmored)).toMatchObject({ valid: true });
    expect(await vault.verifyReceipt(`note\n${proof}`, publicKeyArmored)).toMatchObject({ valid: false });
    expect(await vault.verifyReceipt(proof.replace('a-challenge', 'b'), publicKeyArmored)).toMatchObject({ valid: false });
    expect(await vault.verifyReceipt(proof.replaceAll('\n', ' \r\n'), publicKeyArmored)).toMatchObject({ valid: true });
  });
});
