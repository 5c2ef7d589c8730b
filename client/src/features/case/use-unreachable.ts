import { useEffect, useMemo, useState } from 'react';
import { cryptoWorker } from '../../crypto/worker-client.ts';
import { currentKey } from '../../session/sealing/case-readers.ts';
import { useCase } from './case-context.ts';
import type { CaseData } from './case-queries.ts';

interface Recipients {
  readonly id: string;
  readonly recipientKeyIds: readonly string[];
}

/** What the reporter should be able to read, as far as the page shows it: notes are the team's. */
function textsForReporter(facts: CaseData): readonly Recipients[] {
  const written = facts.timeline.edges.flatMap(({ node }) => {
    if (node.__typename === 'MessagePosted') return node.message.internal ? [] : [node.message.body];
    return node.__typename === 'CaseAssessed' && node.reason !== null ? [node.reason] : [];
  });
  return [facts.title, facts.report, ...written].filter((text) => text !== null);
}

const hidden = /^0+$/;

/** How many texts do not name the reporter's current key. A hidden recipient may be that key, and counts as one. */
export function useUnreachable(): number {
  const { facts } = useCase();
  const key = currentKey(facts.reporter?.publicKeys);
  const [keyIds, setKeyIds] = useState<readonly string[]>([]);
  const armored = key?.armored ?? null;
  useEffect(() => {
    if (armored === null) return;
    let isCurrent = true;
    cryptoWorker.keyIdsOf(armored).then((ids) => isCurrent && setKeyIds(ids), () => undefined);
    return () => {
      isCurrent = false;
    };
  }, [armored]);
  return useMemo(() => {
    if (keyIds.length === 0 || armored === null) return 0;
    const reaches = ({ recipientKeyIds }: Recipients): boolean => recipientKeyIds.some((id) => keyIds.includes(id) || hidden.test(id));
    return textsForReporter(facts).filter((text) => !reaches(text)).length;
  }, [facts, keyIds, armored]);
}
