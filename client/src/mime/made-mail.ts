/**
 * Reports out of another portal's export, as the mails that they might have been: the import has one way for all, and who reads an imported
 * case reads a mail. A comment is an answer to its report. Pure.
 */
import type { ImportedReport } from '../../../schema/import/imported-report.ts';
import type { FolderFile } from './mail-folder.ts';
import { oneLine } from './one-line.ts';

interface MadeMail {
  readonly by: string | null;
  readonly at: string;
  readonly subject: string | null;
  readonly id: string;
  readonly answers: string | null;
  readonly text: string;
}

const MAX_NAME = 200;
const MAX_SUBJECT = 300;

/** Who is known by name alone is a group without members. RFC 6854, 2.1. */
export const memberlessGroup = (name: string): string => `"${oneLine(name, MAX_NAME).replace(/["\\]/g, "'")}":;`;

function octetsOf({ by, at, subject, id, answers, text }: MadeMail): string {
  const fields = [
    `From: ${memberlessGroup(by ?? 'unknown')}`,
    `Date: ${new Date(at).toUTCString().replace('GMT', '+0000')}`,
    ...(subject === null ? [] : [`Subject: ${oneLine(subject, MAX_SUBJECT)}`]),
    `Message-ID: ${id}`,
    ...(answers === null ? [] : [`References: ${answers}`]),
    'MIME-Version: 1.0',
    'Content-Type: text/plain; charset=utf-8',
    'Content-Transfer-Encoding: 8bit',
  ];
  return `${fields.join('\n')}\n\n${text.replace(/\r\n?/g, '\n')}\n`;
}

/** An id of a report may hold anything; that of a mail may not. RFC 5322, 3.6.4. */
const messageId = (id: string): string => `<${encodeURIComponent(id).replace(/[()'!*~]/g, '_')}@import.invalid>`;

function wordsOf({ text, facts }: ImportedReport): string {
  const told = facts.map(([name, value]) => `${oneLine(name, 100)}: ${oneLine(value, 500)}`);
  return told.length === 0 ? text : `${text.trimEnd()}\n\n## How it stood before\n\n${told.join('\n')}`;
}

/** The report, and behind it its comments. @param source the export's name */
export function mailsOfReport(report: ImportedReport, source: string): readonly FolderFile[] {
  const { id, title, reporter, receivedAt, comments } = report;
  const first: MadeMail = { by: reporter, at: receivedAt, subject: title, id: messageId(id), answers: null, text: wordsOf(report) };
  const answers = comments.map(({ by, at, text }, index): MadeMail => ({
    by, at, subject: title === null ? null : `Re: ${title}`, id: messageId(`${id}.${index + 1}`), answers: first.id, text,
  }));
  const ended = report.closedAs === null ? {} : { closedAs: report.closedAs };
  return [first, ...answers].map((mail) => ({ name: `${source}, ${id}`, blob: new Blob([octetsOf(mail)]), isMade: true, ...ended }));
}
