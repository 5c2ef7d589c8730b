import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { buffer } from 'node:stream/consumers';
import * as openpgp from 'openpgp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openKeyBackup } from '../../../schema/recovery/key-backup.ts';
import { wrappingKeyOf } from '../../../schema/recovery/recovery-words.ts';
import { readEntityBytes } from '../../../schema/sealed-entity/read-entity.ts';
import { caseSources, caseStates, resolutions } from '../cases/case-facts.ts';
import { passwordMatches } from '../accounts/passwords.ts';
import { readInstallation } from '../installation.ts';
import { assemble } from '../sealed/armor.ts';
import { checkReceipt } from '../receipts/receipt-check.ts';
import { type TestApp, testApp } from '../testing/test-app.ts';
import { ensureExample } from './ensure-example.ts';
import type { DemoAccounts } from './write-people.ts';

let node: TestApp;
let accounts: DemoAccounts;
beforeAll(async () => {
  node = await testApp({ mode: 'EXAMPLE' });
  await ensureExample(node.app);
  accounts = JSON.parse(await readFile(path.join(node.app.config.dataDir, 'demo-accounts.json'), 'utf8'));
});
afterAll(() => node.drop());

const all = async <T extends object>(sql: string, ...values: unknown[]): Promise<T[]> => (await node.app.pool.query<T>(sql, values)).rows;
const count = async (sql: string): Promise<number> => Number((await all<{ n: string }>(`select count(*) as n from ${sql}`))[0]?.n);

