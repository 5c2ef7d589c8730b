import { useLingui } from '@lingui/react/macro';
import { type ReactElement, useRef } from 'react';
import { FileField } from '../../attachments/FileField.tsx';
import { useSession } from '../../session/session.tsx';
import { SealedMark } from '../../ui/Sealed.tsx';
import { slotOf } from './files-of-report.ts';
import { openReporterKey } from './reporter-key.ts';
import type { Draft } from './report-values.ts';
import type { DraftState } from './use-draft.ts';

interface ReportFilesProps {
  readonly draft: Draft;
  readonly keep: DraftState['keep'];
  readonly teamFingerprint: string | null;
  readonly error: string | undefined;
}

/** Files of the report: sealed when they are chosen, sent with the report. Whoever has no key gets one with the first file. */
export function ReportFiles({ draft, keep, teamFingerprint, error }: ReportFilesProps): ReactElement {
  const { t } = useLingui();
  const session = useSession();
  const latest = useRef(draft);
  latest.current = draft;
  // The second file must find the key that was made for the first.
  const keepLatest = async (part: Partial<Draft>): Promise<Draft> => (latest.current = await keep(part));
  const prepare = async (): Promise<void> => void (await openReporterKey(latest.current, { session, keep: keepLatest }));
  const { submissionId } = draft;
  return (
    <FileField
      slot={slotOf(submissionId)}
      how={{ about: { submission: submissionId }, readers: [], toSelf: true, sendsAtOnce: false, prepare }}
      error={error}
      mark={<SealedMark what={t`the files`} readers={t`you and the team`} teamFingerprint={teamFingerprint} />}
    />
  );
}
