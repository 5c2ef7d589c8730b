/**
 * What stands in an opened text that is a mail: its words in the place of the text, and the rest beside. A signature within counts for
 * exactly what it covers; where it does, nothing else of the mail is shown as signed. Loaded with the first mail.
 */
import type { JudgedSignature, OpenedText } from '../../../packages/client/src/sealing/opened-text.ts';
import { asCryptoError } from '../../../packages/client/src/sealing/crypto-error.ts';
import { visibleText } from '../../../packages/client/src/sealing/visible-text.ts';
import { cryptoWorker } from '../crypto/worker-client.ts';
import type { MailFault, MailFile, MailHead, ReadMail } from '../mime/mail-api.ts';
import { readMail } from '../mime/mail-client.ts';
import type { OpenAs } from './opened-text.ts';

/** OPENED: what the mail carries sealed stands in place of its words. CLOSED: nobody here can open it. */
export type WithinMail = 'NOTHING' | 'OPENED' | 'CLOSED';

export interface OpenedMail {
  readonly head: MailHead | null;
  readonly textFrom: ReadMail['textFrom'];
  readonly isCut: boolean;
  readonly files: readonly MailFile[];
  readonly filesLeftOut: number;
  readonly within: WithinMail;
  /** Why it is shown as it stands. */
  readonly fault: MailFault | null;
  /** As it came: to be saved whole. */
  readonly raw: Uint8Array<ArrayBuffer>;
}
export interface OpenedAsMail {
  readonly text: OpenedText;
  readonly mail: OpenedMail;
}

const MAX_SHOWN = 200_000;
const MAX_WITHIN = 2;

function asItStands(text: OpenedText, raw: Uint8Array<ArrayBuffer>, fault: MailFault): OpenedAsMail {
  const shown = visibleText(new TextDecoder().decode(raw.subarray(0, MAX_SHOWN)));
  const mail: OpenedMail = { head: null, textFrom: 'NONE', isCut: raw.length > MAX_SHOWN, files: [], filesLeftOut: 0, within: 'NOTHING', fault, raw };
  return { text: withWords(text, shown), mail };
}

const withWords = (text: OpenedText, words: string, sections: ReadMail['sections'] = [], judged: Partial<JudgedSignature> = {}): OpenedText =>
  ({ ...text, ...judged, text: words, body: { text: sections.length > 0 ? '' : words, sections }, mail: null });

/** A signature over the sealed whole says more than one within. */
async function readSigned(text: OpenedText, mail: ReadMail, { signers }: OpenAs): Promise<{ mail: ReadMail; judged: Partial<JudgedSignature> }> {
  const { signed } = mail;
  if (signed === null || text.signature !== 'UNSIGNED') return { mail, judged: {} };
  if (signed.kind === 'CLEARSIGNED') {
    return mail.text.trim() === visibleText(signed.text.replaceAll('\r\n', '\n')).trim() ? { mail, judged: await cryptoWorker.judgeSigned(signed, signers) } : { mail, judged: {} };
  }
  const inner = await readMail(signed.octets);
  if ('fault' in inner) return { mail, judged: {} };
  return { mail: { ...mail, ...wordsOf(inner), subject: inner.subject ?? mail.subject }, judged: await cryptoWorker.judgeSigned(signed, signers) };
}

const wordsOf = ({ text, sections, textFrom, isCut, files, filesLeftOut, sealedWithin }: ReadMail): Pick<ReadMail, 'text' | 'sections' | 'textFrom' | 'isCut' | 'files' | 'filesLeftOut' | 'sealedWithin'> =>
  ({ text, sections, textFrom, isCut, files, filesLeftOut, sealedWithin });

/** What an OpenPGP message within the mail says, if it is for somebody here. What is bound to a case was written for that case, and is not shown. */
async function openWithin(armored: string, as: OpenAs, depth: number): Promise<OpenedAsMail | { readonly text: OpenedText; readonly mail: null } | null> {
  const text = await cryptoWorker.open(armored, { ...as, isWithin: true }).catch((error: unknown) => {
    if (asCryptoError(error).code === 'LOCKED') throw error;
    return null;
  });
  if (text === null || !text.warnings.includes('UNBOUND')) return null;
  return text.mail !== null && depth < MAX_WITHIN ? openedMail(text, text.mail, as, depth + 1) : { text, mail: null };
}

/** @param raw the mail that stands in `text` */
export async function openedMail(text: OpenedText, raw: Uint8Array<ArrayBuffer>, as: OpenAs, depth = 0): Promise<OpenedAsMail> {
  const read = await readMail(raw);
  if ('fault' in read) return asItStands(text, raw, read.fault);
  const { mail, judged } = await readSigned(text, read, as);
  const inner = mail.sealedWithin === null ? null : await openWithin(mail.sealedWithin, as, depth);
  const { text: words, textFrom, isCut, files, filesLeftOut } = mail;
  const outer: OpenedMail = { head: mail, textFrom, isCut, files, filesLeftOut, within: mail.sealedWithin === null ? 'NOTHING' : 'CLOSED', fault: null, raw };
  if (inner === null) return { text: withWords(text, words, mail.sections, judged), mail: outer };
  const { signature, signerFingerprint } = inner.text;
  const head = { ...mail, subject: inner.mail?.head?.subject ?? mail.subject };
  return {
    text: withWords(text, inner.text.text, [], text.signature === 'UNSIGNED' ? { signature, signerFingerprint } : {}),
    mail: { ...outer, head, within: 'OPENED', textFrom: inner.mail?.textFrom ?? 'PLAIN', files: inner.mail?.files ?? [], filesLeftOut: inner.mail?.filesLeftOut ?? 0 },
  };
}
