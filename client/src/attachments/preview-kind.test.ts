import { expect, it } from 'vitest';
import { MAX_IMAGE_BYTES, previewKindOf } from './preview-kind.ts';

const octets = (...parts: readonly (string | number)[]): Uint8Array => {
  const bytes = parts.flatMap((part) => (typeof part === 'number' ? [part] : [...Buffer.from(part, 'latin1')]));
  return Uint8Array.from(bytes);
};
const kind = (bytes: Uint8Array): unknown => previewKindOf(bytes, bytes.length);

it('knows five kinds of pictures by their octets', () => {
  expect(kind(octets('\x89PNG\r\n\x1a\n', 0, 0))).toEqual({ kind: 'IMAGE', type: 'image/png' });
  expect(kind(octets(0xff, 0xd8, 0xff, 0xe0))).toEqual({ kind: 'IMAGE', type: 'image/jpeg' });
  expect(kind(octets('GIF89a'))).toEqual({ kind: 'IMAGE', type: 'image/gif' });
  expect(kind(octets('RIFF', 1, 2, 3, 4, 'WEBPVP8 '))).toEqual({ kind: 'IMAGE', type: 'image/webp' });
  expect(kind(octets(0, 0, 0, 28, 'ftypavif', 0, 0, 0, 0))).toEqual({ kind: 'IMAGE', type: 'image/avif' });
  expect(previewKindOf(octets(0xff, 0xd8, 0xff), MAX_IMAGE_BYTES + 1)).toEqual({ kind: 'NONE' });
});

it('shows what could run as the text that it is', () => {
  for (const text of ['<svg xmlns="http://www.w3.org/2000/svg" onload="x"/>', '<script>1</script>', 'GIF9', '{"a":1}', 'grüße 🌿\n']) {
    expect(previewKindOf(new TextEncoder().encode(text), 10)).toEqual({ kind: 'TEXT' });
  }
});

it('shows nothing of the rest', () => {
  for (const bytes of [octets('%PDF-1.7', 0xff, 0xfe), octets('MZ', 0, 1), octets('PK', 3, 4, 0xff), octets(), octets('a', 0, 'b')]) {
    expect(kind(bytes)).toEqual({ kind: 'NONE' });
  }
});

it('takes a text whose last character is cut', () => {
  expect(kind(new TextEncoder().encode('é').subarray(0, 1))).toEqual({ kind: 'TEXT' });
});
