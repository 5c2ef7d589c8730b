/** Opens titles and reports for the index, many at once, and says what of them counts. */
import type { OpenedText, TextKind } from '../../../../packages/client/src/sealing/opened-text.ts';
import { cryptoWorker } from '../../crypto/worker-client.ts';
import type { OpenedOrFault, TextToOpen } from '../../crypto/words-api.ts';
import { rememberText } from './opened-words.ts';
import { searchedWords } from './searched-words.ts';
import type { OpenedCase, PartOfCase, WordsMark } from './words-api.ts';
import type { WordsRow } from './words-queries.ts';

interface OpenedRow {
  /** Of its report what is searched. */
  readonly opened: OpenedCase;
  /** The report as it reads, with its headings; null where none opened. */
  readonly report: string | null;
  /** SHA-256 of the sealed texts that it shows. */
  readonly hashes: readonly string[];
}
export type OpenCases = (rows: readonly WordsRow[]) => Promise<readonly OpenedRow[]>;

/** Changes with any sealed text of the case, and with the keys that its signature is held against. */
export const keyOfWords = ({ title, report, reporter }: WordsRow): string =>
  [title, report].map((sealed) => (sealed ? `${sealed.id} ${sealed.sha256}` : '-')).concat(reporter?.publicKeys?.map(({ id }) => id) ?? []).join(' ');

const kinds = ['TITLE', 'REPORT'] as const satisfies readonly TextKind[];
type Kind = (typeof kinds)[number];

interface Asked {
  readonly at: number;
  readonly kind: Kind;
  readonly text: TextToOpen;
}

function askedOf(row: WordsRow, at: number): Asked[] {
  const signers = row.reporter?.publicKeys?.flatMap(({ armored }) => armored ?? []) ?? [];
  return kinds.flatMap((kind) => {
    const armored = (kind === 'TITLE' ? row.title : row.report)?.armored;
    return armored === undefined ? [] : [{ at, kind, text: { armored, request: { kind, caseNumber: row.number, signers } } }];
  });
}

/** A title may be by anybody who took part, and what the team recorded itself is by somebody of it. */
function markOf({ signature }: OpenedText, kind: Kind, row: WordsRow): WordsMark {
  if (signature === 'UNSIGNED') return 'UNSIGNED';
  return signature === 'VALID' || kind === 'TITLE' || row.reporter === null ? 'NONE' : 'UNKNOWN_SIGNER';
}

async function readable(opened: OpenedText, request: TextToOpen['request']): Promise<OpenedText> {
  if (opened.mail === null) return opened;
  const { openedMail } = await import('../opened-mail.ts');
  return (await openedMail(opened, opened.mail, request)).text;
}

interface OpenedPart extends PartOfCase {
  readonly whole: string;
}

async function partOf(answer: OpenedOrFault | undefined, { kind, text: { request } }: Asked, row: WordsRow): Promise<OpenedPart | null> {
  if (answer === undefined || 'fault' in answer) return null;
  const opened = await readable(answer.opened, request);
  if (opened.refused !== null || opened.signature === 'INVALID') return null;
  const whole = opened.text.trim();
  const { title, onlineService: service, issueType } = row;
  return { text: kind === 'TITLE' ? whole : searchedWords(opened, { title, service, issueType }).trim(), mark: markOf(opened, kind, row), whole };
}

export const openCases: OpenCases = async (rows) => {
  const asked = rows.flatMap(askedOf);
  const answers = await cryptoWorker.openMany(asked.map(({ text }) => text));
  const parts = rows.map((): Partial<Record<Kind, OpenedPart | null>> => ({}));
  for (const [place, one] of asked.entries()) {
    const row = rows[one.at];
    const part = row && (await partOf(answers[place], one, row));
    Object.assign(parts[one.at] ?? {}, { [one.kind]: part });
  }
  return rows.map((row, at): OpenedRow => {
    const { TITLE: title, REPORT: report } = parts[at] ?? {};
    if (title && row.title?.armored !== undefined) rememberText({ ...row.title, armored: row.title.armored }, title.text);
    const counted = (part: OpenedPart | null | undefined): PartOfCase | null => (part ? { text: part.text, mark: part.mark } : null);
    // Words that were destroyed are nobody's to open; words that the server keeps back are.
    const isKeptBack = row.report === null && row.wordsDestroyedAt === null;
    return {
      opened: { number: row.number, key: keyOfWords(row), title: counted(title), report: counted(report), hasFault: isKeptBack || title === null || report === null },
      report: report?.whole ?? null,
      hashes: [...(report && row.report ? [row.report.sha256] : []), ...(title && row.title ? [row.title.sha256] : [])],
    };
  });
};
