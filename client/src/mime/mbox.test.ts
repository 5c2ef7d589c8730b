import { expect, it } from 'vitest';
import { MboxSplitter, startsLikeMbox, unquoteFrom } from './mbox.ts';

const octets = (text: string): Uint8Array => new TextEncoder().encode(text);

function split(file: string, pieceLength = file.length || 1): string[] {
  const bytes = octets(file);
  const splitter = new MboxSplitter();
  const spans = [];
  for (let at = 0; at < bytes.length; at += pieceLength) spans.push(...splitter.take(bytes.subarray(at, at + pieceLength)));
  spans.push(...splitter.finish());
  return spans.map(({ start, end }) => new TextDecoder().decode(bytes.subarray(start, end)));
}
const line = 'From ana@example.com Thu Nov 26 10:00:00 2026';
const mail = (words: string): string => `Subject: x\n\n${words}\n`;

it('finds every mail, however the file comes in pieces', () => {
  const file = `${line}\n${mail('one')}\n${line}\n${mail('two\n\nFrom now on it works.\n\n>From here')}\n${line}\n${mail('grüße')}\n`;
  const expected = [mail('one'), mail('two\n\nFrom now on it works.\n\n>From here'), mail('grüße')];
  for (let pieceLength = 1; pieceLength < 60; pieceLength += 1) expect(split(file, pieceLength)).toEqual(expected);
});

it('does the same with CRLF, without a last line end, and with a mail that is empty', () => {
  expect(split(`${line}\r\nSubject: x\r\n\r\none\r\n\r\n${line}\r\nSubject: y\r\n\r\ntwo`)).toEqual(['Subject: x\r\n\r\none\r\n', 'Subject: y\r\n\r\ntwo']);
  expect(split(`${line}\n\n${line}\n${mail('a')}`)).toEqual(['', mail('a')]);
  expect(split('')).toEqual([]);
  expect(split('no mail at all\n')).toEqual([]);
});

it('takes the lines of other programs, and no words', () => {
  for (const begin of [line, 'From - Thu Nov 26 10:00:00 2026', 'From a@b  Thu Nov  6 9:05 2026', 'From 1234567890@xxx Thu Nov 26 10:00:00 +0000 2026', 'From MAILER-DAEMON Thu Nov 26 10:00:00 2026']) {
    expect(startsLikeMbox(octets(`${begin}\nSubject: x`)), begin).toBe(true);
    expect(split(`${begin}\n${mail('a')}\n${begin}\n${mail('b')}`)).toHaveLength(2);
  }
  for (const words of ['From the beginning', 'From 10:00 on it was down', 'From: a@b', 'from a@b Thu Nov 26 10:00:00 2026', `>${line}`]) {
    expect(startsLikeMbox(octets(words)), words).toBe(false);
    expect(split(`${line}\n${mail(`a\n\n${words}\n\nb`)}`)).toHaveLength(1);
  }
  // Not behind an empty line: part of the mail.
  expect(split(`${line}\n${mail(`a\n${line}\nb`)}`)).toHaveLength(1);
});

it('takes away one quote of what mboxrd and mboxo quoted', () => {
  const unquoted = (text: string): string => new TextDecoder().decode(unquoteFrom(octets(text)));
  expect(unquoted('>From a\n>>From b\nx >From c\n> From d\n>From')).toBe('From a\n>From b\nx >From c\n> From d\n>From');
  expect(unquoted('>From')).toBe('>From');
  const untouched = octets('plain\n\xff');
  expect(unquoteFrom(untouched)).toBe(untouched);
});

it('reads a line of 50 MB and 200,000 mails in a time in which nobody waits', () => {
  const start = performance.now();
  const splitter = new MboxSplitter();
  splitter.take(octets(`${line}\nSubject: x\n\n`));
  for (let piece = 0; piece < 50; piece += 1) splitter.take(new Uint8Array(1024 * 1024).fill(0x46));
  expect(splitter.finish()).toHaveLength(1);
  expect(split(`${line}\nSubject: x\n\nx\n\n`.repeat(200_000), 1024 * 1024)).toHaveLength(200_000);
  expect(performance.now() - start).toBeLessThan(6_000);
});
