import { lazy, type ReactElement, Suspense } from 'react';
import type { ReceivedFilesProps } from '../../attachments/ReceivedFiles.tsx';
import type { Opened } from '../../session/opened-text.ts';
import { submissionOf } from '../../session/sealing/case-readers.ts';
import { useCase } from './case-context.ts';
import type { CaseData } from './case-queries.ts';
import { keysOfReporter } from './people.ts';

const ReceivedFiles = lazy(async () => ({ default: (await import('../../attachments/ReceivedFiles.tsx')).ReceivedFiles }));

const MailParts = lazy(async () => ({ default: (await import('../../attachments/MailParts.tsx')).MailParts }));

/** What a text that is a mail carries beside its words. */
export function PartsOfMail({ text }: { readonly text: Opened | null }): ReactElement | null {
  if (text?.state !== 'OPENED' || text.mail === undefined) return null;
  return <Suspense><MailParts mail={text.mail} /></Suspense>;
}

type Files = CaseData['attachments'];

/** Files under the text that they came with; nothing is loaded for a text without. */
function Files(props: ReceivedFilesProps): ReactElement | null {
  const isListed = props.text?.state === 'OPENED' && props.text.text.attachments.length > 0;
  if (props.files.length === 0 && !isListed) return null;
  return <Suspense><ReceivedFiles {...props} /></Suspense>;
}

interface MessageFilesProps {
  readonly files: Files;
  readonly text: Opened | null;
  /** Whose signature counts, armored. */
  readonly signers: readonly string[];
}

export function MessageFiles({ files, text, signers }: MessageFilesProps): ReactElement | null {
  const { facts } = useCase();
  return <Files files={files} text={text} from={{ caseNumber: facts.number, signers }} />;
}

/** What belongs to no message; older messages may not be loaded, so the files' own names have the last word. */
export function ReportFiles({ text }: { readonly text: Opened | null }): ReactElement | null {
  const { facts } = useCase();
  const ofMessages = new Set(facts.timeline.edges.flatMap(({ node }) => (node.__typename === 'MessagePosted' ? node.message.attachments.map(({ id }) => id) : [])));
  const files = facts.attachments.filter(({ id, internal }) => !internal && !ofMessages.has(id));
  const submissionId = submissionOf(facts);
  const from = { caseNumber: facts.number, signers: keysOfReporter(facts), ...(submissionId === undefined ? {} : { submissionId }) };
  return <Files files={files} text={text} from={from} isOfReport />;
}
