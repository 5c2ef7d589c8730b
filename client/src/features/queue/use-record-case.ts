import { useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import type { SealRequest } from '../../crypto/api.ts';
import { CryptoError } from '../../../../packages/client/src/sealing/crypto-error.ts';
import { cryptoWorker } from '../../crypto/worker-client.ts';
import type { IssueType, RecordInternalCaseInput } from '../../generated/graphql.ts';
import { cryptoWords } from '../../session/crypto-words.ts';
import { request } from '../../session/graphql.ts';
import { HttpRefusal } from '../../session/http.ts';
import { refusalText } from '../../session/refusal-text.ts';
import { useAttempt } from '../../session/use-attempt.ts';
import { recordInternalCaseMutation } from './queue-queries.ts';

interface Finding {
  readonly service: string;
  readonly type: string;
  readonly title: string;
  readonly report: string;
}

/** By field of the input, and `general` for the whole. */
export type Faults = Readonly<Record<string, string>>;
const placed: readonly string[] = ['title', 'report', 'onlineService', 'issueType'];

async function sealed({ service, type, title, report }: Finding, idempotencyKey: string): Promise<RecordInternalCaseInput> {
  const common = { about: { submission: idempotencyKey }, readers: [], toSelf: false } satisfies Partial<SealRequest>;
  const line = title.replace(/\s+/g, ' ').trim();
  return {
    idempotencyKey,
    onlineService: service === '' ? null : service,
    issueType: type === '' ? null : (type as IssueType),
    title: (await cryptoWorker.seal({ ...common, kind: 'TITLE', body: { text: line, sections: [] } })).armored,
    report: (await cryptoWorker.seal({ ...common, kind: 'REPORT', body: { text: report, sections: [] } })).armored,
  };
}

/** Seals the finding to the team and records it. @returns through `record` the case's number, or null where it was refused */
export function useRecordCase(): {
  readonly record: (finding: Finding) => Promise<string | null>;
  readonly isPending: boolean;
  readonly faults: Faults;
} {
  const { t, i18n } = useLingui();
  const [isPending, setIsPending] = useState(false);
  const [faults, setFaults] = useState<Faults>({});
  const attempt = useAttempt<RecordInternalCaseInput>();

  const send = async (finding: Finding): Promise<string | null> => {
    const input = await attempt.inputFor(JSON.stringify(finding), (key) => sealed(finding, key));
    const { recordInternalCase: answer } = await request(recordInternalCaseMutation, { input });
    attempt.forget();
    setFaults(
      Object.fromEntries(answer.userErrors.map(({ path, message }) => [placed.find((field) => field === path[1]) ?? 'general', message])),
    );
    return answer.case?.number ?? null;
  };
  const record = async (finding: Finding): Promise<string | null> => {
    if (isPending) return null;
    const missing: Faults = {
      ...(finding.title.trim() === '' ? { title: t`Give it a title.` } : {}),
      ...(finding.report.trim() === '' ? { report: t`Say what was found.` } : {}),
    };
    setFaults(missing);
    if (Object.keys(missing).length > 0) return null;
    setIsPending(true);
    try {
      return await send(finding);
    } catch (error) {
      const words = error instanceof CryptoError ? cryptoWords(error.code) : refusalText(error instanceof HttpRefusal ? error.code : null);
      setFaults({ general: i18n._(words) });
      return null;
    } finally {
      setIsPending(false);
    }
  };
  return { record, isPending, faults };
}
