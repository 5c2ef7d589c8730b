import { expect, it } from 'vitest';
import type { EntityBinding } from './entity.ts';
import { readMailEntity, writeMailEntityBytes } from './mail-entity.ts';

const binding: EntityBinding = {
  portal: 'c0ffee00c0ffee00c0ffee00c0ffee00',
  kind: 'report',
  id: '0123456789abcdef0123456789abcdef',
  about: { submission: '8b1f0c52-6d0e-4f7a-a2c9-35e1d07741be' },
  time: '2026-11-24T09:42:17.306Z',
  signer: '9C4177E02B6DA8051F3C64D9E7B20C8A5D2AF318',
  attachments: [],
};
const octets = (text: string): Uint8Array => Uint8Array.from(text, (character) => character.charCodeAt(0));

it('gives back every octet of the mail, whatever its charset, with its binding', () => {
  for (const text of ['From: a@b\r\n\r\nhällo \x00\xff', '', '\n\nLaurel-Kind: note\n', 'Laurel-Case: LRL-2026-000001\n\nx']) {
    const read = readMailEntity(writeMailEntityBytes(binding, octets(text)));
    expect(read?.entity).toMatchObject({ state: 'BOUND', binding });
    expect(read?.mail).toEqual(octets(text));
  }
});

it('binds nothing where its fields contradict each other, and shows no mail', () => {
  const written = new TextDecoder().decode(writeMailEntityBytes(binding, octets('From: a@b\n\nx')));
  const twice = readMailEntity(octets(written.replace('Laurel-Kind', 'laurel-kind: note\nLaurel-Kind')));
  expect(twice?.entity).toMatchObject({ state: 'REFUSED', fault: 'FIELD_TWICE' });
  expect(twice?.mail).toHaveLength(0);
});

it('is nothing else', () => {
  for (const text of ['words', 'Content-Type: message/rfc822\n\nFrom: a@b\n\nx', 'Content-Type: text/plain\nLaurel-Format: 1\n\nx', '']) {
    expect(readMailEntity(octets(text))).toBeNull();
  }
  expect(() => writeMailEntityBytes({ ...binding, mailSubject: 'x' }, octets(''))).toThrow(RangeError);
});
