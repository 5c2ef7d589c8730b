import { createHash, randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { submitReport } from '../cases/commands/submit-report.ts';
import { gate, sealedLimits } from '../sealed/gate.ts';
import { type Gnupg, makeGnupg } from '../testing/gnupg.ts';
import { makePerson, openPortal, registerOwnKey, sealTo, type Team } from '../testing/keyed-people.ts';
import { codeOf } from '../testing/refusals.ts';
import { type TestApp, testApp } from '../testing/test-app.ts';
import { checkReceipt } from './receipt-check.ts';

let node: TestApp;
let team: Team;
let gnupg: Gnupg;
beforeAll(async () => {
  node = await testApp();
  team = await openPortal(node.app);
  gnupg = makeGnupg();
});
afterAll(async () => {
  gnupg.remove();
  await node.drop();
});

describe('the receipt of a report', () => {
  it('names what was stored, is verified by GnuPG, and stands in the log', async () => {
    const reporter = await makePerson(node.app);
    await registerOwnKey(node.app, reporter);
    const [report, title] = [
      await sealTo('the report', team.publicKey, reporter.publicKey),
      await sealTo('the title', team.publicKey, reporter.publicKey),
    ];
    const { caseId } = await submitReport(node.app, reporter.viewer, {
      idempotencyKey: randomUUID(),
      installedSoftware: false,
      policyVersion: 1,
      report,
      title,
    });
    const [row] = await node.app.dataSource.query<{ signedText: string; sha256: Buffer; logged: boolean; stored: Buffer[] }[]>(
      `
      select signed_text as "signedText", sha256, exists (select from log_leaf where entry_sha256 = receipt.sha256) as logged,
        array(select sealed_text.sha256 from sealed_text where sealed_text.case_id = receipt.case_id order by id) as stored
      from receipt where case_id = $1`,
      [caseId],
    );
    if (!row) throw new Error('no receipt');
    const { text, sha256 } = await checkReceipt(row.signedText, node.app.portalKey.publicKeyArmored, new Date());
    expect(row.logged).toBe(true);
    expect(row.sha256).toEqual(sha256);
    expect(row.sha256).toEqual(createHash('sha256').update(row.signedText).digest());
    const sealed = gate(report, { maxBytes: sealedLimits.report, path: [] });
    expect(row.stored[0]).toEqual(Buffer.from(sealed.sha256));
    expect(text).toContain(`Report SHA-256: ${Buffer.from(sealed.sha256).toString('hex')}`);
    expect(text).toContain(`Report readers: ${sealed.pkesks.map(({ keyId }) => keyId).join(' ')}`);
    expect(text).toContain(`Title SHA-256: ${row.stored[1]?.toString('hex')}`);
    gnupg.importKey(node.app.portalKey.publicKeyArmored);
    expect(gnupg.run(['--verify'], row.signedText).status.some((line) => line.startsWith('GOODSIG'))).toBe(true);
  });

  it('and its entry in the log cannot be changed or removed', async () => {
    for (const statement of [
      `update receipt set signed_text = ''`,
      'delete from receipt',
      `update log_leaf set created_at = now()`,
      'delete from log_leaf',
    ])
      await expect(node.app.dataSource.query(statement)).rejects.toThrow('append-only');
  });

  it('is not made, and nothing is stored or logged, where the gate refuses', async () => {
    const reporter = await makePerson(node.app);
    const counts = async (): Promise<unknown> =>
      node.app.dataSource.query(
        `select (select count(*) from cases) as cases, (select count(*) from sealed_text) as texts,
           (select count(*) from log_leaf) as leaves, (select count(*) from idempotency) as keys`,
      );
    const before = await counts();
    const submit = async (report: string): Promise<string> =>
      codeOf(
        submitReport(node.app, reporter.viewer, {
          idempotencyKey: randomUUID(),
          installedSoftware: false,
          policyVersion: 1,
          report,
        }),
      );
    expect(await submit('canary-7c1d in clear')).toBe('NOT_ENCRYPTED');
    expect(await submit(await sealTo('to nobody here', reporter.publicKey))).toBe('MISSING_RECIPIENT');
    expect(await submit(reporter.privateKey.armor())).toBe('PRIVATE_KEY');
    expect(await counts()).toEqual(before);
    expect(node.logged()).not.toContain('canary-7c1d');
  });
});
