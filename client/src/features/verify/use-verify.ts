import { useEffect, useState } from 'react';
import { BadProof } from '../../../../schema/log/bad-proof.ts';
import type { Finding, GivenFile } from '../../../../schema/log/judge-files.ts';
import { cryptoWorker } from '../../crypto/worker-client.ts';
import { checkFiles, fetchCheckpoint, fetchGrowth, fetchPortalKey } from '../../log/check-files.ts';

export interface PortalKeyInUse {
  readonly armored: string;
  readonly fingerprint: string;
  readonly isFromFile: boolean;
}
export type VerifyTrouble = 'NO_KEY' | 'BAD_KEY' | 'UNREACHABLE' | 'UNREADABLE';

export interface Verifying {
  /** Null until it is known; then the page needs no network any more. */
  readonly portalKey: PortalKeyInUse | null;
  readonly findings: readonly Finding[];
  readonly trouble: VerifyTrouble | null;
  readonly isBusy: boolean;
  readonly take: (files: readonly File[]) => void;
  readonly takeText: (text: string) => void;
  /** Asks the portal for the log as it is now, and for what lies between. The one thing that needs a network. */
  readonly holdAgainstNow: () => void;
  readonly clear: () => void;
}

const publicKeyHead = '-----BEGIN PGP PUBLIC KEY BLOCK-----';
const nowName = '/log/checkpoint';

async function readFile(file: File): Promise<GivenFile> {
  return { name: file.name, text: new TextDecoder('utf-8', { fatal: true }).decode(await file.arrayBuffer()) };
}

export function useVerify(): Verifying {
  const [portalKey, setPortalKey] = useState<PortalKeyInUse | null>(null);
  const [files, setFiles] = useState<readonly GivenFile[]>([]);
  const [findings, setFindings] = useState<readonly Finding[]>([]);
  const [trouble, setTrouble] = useState<VerifyTrouble | null>(null);
  const [isBusy, setIsBusy] = useState(false);

  const useKey = async (armored: string, isFromFile: boolean): Promise<PortalKeyInUse> => {
    const key = { armored, isFromFile, fingerprint: await cryptoWorker.fingerprintOf(armored) };
    setPortalKey(key);
    return key;
  };
  const attempt = async (run: () => Promise<void>, otherwise: VerifyTrouble): Promise<void> => {
    setIsBusy(true);
    setTrouble(null);
    await run().catch((error: unknown) => setTrouble(error instanceof BadProof ? 'BAD_KEY' : otherwise));
    setIsBusy(false);
  };
  useEffect(() => {
    fetchPortalKey().then(async (armored) => useKey(armored, false)).catch(() => setTrouble('NO_KEY'));
  }, []);

  const judge = async (given: readonly GivenFile[], askGrowth?: typeof fetchGrowth): Promise<void> => {
    const keyFile = given.findLast(({ text }) => text.startsWith(publicKeyHead));
    const key = keyFile ? await useKey(keyFile.text, true) : portalKey;
    const all = [...files.filter(({ name }) => name !== nowName || !given.some((one) => one.name === nowName)), ...given.filter((one) => one !== keyFile)];
    if (key === null) return setTrouble('NO_KEY');
    const found = await checkFiles(all, key.armored, askGrowth);
    setFiles(all);
    setFindings(found);
  };
  return {
    portalKey, findings, trouble, isBusy,
    take: (given) => void attempt(async () => judge(await Promise.all(given.map(readFile))), 'UNREADABLE'),
    takeText: (text) => void attempt(async () => judge([{ name: '', text }]), 'UNREADABLE'),
    holdAgainstNow: () => void attempt(async () => judge([{ name: nowName, text: await fetchCheckpoint() }], fetchGrowth), 'UNREACHABLE'),
    clear: () => {
      setFiles([]);
      setFindings([]);
      setTrouble(null);
    },
  };
}
