/**
 * `npm run verify -- receipt FILE… [KEY]`: what do kept files prove? Receipts with or without their proofs, checkpoints, consistency
 * proofs, statements about keys. KEY is a file with the portal's key, or the portal's address: then its newest checkpoint is held against
 * the kept ones. Prints what was signed on standard output, and nothing else of the files; what was checked goes to standard error.
 */
import { readFile } from 'node:fs/promises';
import { withoutFileSystem } from '../schema/clearsigned-form.ts';
import { judgeFiles } from '../schema/log/judge-files.ts';
import { toBase64 } from '../schema/recovery/base64.ts';
import { readConfig } from '../server/src/config.ts';
import { BadReceipt, checkReceipt } from '../server/src/receipts/receipt-check.ts';
import { keptBack } from './judge-portal-log.mjs';
import { OperatorError } from './operator-error.mjs';

const usage = 'Say which receipt, and whose: npm run verify -- receipt LRL-2026-000042.receipt.asc https://security.example.org (or a file with the portal key)';
const isAddress = (text) => /^https?:\/\//.test(text);
const isKey = ({ text }) => text.startsWith('-----BEGIN PGP PUBLIC KEY BLOCK-----');

/** @param {string[]} parameters @returns {Promise<number>} exit code: 1 where anything does not hold */
export async function verifyReceipts(parameters) {
  const addresses = parameters.filter(isAddress);
  const read = await Promise.all(parameters.filter((one) => !isAddress(one)).map(readGiven));
  // The old way to say it: the receipt, then the key, whatever that file holds.
  const key = read.find(isKey) ?? (read.length === 2 && addresses.length === 0 && !isKept(read[1]) ? read[1] : undefined);
  const files = read.filter((one) => one !== key);
  if (files.length === 0 || addresses.length > 1) throw new OperatorError(usage);
  const portal = key ? addresses[0] : (addresses[0] ?? readConfig().publicUrl);
  const portalKeyArmored = key?.text ?? (await portalKey(portal));
  const name = portal && files.some(isOfLog) ? `${new URL(portal).origin}/log/checkpoint` : null;
  const newest = name && (await ask(portal, '/log/checkpoint'));
  const findings = await judge(newest === null ? files : [...files, { name, text: newest }], portalKeyArmored, portal);
  return tell(findings, portal, name === null ? [] : keptBack(findings, name));
}

const isOfLog = ({ text }) => /^(?:c2sp\.org\/tlog-proof@v1$|laurel\.portal\/)/m.test(withoutFileSystem(text));
const isKept = ({ text }) => /^(?:-----BEGIN PGP SIGNED MESSAGE-----|laurel\.portal\/|Laurel )/m.test(withoutFileSystem(text));

async function readGiven(name) {
  try {
    return { name, text: new TextDecoder('utf-8', { fatal: true }).decode(await readFile(name)) };
  } catch (error) {
    throw new OperatorError(`The file ${name} cannot be read (${error.code ?? error.message}).`);
  }
}

/** An address without a path means the portal's key there. */
async function portalKey(source) {
  const url = new URL(source);
  const key = await get(url.pathname === '/' ? new URL('/portal-key.asc', url) : url);
  if (!key.ok) throw new OperatorError(`${url.href} answers ${key.status}: is this the portal's address?`);
  return key.text();
}

async function get(url) {
  return fetch(url, { redirect: 'error', signal: AbortSignal.timeout(10_000) }).catch((error) => {
    throw new OperatorError(`${url.href} does not answer (${error.cause?.message ?? error.message}).`);
  });
}

async function ask(portal, path) {
  const answer = await get(new URL(path, portal));
  return answer.ok ? answer.text() : null;
}

async function judge(files, portalKeyArmored, portal) {
  const signedWords = async (receipt) => {
    try {
      return (await checkReceipt(receipt, portalKeyArmored, new Date())).text;
    } catch (error) {
      if (error instanceof BadReceipt) return null;
      throw error;
    }
  };
  const askGrowth = async (from, to) => (portal ? ask(portal, `/log/consistency/${from}/${to}`) : null);
  return judgeFiles(files, { portalKeyArmored, signedWords, askGrowth }).catch((error) => {
    throw error.code === 'BAD_KEY' ? new OperatorError('The portal key is not an armored OpenPGP key.') : error;
  });
}