describe('the example installation', () => {
  it('holds three years of cases in every state, source and resolution', async () => {
    expect(await count('cases')).toBe(300);
    const distinct = async (column: string): Promise<unknown[]> => (await all<{ value: unknown }>(`select distinct ${column} as value from cases where ${column} is not null`)).map(({ value }) => value).sort();
    expect(await distinct('state')).toEqual([...caseStates].sort());
    expect(await distinct('source')).toEqual([...caseSources].sort());
    expect(await distinct('resolution')).toEqual([...resolutions].sort());
    const [{ days } = { days: 0 }] = await all<{ days: number }>(`select extract(day from now() - min(submitted_at))::int as days from cases`);
    expect(days).toBeGreaterThan(900);
  });

  it('is lived in by 40 researchers around 6 services, of whom some 20 are thanked', async () => {
    expect(await count(`account where roles = '{RESEARCHER}'`)).toBe(40);
    expect(await count('online_service')).toBe(6);
    expect(await count('acknowledgment')).toBeGreaterThanOrEqual(20);
    expect(await count('policy where adopted_by_id is not null')).toBe(3);
  });

  it('lets every printed account in, with password and words', async () => {
    const { portalId } = await readInstallation(node.app.dataSource);
    for (const name of ['researcher', 'otherResearcher', 'triager', 'newTriager', 'lead', 'otherLead', 'administrator']) {
      const { email = '', password = '', recoveryWords = '' } = accounts[name] ?? {};
      const [row] = await all<{ password_hash: string; sealed: string; fingerprint: string }>(
        `select password_hash, sealed, fingerprint from account join public_key on account_id = account.id join key_backup on public_key_id = public_key.id where email = $1`, email);
      expect(await passwordMatches(row?.password_hash ?? null, password)).toBe(true);
      const backup = await openKeyBackup(await wrappingKeyOf(recoveryWords, 'backup', portalId), row?.sealed ?? '', { portalId, fingerprint: row?.fingerprint ?? '', method: 'RECOVERY_WORDS' });
      expect((await openpgp.readPrivateKey({ armoredKey: backup.privateKeyArmored })).getFingerprint().toUpperCase()).toBe(row?.fingerprint);
    }
  });

  it('opens every text with the team key, bound and signed', async () => {
    const teamKey = await openTeamKey();
    const texts = await all<{ seipd: Buffer; packets: Buffer[]; signer: string }>(
      `select seipd, signer.armored as signer, (select array_agg(packet order by id) from sealed_text_key where sealed_text_id = sealed_text.id) as packets
       from sealed_text join public_key signer on signer.account_id = sealed_text.author_id where seipd is not null and (sealed_text.id % 9 = 0 or kind = 'NAME')`);
    expect(texts.length).toBeGreaterThan(80);
    for (const { seipd, packets, signer } of texts) {
      const message = await openpgp.readMessage({ armoredMessage: assemble(packets, seipd) });
      const verificationKeys = await openpgp.readKey({ armoredKey: signer });
      const { data, signatures } = await openpgp.decrypt({ message, decryptionKeys: teamKey, verificationKeys, format: 'binary' });
      expect(await signatures[0]?.verified).toBe(true);
      expect(readEntityBytes(new Uint8Array(data)).state).toBe('BOUND');
    }
  });

  it('holds files that the team key opens, bound to their reports and names', async () => {
    const teamKey = await openTeamKey();
    const files = await all<{ storageKey: string; offset: number; sha256: Buffer; signer: string; report: Buffer; reportPackets: Buffer[]; receipt: string; place: number }>(
      `select storage_key as "storageKey", seipd_offset as offset, body.sha256, signer.armored as signer, report.seipd as report, place, signed_text as receipt,
         (select array_agg(packet order by id) from sealed_text_key where sealed_text_id = report.id) as "reportPackets"
       from attachment join sealed_text body on body.id = body_id join cases on cases.id = attachment.case_id join sealed_text report on report.id = report_id
         join public_key signer on signer.account_id = body.author_id join receipt on receipt.case_id = cases.id`);
    expect(files.length).toBeGreaterThan(8);
    for (const { storageKey, sha256, signer, report, reportPackets, receipt, place } of files) {
      const octets = await buffer(await node.app.fileStore.open(storageKey));
      const message = await openpgp.readMessage({ binaryMessage: octets });
      const { data, signatures } = await openpgp.decrypt({ message, decryptionKeys: teamKey, verificationKeys: await openpgp.readKey({ armoredKey: signer }), format: 'binary' });
      expect(await signatures[0]?.verified).toBe(true);
      expect(data.length).toBeGreaterThan(100);
      expect(receipt).toContain(`Attachment ${place} SHA-256: ${sha256.toString('hex')}`);
      const words = await openpgp.decrypt({ message: await openpgp.readMessage({ armoredMessage: assemble(reportPackets, report) }), decryptionKeys: teamKey });
      expect(words.data).toContain(`Laurel-Attachment: ${sha256.toString('hex')}`);
    }
  });

  it('gives receipts that verify', async () => {
    const [receipt] = await all<{ signed_text: string }>('select signed_text from receipt order by case_id desc limit 1');
    await expect(checkReceipt(receipt?.signed_text ?? '', node.app.portalKey.publicKeyArmored, new Date())).resolves.toBeDefined();
  });

  it('is made once', async () => {
    await ensureExample(node.app);
    expect(await count('cases')).toBe(300);
  });
});

/** As the triager's browser does: words, backup, grant. */
async function openTeamKey(): Promise<openpgp.PrivateKey> {
  const { portalId } = await readInstallation(node.app.dataSource);
  const { email = '', recoveryWords = '' } = accounts['triager'] ?? {};
  const [row] = await all<{ sealed: string; fingerprint: string; grant: string }>(
    `select sealed, fingerprint, sealed_private_key as grant from account join public_key on account_id = account.id
     join key_backup on public_key_id = public_key.id join team_key_grant on holder_id = account.id where email = $1`, email);
  const backup = await openKeyBackup(await wrappingKeyOf(recoveryWords, 'backup', portalId), row?.sealed ?? '', { portalId, fingerprint: row?.fingerprint ?? '', method: 'RECOVERY_WORDS' });
  const own = await openpgp.readPrivateKey({ armoredKey: backup.privateKeyArmored });
  const { data } = await openpgp.decrypt({ message: await openpgp.readMessage({ armoredMessage: row?.grant ?? '' }), decryptionKeys: own, format: 'utf8' });
  return openpgp.readPrivateKey({ armoredKey: data });
}
