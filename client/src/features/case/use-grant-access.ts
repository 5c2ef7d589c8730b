import { useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { cryptoWorker } from '../../crypto/worker-client.ts';
import type { CaseTextsQuery } from '../../generated/graphql.ts';
import { request } from '../../session/graphql.ts';
import { useToast } from '../../ui/Toast.tsx';
import { grantCaseAccessMutation } from './case-commands.ts';
import { useCase } from './case-context.ts';
import { caseTextsQuery } from './case-queries.ts';
import { currentKey } from './people.ts';
import { type Command, useCommand } from './use-command.ts';

interface WrappedText {
  readonly id: string;
  readonly armored: string;
}

const pageSize = 100;

interface Page {
  readonly texts: string | null;
  readonly messages: string | null;
}

/** Every text of the case that is for the reporter. Notes are left out: their packets never exist. */
async function textsFor(number: string): Promise<readonly WrappedText[]> {
  const texts = new Map<string, WrappedText>();
  const notes = new Set<string>();
  let after: Page | null = { texts: null, messages: null };
  while (after !== null) {
    const answer: CaseTextsQuery = await request(caseTextsQuery, { number, first: pageSize, ...after });
    after = collect(answer, after, texts, notes);
  }
  return [...texts.values()].filter(({ id }) => !notes.has(id));
}

/** Takes one page in. @returns where the next one starts; null after the last */
function collect({ case: page }: CaseTextsQuery, after: Page, texts: Map<string, WrappedText>, notes: Set<string>): Page | null {
  if (!page?.sealedTexts || !page.messages) return null;
  for (const { node } of page.sealedTexts.edges) texts.set(node.id, node);
  for (const { node } of page.messages.edges) if (node.internal) notes.add(node.body.id);
  const [ofTexts, ofMessages] = [page.sealedTexts.pageInfo, page.messages.pageInfo];
  if (!ofTexts.hasNextPage && !ofMessages.hasNextPage) return null;
  return { texts: ofTexts.endCursor ?? after.texts, messages: ofMessages.endCursor ?? after.messages };
}

/** Re-wraps the case to the reporter's current key, text by text in the worker, and hands in the packets in one step. */
export function useGrantAccess(): { readonly command: Command; readonly progress: number | null; readonly grant: () => void } {
  const { t } = useLingui();
  const { facts } = useCase();
  const toast = useToast();
  const command = useCommand();
  const [progress, setProgress] = useState<number | null>(null);

  const run = async (): Promise<void> => {
    const { reporter, number } = facts;
    const key = currentKey(reporter?.publicKeys);
    if (reporter === null || key === null) return;
    const isDone = await command.run(async () => {
      const texts = await textsFor(number);
      const grants: { sealedText: string; packets: string }[] = [];
      for (const { id, armored } of texts) {
        grants.push({ sealedText: id, packets: await cryptoWorker.rewrap(armored, key.armored, number) });
        setProgress(grants.length / texts.length);
      }
      return (await request(grantCaseAccessMutation, { input: { number, reader: reporter.id, grants } })).grantCaseAccess.userErrors;
    });
    setProgress(null);
    if (isDone) toast(t`The reporter can read this case now.`);
  };
  return { command, progress, grant: () => void run() };
}
