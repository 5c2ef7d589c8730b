import { describe, expect, it } from 'vitest';
import type { EntityBinding, EntityBody, ReadEntity } from './entity.ts';
import { readEntity, readEntityBytes } from './read-entity.ts';
import { blankTemplate, readableText, reportBody, reportFieldsOf } from './report-text.ts';
import { writeEntity, writeEntityBytes } from './write-entity.ts';

const binding: EntityBinding = {
  portal: 'c0ffee00c0ffee00c0ffee00c0ffee00',
  kind: 'report',
  id: '0123456789abcdef0123456789abcdef',
  about: { submission: '8b1f0c52-6d0e-4f7a-a2c9-35e1d07741be' },
  time: '2026-11-24T09:42:17.306Z',
  signer: '9C4177E02B6DA8051F3C64D9E7B20C8A5D2AF318',
  attachments: [],
};
const words = (text: string): EntityBody => ({ text, sections: [] });
const bodyOf = (entity: ReadEntity): EntityBody | undefined => (entity.state === 'REFUSED' ? undefined : entity.body);
const withHeader = (change: (header: string) => string): ReadEntity => readEntity(change(writeEntity(binding, words('hello'))));

describe('the sealed MIME entity', () => {
  it('reads back every binding that it writes', () => {
    const bindings: EntityBinding[] = [
      binding,
      { ...binding, kind: 'message', about: { case: 'LRL-2026-000042' } },
      { ...binding, attachments: ['a'.repeat(64), 'b'.repeat(64)], mailSubject: 'LRL-2026-000042: grüße' },
    ];
    for (const each of bindings) {
      const read = readEntity(writeEntity(each, words('hello')));
      expect(read).toMatchObject({ state: 'BOUND', binding: each, body: words('hello') });
    }
  });

  it('keeps every text as it was, whatever its lines look like', () => {
    const texts = [
      '', '\n', '\n\n', 'a', 'a\n', '\na\n\n', ' a ', 'one\r\ntwo\r\n', 'one\rtwo', '\r', '\r\n',
      '## Title', '## ', '##', '\\## Title', '\\\\## Title', '-- ', '-- \r\nname', '\\-- ', '--', '-- x',
      'Laurel-Kind: note\n\nLaurel-Case: LRL-2026-000001', '\uFEFFmark', '🌿 ‮ \u0000 é e\u0301', '> quoted\n-----BEGIN PGP MESSAGE-----',
    ];
    for (const first of texts) {
      expect(bodyOf(readEntity(writeEntity(binding, words(first))))).toEqual(words(first));
      for (const second of texts) {
        const body: EntityBody = { text: first, sections: [{ heading: 'Title', text: second }, { heading: 'Title', text: first }] };
        expect(bodyOf(readEntityBytes(writeEntityBytes(binding, body)))).toEqual(body);
      }
    }
  });

  it('survives random mixtures of breaks, marks and escapes', () => {
    const parts = ['\n', '\r\n', '\r', '## Title', '-- ', '\\', ' ', 'x', '## '];
    let seed = 7;
    const pick = (size: number): number => (seed = (seed * 1103515245 + 12345) % 2147483648) % size;
    const text = (): string => Array.from({ length: pick(9) }, () => parts[pick(parts.length)]).join('');
    for (let run = 0; run < 5000; run += 1) {
      const body: EntityBody = { text: text(), sections: [{ heading: 'A b', text: text() }, { heading: 'C', text: text() }].slice(pick(3)) };
      expect(bodyOf(readEntity(writeEntity(binding, body)))).toEqual(body);
    }
  });

  it('reads an entity that a mail program sent with CRLF', () => {
    const sent = writeEntity(binding, reportBody({ title: 'Stored XSS', steps: '1. open\n2. look' })).replaceAll('\n', '\r\n');
    const read = readEntity(sent);
    expect(read.state).toBe('BOUND');
    expect(reportFieldsOf(bodyOf(read) ?? words(''))).toEqual({ title: 'Stored XSS', steps: '1. open\r\n2. look' });
  });

  it('takes free text as it is', () => {
    for (const text of ['there is an XSS in your mail', 'Hello: you\n\nLaurel-Kind: report', 'Hi,\n\nLaurel-Format: 1\n\nx', '']) {
      expect(readEntity(text)).toMatchObject({ state: 'FREE', raw: text, body: words(text) });
    }
  });

  it('finds the words behind the MIME fields of a mail program', () => {
    const read = readEntity('Content-Type: text/plain; charset=utf-8\r\n\r\nan XSS\r\n');
    expect(read).toMatchObject({ state: 'FREE', body: words('an XSS') });
  });

  it('finds the sections of a template filled in by hand, and no other headings', () => {
    const filled = blankTemplate().replace('## Title\n', '## title\nIDOR in export').replace('## How', '## Notes\nmine\n\n## How');
    const read = readEntity(filled);
    expect(read.state).toBe('FREE');
    expect(reportFieldsOf(bodyOf(read) ?? words(''))).toMatchObject({ title: 'IDOR in export', configuration: '\n## Notes\nmine' });
  });

  it('refuses a field given twice, in whatever case', () => {
    const twice = [
      'LAUREL-CASE: LRL-2026-000001', 'laurel-submission: 8b1f0c52-6d0e-4f7a-a2c9-35e1d07741be', 'Laurel-kind: note',
      'laurel-portal: c0ffee00c0ffee00c0ffee00c0ffee00', 'Laurel-FORMAT: 1', 'laurel-id: 0123456789abcdef0123456789abcdef',
    ];
    for (const line of twice) {
      expect(withHeader((text) => text.replace('Laurel-Time', `${line}\nLaurel-Time`))).toMatchObject({ state: 'REFUSED', fault: 'FIELD_TWICE' });
    }
  });

  it('refuses fields that are missing, malformed or of another format', () => {
    expect(withHeader((text) => text.replace(/Laurel-Kind.*\n/, ''))).toMatchObject({ fault: 'FIELD_MISSING', field: 'laurel-kind' });
    expect(withHeader((text) => text.replace(/Laurel-Sub.*\n/, ''))).toMatchObject({ fault: 'FIELD_MISSING', field: 'laurel-submission' });
    expect(withHeader((text) => text.replace('Kind: report', 'Kind: poem'))).toMatchObject({ fault: 'FIELD_MALFORMED' });
    expect(withHeader((text) => text.replace('9C4177', '9c4177'))).toMatchObject({ fault: 'FIELD_MALFORMED', field: 'laurel-signer' });
    expect(withHeader((text) => text.replace('Format: 1', 'Format: 2'))).toMatchObject({ fault: 'FORMAT_UNKNOWN' });
    expect(readEntityBytes(Uint8Array.of(0xff, 0xfe))).toMatchObject({ fault: 'NOT_UTF8' });
  });

  it('writes nothing malformed', () => {
    expect(() => writeEntity({ ...binding, signer: 'x\nLaurel-Kind: note' }, words(''))).toThrow(RangeError);
    expect(() => writeEntity(binding, { text: '', sections: [{ heading: 'a\nb', text: '' }] })).toThrow(RangeError);
    expect(() => writeEntityBytes(binding, words('\uD800'))).toThrow(RangeError);
    expect(writeEntity({ ...binding, mailSubject: 'a\r\nBcc: x' }, words(''))).toContain('Subject: a Bcc: x\n');
  });

  it('reads well', () => {
    const body = reportBody({ title: 'A title', steps: '1. open', configuration: '  ' });
    expect(writeEntity(binding, body).split('\n\n').slice(1).join('\n\n')).toBe(
      '## Title\n\nA title\n\n## Steps, proof of concept or URL\n\n1. open\n',
    );
    expect(readableText(body)).toBe('Title\n\nA title\n\nSteps, proof of concept or URL\n\n1. open');
  });
});
