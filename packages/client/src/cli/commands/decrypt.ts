import { CaseWordsDocument, type CaseWordsQuery } from '../../generated/graphql.ts';
import type { Expectation, OpenedText } from '../../sealing/opened-text.ts';
import { openForSealing, type SealingPortal } from '../open-portal.ts';
import { openFiles } from '../open-files.ts';
import type { Command } from '../run.ts';
import type { Terminal } from '../terminal.ts';
import { openerOf } from '../words-by-gpg.ts';
import { missing, numberIn } from './case.ts';

type FoundCase = NonNullable<CaseWordsQuery['case']>;
export interface Part {
  readonly part: 'TITLE' | 'REPORT' | 'MESSAGE';
  readonly from: string | null;
  readonly sentAt: string | null;
  /** Null: no key in gpg opens it. */
  readonly opened: OpenedText | null;
}

type Author = NonNullable<FoundCase['messages']>['edges'][number]['node']['author'];
const nameOf = (author: Author): string | null => (author == null ? null : author.__typename === 'Triager' ? author.displayName : author.handle ?? null);
const keysOf = (author: Author): readonly string[] => author?.publicKeys?.map(({ armored }) => armored) ?? [];

async function* partsOf(portal: SealingPortal, found: FoundCase): AsyncGenerator<Part> {
  const open = await openerOf(portal);
  const reporterKeys = found.reporterKeys ?? [];
  const read = async (armored: string, kind: Expectation['kind'], signers: readonly string[]): Promise<OpenedText | null> => open(armored, { kind, caseNumber: found.number }, signers);
  if (found.title) yield { part: 'TITLE', from: null, sentAt: null, opened: await read(found.title.armored, 'TITLE', reporterKeys) };
  if (found.report) yield { part: 'REPORT', from: 'REPORTER', sentAt: found.submittedAt, opened: await read(found.report.armored, 'REPORT', reporterKeys) };
  const pages = portal.portal.pages(CaseWordsDocument, { number: found.number }, ({ case: one }) => one?.messages);
  for await (const { edges } of pages) {
    for (const { node: { body, author, authorRole, sentAt, internal } } of edges) {
      if (!body) continue;
      const signers = author == null && authorRole === 'REPORTER' ? reporterKeys : keysOf(author);
      yield { part: 'MESSAGE', from: [authorRole, nameOf(author)].filter((one) => one !== null).join(' '), sentAt, opened: await read(body.armored, internal ? 'NOTE' : 'MESSAGE', signers) };
    }
  }
}

const signatures = { VALID: 'signed', UNKNOWN_SIGNER: 'signed by a key that nobody named', UNSIGNED: 'not signed', INVALID: 'BAD SIGNATURE', MANY: 'several signatures' } as const;

function show({ part, from, sentAt, opened }: Part, terminal: Terminal): void {
  const head = [part, from, sentAt].filter((one) => one !== null).join('  ');
  if (opened === null) return terminal.say(`${head}\n  no key of yours in gpg opens this\n`);
  if (opened.refused !== null) return terminal.say(`${head}\n  REFUSED: ${opened.refused}: it does not belong here\n`);
  const by = opened.signerFingerprint === null ? '' : ` by ${opened.signerFingerprint}`;
  terminal.say(`${head}  ${signatures[opened.signature]}${by}${opened.warnings.length > 0 ? `  ${opened.warnings.join(' ')}` : ''}\n\n${opened.text.trim().replace(/^/gm, '  ')}\n`);
}

export const command: Command = async ({ words, text, has }, terminal) => {
  const number = numberIn(words);
  const portal = await openForSealing(terminal);
  const { case: found } = await portal.portal.request(CaseWordsDocument, { number, first: 1 });
  if (!found) throw missing(number);
  for await (const one of partsOf(portal, found)) {
    if (!has('json')) show(one, terminal);
    else terminal.json({ part: one.part, from: one.from, sentAt: one.sentAt, text: one.opened?.text ?? null, signature: one.opened?.signature ?? null, signer: one.opened?.signerFingerprint ?? null, refused: one.opened === null ? 'NOT_A_READER' : one.opened.refused });
  }
  const folder = text('files');
  if (folder !== null) await openFiles(portal, found, folder, terminal);
};
