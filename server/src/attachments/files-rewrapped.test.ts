import { randomUUID } from 'node:crypto';
import * as openpgp from 'openpgp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { postMessage } from '../cases/commands/post-message.ts';
import { submitReport } from '../cases/commands/submit-report.ts';
import { UserRefusal } from '../errors.ts';
import type { SealedTextGrant } from '../keys/case-grants.ts';
import { grantCaseAccess } from '../keys/commands/grant-case-access.ts';
import { type KeyedPerson, makePerson, registerOwnKey } from '../testing/keyed-people.ts';
import { type Asking, type Portal, portalOverHttp } from '../testing/portal-over-http.ts';
import { sendFile, type SentFile, type Tus, tusOf } from '../testing/sealed-files.ts';

let portal: Portal;
let tus: Tus;
let lead: Asking;
beforeAll(async () => {
  portal = await portalOverHttp({ mode: 'EXAMPLE' });
  tus = tusOf(portal);
  lead = await portal.as(portal.lead);
});
afterAll(async () => {
  await portal.close();
  await portal.drop();
});

interface Listed { readonly id: string; readonly internal: boolean; readonly keyPackets: string | null; readonly downloadUrl: string; readonly sha256: string; readonly name: { readonly id: string; readonly keyPackets: string } }
interface Read { readonly attachments: readonly Listed[]; readonly sealedTexts: { readonly edges: readonly { readonly node: { readonly id: string; readonly kind: string; readonly keyPackets: string } }[] } }
async function read(by: Asking, number: string): Promise<Read> {
  const { at } = await portal.ask(by, `query ($n: String!) { case(number: $n) { attachments { id internal keyPackets downloadUrl sha256 name { id keyPackets } }
    sealedTexts(first: 50) { edges { node { id kind keyPackets } } } } }`, { n: number });
  return at('data', 'case') as Read;
}
/** From the key packets alone: a file's body is not fetched. */
async function rewrap(id: string, keyPackets: string, reader: openpgp.Key): Promise<SealedTextGrant> {
  const message = await openpgp.readMessage({ binaryMessage: Buffer.from(keyPackets, 'base64') });
  const [sessionKey] = await openpgp.decryptSessionKeys({ message, decryptionKeys: portal.team.privateKey });
  const bytes = await openpgp.encryptSessionKey({ data: sessionKey?.data ?? new Uint8Array(), algorithm: sessionKey?.algorithm ?? 'aes256', encryptionKeys: reader, format: 'binary' });
  return { sealedText: id, packets: Buffer.from(bytes).toString('base64') };
}

describe('a re-wrap covers files as it covers texts', () => {
  let someone: KeyedPerson;
  let number: string;
  let ofReport: SentFile;
  beforeAll(async () => {
    someone = await makePerson(portal.app);
    const by = await portal.as(someone);
    ofReport = await sendFile(tus, by, [portal.team.publicKey]);
    const { caseId } = await submitReport(portal.app, someone.viewer, {
      idempotencyKey: randomUUID(), installedSoftware: false, policyVersion: 1, report: await portal.seal('Steps.'), attachments: [ofReport.id],
    });
    [{ number }] = await portal.app.dataSource.query<[{ number: string }]>('select number from cases where id = $1', [caseId]);
    for (const internal of [false, true]) {
      const { id } = await sendFile(tus, lead, [portal.team.publicKey]);
      await postMessage(portal.app, portal.lead.viewer, { idempotencyKey: randomUUID(), number, body: await portal.seal('Look.'), internal, attachments: [id] });
    }
    await registerOwnKey(portal.app, someone);
  });
  const grants = async (): Promise<SealedTextGrant[]> => {
    const { attachments, sealedTexts } = await read(lead, number);
    const texts = sealedTexts.edges.map(({ node }) => node).filter(({ kind }) => !kind.startsWith('NOTE'));
    const files = attachments.filter(({ internal }) => !internal);
    return Promise.all([...texts, ...files].map(async ({ id, keyPackets }) => rewrap(id, keyPackets ?? '', someone.publicKey)));
  };
  const grant = async (given: readonly SealedTextGrant[]): Promise<unknown> =>
    grantCaseAccess(portal.app, portal.lead.viewer, { number, reader: someone.researcherId, grants: given });

  it('names are among the sealed texts, bodies are not', async () => {
    const { sealedTexts, attachments } = await read(lead, number);
    expect(sealedTexts.edges.map(({ node }) => node.kind)).toEqual(['REPORT', 'NAME', 'MESSAGE', 'NAME', 'NOTE', 'NOTE_NAME']);
    expect(attachments.map(({ internal }) => internal)).toEqual([false, false, true]);
  });

  it('a file or a name left out is named, and nothing is kept', async () => {
    const given = await grants();
    for (const left of given) {
      const refused = await grant(given.filter((one) => one !== left)).catch((error: unknown) => error);
      expect(refused).toBeInstanceOf(UserRefusal);
      expect(refused).toMatchObject({ code: 'INCOMPLETE_GRANT', missing: [left.sealedText] });
    }
  });

  it('whole, it opens every file but the note’s, whose body keeps its octets', async () => {
    const hashes = (await read(lead, number)).attachments.map(({ sha256 }) => sha256);
    await grant(await grants());
    const by = await portal.as(someone);
    const { attachments } = await read(by, number);
    expect(attachments.map(({ sha256 }) => sha256)).toEqual(hashes.slice(0, 2));
    for (const { downloadUrl, keyPackets } of attachments) {
      const answer = await fetch(`${portal.url}${new URL(downloadUrl).pathname}`, { headers: { authorization: `Bearer ${by.token}` } });
      const octets = new Uint8Array(await answer.arrayBuffer());
      expect(Buffer.from(octets).toString('base64').startsWith(String(keyPackets).slice(0, 100))).toBe(true);
      const message = await openpgp.readMessage({ binaryMessage: octets });
      const { data } = await openpgp.decrypt({ message, decryptionKeys: someone.privateKey, format: 'binary' });
      expect(data).toHaveLength(5_000);
    }
    const message = await openpgp.readMessage({ binaryMessage: Buffer.from(attachments[1]?.keyPackets ?? '', 'base64') });
    expect(message.getEncryptionKeyIDs().map((id) => id.toHex())).toEqual([someone.publicKey.subkeys[0]?.getKeyID().toHex()]);
    expect(ofReport.content).toHaveLength(5_000);
  });
});
