import { createCipheriv, createHmac } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { fromGlobalId, keyOf, toGlobalId } from './global-id.ts';
import { keepOpaque, openPlace, openRow, sealPlace, sealRow } from './opaque.ts';

describe('without a secret', () => {
  it('numbers stay as they are, and places are bound all the same', () => {
    expect(sealRow('Message', '17')).toBe('17');
    expect(openPlace('a', sealPlace('b', 'x'))).toBeNull();
    expect(openPlace('a', sealPlace('a', 'x'))).toBe('x');
  });
});

describe('with the portal’s secret', () => {
  beforeAll(() => keepOpaque('secret'));

  it('ids of neighbours have nothing in common, come back, and are of one type alone', () => {
    const ids = Array.from({ length: 500 }, (_, i) => toGlobalId('Message', String(i + 1)));
    expect(new Set(ids).size).toBe(500);
    expect(ids.map((id) => keyOf('Message', id))).toEqual(ids.map((_id, i) => String(i + 1)));
    const [one = '', two = ''] = ids.map((id) => Buffer.from(id, 'base64url').toString().slice('Message:~'.length));
    const shared = [...one].filter((letter, i) => letter === two[i]).length;
    expect(shared).toBeLessThan(8);
    const asNote = Buffer.from(`SealedText:~${one}`).toString('base64url');
    expect(keyOf('SealedText', asNote)).toBeNull();
  });

  it('cases and services keep the ids that tools have kept, and so does what is random anyway', () => {
    for (const [type, key] of [['Case', '42'], ['OnlineService', '3'], ['Researcher', '11111111-0000-4000-8000-000000000000']] as const) {
      expect(toGlobalId(type, key)).toBe(Buffer.from(`${type}:${key}`).toString('base64url'));
    }
  });

  it('an id of before is still taken', () => {
    expect(fromGlobalId(Buffer.from('CaseMoved:7').toString('base64url'))).toEqual({ typeName: 'CaseMoved', key: '7' });
  });

  it('what is made up, cut, or longer opens nothing', () => {
    for (const text of ['~', '~AAAA', `~${'A'.repeat(22)}`, `~${'A'.repeat(400)}`, '~\0']) expect(openRow('Message', text)).toBe('');
    const place = sealPlace('one', 'name~1~2026');
    for (const other of ['', 'x', place.slice(1), place.slice(0, -2), `${place}AAAA`, Buffer.from('name~1').toString('base64url')]) expect(openPlace('one', other)).toBeNull();
    expect(openPlace('two', place)).toBeNull();
    expect(Buffer.from(place, 'base64url').toString('latin1')).not.toContain('2026');
  });

  const key = (name: string): Buffer => createHmac('sha256', 'secret').update(`laurel opaque ${name}`).digest();
  const tagOf = (bound: string, text: string): Buffer => createHmac('sha256', key('seal')).update(`${bound}\0${text}`).digest().subarray(0, 16);
  const placeOf = (tag: Buffer, text: string): string =>
    Buffer.concat([tag, createCipheriv('aes-128-ctr', key('text').subarray(0, 16), tag).update(text)]).toString('base64url');

  it('a place is HMAC-SHA-256 of where and what, then AES-128-CTR from there on, at every length', () => {
    const sizes = [1, 15, 16, 17, 48, 1_300, 1_365, 1_366, 2_729, 2_730, 2_731, 4_096, 8_192, 8_193, 70_000];
    const texts = ['name~1~2026-11-24 07:28:57+00', ...sizes.flatMap((size) => ['x', 'é', '語'].map((letter) => letter.repeat(size)))];
    for (const bound of ['one', '', 'b'.repeat(2_700), '語'.repeat(3_000)]) {
      for (const text of texts) {
        const place = sealPlace(bound, text);
        expect(place).toBe(placeOf(tagOf(bound, text), text));
        expect(openPlace(bound, place)).toBe(text);
        expect(openPlace(`${bound}x`, place)).toBeNull();
      }
    }
  });

  it('counts on where a tag ends in the highest octets', () => {
    const text = `78468~${'0'.repeat(4_800)}`;
    const tag = tagOf('one', text);
    expect(tag.readUIntBE(13, 3) + Math.floor(text.length / 16)).toBeGreaterThan(0xffffff);
    expect(sealPlace('one', text)).toBe(placeOf(tag, text));
  });
});
