/** Re-wraps a case's texts as a browser does it: with a key that opens them, for one reader. */
import * as openpgp from 'openpgp';
import type { App } from '../app.ts';
import type { SealedTextGrant } from '../keys/case-grants.ts';
import { toGlobalId } from '../read/global-id.ts';
import { assemble } from '../sealed/armor.ts';

interface StoredText {
  readonly id: string;
  readonly kind: string;
  readonly seipd: Buffer;
  readonly packets: Buffer[];
}

/** Of a case with no files. */
export async function textsOfCase(app: App, number: string): Promise<readonly StoredText[]> {
  return app.dataSource.query<StoredText[]>(`
    select id, kind, seipd, array(select packet from sealed_text_key where sealed_text_id = sealed_text.id order by id) as packets
    from sealed_text where case_id = (select id from cases where number = $1) order by id`, [number]);
}

const messageOf = async ({ packets, seipd }: StoredText) => openpgp.readMessage({ armoredMessage: assemble(packets, seipd) });

export async function rewrapCase(app: App, number: string, opener: openpgp.PrivateKey, reader: openpgp.Key, kinds?: string): Promise<SealedTextGrant[]> {
  const texts = (await textsOfCase(app, number)).filter(({ kind }) => (kinds ? kinds.split(' ').includes(kind) : kind !== 'NOTE'));
  return Promise.all(texts.map(async (text) => {
    const [sessionKey] = await openpgp.decryptSessionKeys({ message: await messageOf(text), decryptionKeys: opener });
    if (!sessionKey?.algorithm) throw new Error('This key opens every text.');
    const { data, algorithm } = sessionKey;
    const bytes = await openpgp.encryptSessionKey({ data, algorithm, encryptionKeys: reader, format: 'binary' });
    return { sealedText: toGlobalId('SealedText', text.id), packets: Buffer.from(bytes).toString('base64') };
  }));
}

/** The words that a key opens, by kind; null for a text that it does not. */
export async function wordsFor(app: App, number: string, key: openpgp.PrivateKey): Promise<readonly (readonly [string, string | null])[]> {
  const texts = await textsOfCase(app, number);
  return Promise.all(texts.map(async (text) => {
    const opened = await openpgp.decrypt({ message: await messageOf(text), decryptionKeys: key }).catch(() => null);
    return [text.kind, opened === null ? null : String(opened.data)] as const;
  }));
}