const faults = {
  UNKNOWN_FILE: 'This is neither a receipt nor anything of the log.',
  NOT_ONE_BLOCK: 'This is not one signed receipt with nothing before or after it.',
  ALTERED: 'This file is not as the portal wrote it: blanks, empty lines or the checksum were changed.',
  NOT_SIGNED_BY_PORTAL: 'The portal did not sign this text: it was changed, or it is another portal’s.',
  NO_STATEMENT: 'This statement came without its proof.',
  BAD_KEY: 'The portal key is not an armored OpenPGP key.',
  NO_ED25519: 'This Node knows no Ed25519.',
  NOT_A_NOTE: 'The checkpoint is damaged.',
  NOT_A_CHECKPOINT: 'This is no checkpoint of a log.',
  NOT_SIGNED_BY_LOG: 'The portal did not sign this checkpoint: it was changed, or it is another portal’s.',
  OTHER_LOG: 'The proof is of another log than this receipt’s portal keeps.',
  NOT_A_PROOF: 'The proof is damaged.',
  NOT_INCLUDED: 'This text does not stand in the log at the place that the proof names.',
  NOT_CONSISTENT: 'These checkpoints do not belong together.',
};

/** Findings for a person; where anything is wrong, that alone. What only the portal keeps back takes nothing from what was kept. */
function tell(findings, portal, missing) {
  const wrong = findings.filter(({ kind, verdict }) => kind === 'FAULT' || verdict === 'BROKEN' || verdict === 'NOT_PROVED');
  if (wrong.length > 0) {
    const isAlone = findings.filter(({ kind }) => kind === 'FAULT' || kind === 'RECEIPT').length < 2;
    for (const one of wrong) console.error(one.kind === 'FAULT' ? `${isAlone ? '' : `${one.name}: `}${faults[one.fault]}` : brokenLog(one));
    return 1;
  }
  for (const { words } of findings) if (words !== undefined) console.log(words.trimEnd());
  for (const line of [...findings.flatMap((one) => checked(one, portal)), ...missing]) console.error(line);
  return missing.length > 0 ? 1 : 0;
}

const brokenLog = ({ from, to, verdict }) => verdict === 'NOT_PROVED'
  ? `The proof does not lead from ${from.size} entries to ${to.size}: it is damaged, or the log was changed in between. Ask the portal for it again; if it gives none that holds, keep these files.`
  : `The portal signed two logs that do not belong together: ${from.size} entries with root ${toBase64(from.root)}, and ${to.size} with root ${toBase64(to.root)}. Keep these files: they prove it.`;

function checked(finding, portal) {
  switch (finding.kind) {
    case 'RECEIPT':
      return finding.place ? [`Signed by the portal. ${inLog(finding.place)}`] : ['Signed by the portal. The file holds no proof, so its place in the log was not checked.'];
    case 'STATEMENT': return [inLog(finding.place)];
    case 'CHECKPOINT': return [`${finding.name}: signed by the portal, ${finding.checkpoint.size} entries.`];
    case 'GROWTH': return [growth(finding, portal)];
    case 'OTHER_LOG': return [`These are of ${finding.origins.length} logs of the portal: ${finding.origins.join(', ')}. Why the portal began another stands at ${portal ? new URL('/log/history', portal).href : '/log/history'}.`];
    default: return [];
  }
}

const inLog = ({ index, checkpoint: { origin, size } }) => `Entry ${index} of the log ${origin}, by its checkpoint of ${size} entries.`;
const growth = ({ from, to, verdict }) => verdict === 'HOLDS'
  ? `The log of ${to.size} entries grew out of the one of ${from.size}.`
  : `Whether the log of ${to.size} entries grew out of the one of ${from.size} was not checked: fetch /log/consistency/${from.size}/${to.size} from the portal and give that file too.`;
