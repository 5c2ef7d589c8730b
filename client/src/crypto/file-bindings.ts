/**
 * What signed texts that were opened in this tab say about files: where each belongs, and which session key is its own. A server
 * names files and hands out key packets, so a re-wrap believes neither without this. For the vault alone.
 */
import { fileLabelOf } from '../../../schema/sealed-entity/file-label.ts';
import type { OpenedText, TextKind } from '../../../packages/client/src/sealing/opened-text.ts';

/** Texts whose word counts for a file: a name that is bound to a case may be of a note, which nobody outside the team reads. */
const lists = (kind: TextKind, isOfReport: boolean): boolean => kind === 'REPORT' || kind === 'MESSAGE' || (kind === 'NAME' && isOfReport);

/** What counts of an opened text. */
type SaysOfFiles = Pick<OpenedText, 'signature' | 'refused' | 'warnings' | 'attachments' | 'isOfSubmission' | 'body'>;

export class FileBindings {
  readonly #cases = new Map<string, Set<string>>();
  readonly #sessionKeys = new Map<string, string>();
  readonly #opened: FileBindings | null;

  /** @param opened what is known of session keys beside: of files that were opened whole */
  constructor(opened: FileBindings | null = null) {
    this.#opened = opened;
  }

  /** Takes in an opened text. Without a good signature by a key that counts it says nothing. */
  note(opened: SaysOfFiles, kind: TextKind, caseNumber: string): void {
    if (opened.signature !== 'VALID' || opened.refused !== null || opened.warnings.length > 0) return;
    const { attachments, isOfSubmission } = opened;
    if (lists(kind, isOfSubmission)) for (const sha256 of attachments) this.#add(sha256, caseNumber);
    const [sha256] = attachments;
    const sessionKeySha256 = kind === 'NAME' ? fileLabelOf(opened.body).sessionKeySha256 : null;
    if (sha256 !== undefined && sessionKeySha256 !== null) this.noteSessionKey(sha256, sessionKeySha256);
  }

  /** From a file that was opened whole: its octets were hashed, and this key opened them. The first word stays. */
  noteSessionKey(sha256: string, sessionKeySha256: string): void {
    if (!this.#sessionKeys.has(sha256)) this.#sessionKeys.set(sha256, sessionKeySha256);
  }

  /** A file that two cases list belongs to none for sure. */
  isListed(sha256: string, caseNumber: string): boolean {
    const cases = this.#cases.get(sha256);
    return cases?.size === 1 && cases.has(caseNumber);
  }

  /** SHA-256 of the session key that belongs to the file; undefined where no name said it and the file was not opened. */
  sessionKeyOf(sha256: string): string | undefined {
    return this.#sessionKeys.get(sha256) ?? this.#opened?.sessionKeyOf(sha256);
  }

  #add(sha256: string, caseNumber: string): void {
    this.#cases.set(sha256, (this.#cases.get(sha256) ?? new Set()).add(caseNumber));
  }
}
