import { useEffect, useState } from 'react';
import type { Place } from '../../../schema/log/judge-files.ts';
import { checkFiles, fetchPortalKey } from './check-files.ts';
import { keptFile, type LoggedText } from '../../../packages/client/src/kept-file.ts';

/** NOT_OURS: something of it does not hold. */
export type Judged = { readonly verdict: 'HOLDS'; readonly place: Place | null } | { readonly verdict: 'NOT_OURS' };

/** Checks signature and place in the log. Null: not known, or not asked. */
export function useJudgedReceipt(receipt: LoggedText | null): Judged | null {
  const [judged, setJudged] = useState<Judged | null>(null);
  const file = receipt === null ? null : keptFile(receipt);
  useEffect(() => {
    if (file === null) return;
    let isShown = true;
    const judge = async (): Promise<void> => {
      const [finding] = await checkFiles([{ name: 'receipt', text: file }], await fetchPortalKey());
      if (isShown) setJudged(finding?.kind === 'RECEIPT' ? { verdict: 'HOLDS', place: finding.place } : { verdict: 'NOT_OURS' });
    };
    judge().catch(() => undefined);
    return () => {
      isShown = false;
    };
  }, [file]);
  return judged;
}
