/** Wraps what a reader's role opens of a case to their key, text by text and file by file, in the worker. */
import { type ReaderRole, wordsByRole } from '../../../../schema/words-by-role.ts';
import type { TextKind } from '../../../../packages/client/src/sealing/opened-text.ts';
import { cryptoWorker } from '../../crypto/worker-client.ts';
import type { CaseTextsQuery, SealedTextKind } from '../../generated/graphql.ts';
import { request } from '../../session/graphql.ts';
import { caseTextsQuery } from './case-queries.ts';
import type { UserError } from './use-command.ts';

export interface Grant {
  /** Of a sealed text, or of a file. */
  readonly sealedText: string;
  readonly packets: string;
}
export interface NewReader {
  readonly number: string;
  readonly role: ReaderRole;
  /** Of the key that somebody compared. */
  readonly armored: string;
}

type CaseTexts = NonNullable<CaseTextsQuery['case']>;
type Text = NonNullable<CaseTexts['sealedTexts']>['edges'][number]['node'];
type FilePart = CaseTexts['attachments'][number];

const pageSize = 100;
const readsKind = (role: ReaderRole, kind: SealedTextKind): boolean => wordsByRole[role].some((one) => one === kind);
/** As the texts call themselves inside; a file's body has no words. */
const kindsOf = (role: ReaderRole): readonly TextKind[] => wordsByRole[role].flatMap((kind) => (kind === 'ATTACHMENT' ? [] : [kind]));

async function partsOf(number: string): Promise<{ readonly texts: readonly Text[]; readonly files: readonly FilePart[] }> {
  const texts: Text[] = [];
  let files: readonly FilePart[] = [];
  let after: string | null = null;
  do {
    const { case: page }: CaseTextsQuery = await request(caseTextsQuery, { number, first: pageSize, after });
    texts.push(...(page?.sealedTexts?.edges.map(({ node }) => node) ?? []));
    files = page?.attachments ?? files;
    after = page?.sealedTexts?.pageInfo.hasNextPage === true ? page.sealedTexts.pageInfo.endCursor : null;
  } while (after !== null);
  return { texts, files };
}

async function wrapMissing(reader: NewReader, done: Map<string, Grant>, onProgress: (share: number) => void): Promise<void> {
  const { number, role, armored: readerArmored } = reader;
  const { texts, files } = await partsOf(number);
  const open = texts.filter(({ id, kind }) => readsKind(role, kind) && !done.has(id));
  const openFiles = files.filter(({ id, internal }) => !internal && readsKind(role, 'ATTACHMENT') && !done.has(id));
  const all = open.length + openFiles.length;
  let wrapped = 0;
  const keep = (sealedText: string, packets: string): void => {
    done.set(sealedText, { sealedText, packets });
    wrapped += 1;
    onProgress(wrapped / all);
  };
  for (const { id, armored } of open) keep(id, await cryptoWorker.rewrap(armored, readerArmored, number, kindsOf(role)));
  for (const { id, sha256, keyPackets } of openFiles) {
    keep(id, await cryptoWorker.rewrapPackets(keyPackets ?? '', readerArmored, { caseNumber: number, sha256 }));
  }
}

const tries = 3;

/**
 * Wraps and sends. Where something was written meanwhile, the server says that the step is not whole; then that is wrapped too, and
 * all of it is sent again.
 * @returns what the server said last @throws CryptoError
 */
export async function wrapAndSend(
  reader: NewReader,
  send: (grants: readonly Grant[]) => Promise<readonly UserError[]>,
  onProgress: (share: number | null) => void,
): Promise<readonly UserError[]> {
  const done = new Map<string, Grant>();
  try {
    for (let left = tries - 1; ; left -= 1) {
      await wrapMissing(reader, done, onProgress);
      const errors = await send([...done.values()]);
      if (left === 0 || !errors.some(({ code }) => code === 'INCOMPLETE_GRANT')) return errors;
    }
  } finally {
    onProgress(null);
  }
}
