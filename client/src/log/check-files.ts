/** Judges kept files in this browser: OpenPGP in the worker, the log's proofs here. Asks nobody unless told to. */
import { type Finding, type GivenFile, judgeFiles } from '../../../schema/log/judge-files.ts';
import { cryptoWorker } from '../crypto/worker-client.ts';

async function read(path: string): Promise<string> {
  const answer = await fetch(path);
  if (!answer.ok) throw new TypeError(`${path} answers ${answer.status}`);
  return answer.text();
}

export const fetchPortalKey = async (): Promise<string> => read('/portal-key.asc');
export const fetchCheckpoint = async (): Promise<string> => read('/log/checkpoint');
export const fetchGrowth = async (from: number, to: number): Promise<string | null> => read(`/log/consistency/${from}/${to}`).catch(() => null);

const askNobody = async (): Promise<null> => null;

/** @throws BadProof BAD_KEY */
export async function checkFiles(files: readonly GivenFile[], portalKeyArmored: string, askGrowth: typeof fetchGrowth = askNobody): Promise<readonly Finding[]> {
  const signedWords = async (receipt: string): Promise<string | null> => {
    const { valid, text } = await cryptoWorker.verifyReceipt(receipt, portalKeyArmored);
    return valid ? text : null;
  };
  return judgeFiles(files, { portalKeyArmored, signedWords, askGrowth });
}
