import { expect, it } from 'vitest';
import { openExports } from './export-files.ts';
import { type FolderFile, planOf, readOctets } from './mail-folder.ts';
import { readMail, readMailHead } from './read-mail.ts';
import { threadMail } from './thread-mail.ts';

const json = (name: string, value: unknown): FolderFile => ({ name, blob: new Blob([JSON.stringify(value)]) });
const report = { id: 'A 1/é', title: 'Injection\r\nBcc: x@y.example', reporter: 'ana "the\n" \u202Emaz', received_at: '2022-01-02', report: 'First words.\r\n--b\r\nFrom here.', state: 'open', comments: [{ by: 'Kim', at: '2022-01-03', text: 'Thanks.' }] };
const plan = async (...files: readonly FolderFile[]) => {
  const opened = await openExports(files);
  return { ...(await planOf(opened.files, { readHead: readMailHead, onProgress: () => undefined, signal: new AbortController().signal })), leftOut: opened.skipped };
};

it('makes one case of a report and its comments, readable as a mail', async () => {
  const { cases: [found], leftOut } = await plan(json('all.json', [report]));
  expect(leftOut).toEqual([]);
  expect(found?.mails).toHaveLength(2);
  expect(found?.first.head).toMatchObject({ from: "ana 'the ' [U+202E]maz", fromAddress: null, subject: 'Injection Bcc: x@y.example', to: [], date: '2022-01-02T00:00:00.000Z' });
  const octets = await threadMail(await Promise.all((found?.mails ?? []).map(readOctets)), found?.first.head ?? (await readMailHead(new Uint8Array())));
  const read = await readMail(octets);
  expect(read).toMatchObject({ from: "ana 'the ' [U+202E]maz", subject: 'Injection Bcc: x@y.example' });
  expect(read.sections.map(({ text }) => text)).toEqual(['First words.\n--b\nFrom here.\n\n## How it stood before\n\nstate: open', 'Thanks.']);
});

it('knows a report again by its id, whatever else it says by then', async () => {
  const keys = async (...files: readonly FolderFile[]) => (await plan(...files)).cases.map(({ key }) => key);
  const once = await keys(json('a.json', [report]));
  expect(await keys(json('b.json', [{ ...report, title: 'New', state: 'closed', comments: [] }]))).toEqual(once);
  expect(await keys(json('b.json', [{ ...report, id: 'A 2' }]))).not.toEqual(once);
  const { cases, skipped } = await plan(json('a.json', [report]), json('b.json', [report]));
  expect([cases.length, skipped.map(({ reason }) => reason)]).toEqual([1, ['TWICE', 'TWICE']]);
});

it('leaves other files as they are, and says what it left out and where', async () => {
  const mail = { name: 'a.eml', blob: new Blob(['From: a@b.example\n']) };
  const { files, skipped } = await openExports([mail, json('x.JSON', [{ ...report, report: '' }]), { name: 'y.csv', blob: new Blob(['a,b\n']) }]);
  expect(files).toEqual([mail]);
  expect(skipped).toEqual([
    { where: 'x.JSON, report 1', reason: 'NO_TEXT', from: null, subject: 'Injection\r\nBcc: x@y.example' },
    { where: 'y.csv', reason: 'NO_HEADINGS', from: null, subject: null },
  ]);
});
