import { expect, it } from 'vitest';
import { MAX_IMAGE_BYTES, previewKindOf } from './preview-kind.ts';

const octets = (...parts: readonly (string | number)[]): Uint8Array => {
  const bytes = parts.flatMap((part) => (typeof part === 'number' ? [part] : [...Buffer.from(part, 'latin1')]));
  return Uint8Array.from(bytes);
};
const kind = (bytes: Uint8Array): unknown => previewKindOf(bytes, bytes.length);
const u16 = (value: number): number[] => [value >> 8, value & 0xff];
const u16le = (value: number): number[] => [value & 0xff, value >> 8];
const u32 = (value: number): number[] => [...u16(value >> 16), ...u16(value & 0xffff)];

/** Heads of pictures of one size, by their type. */
const pictures = (width: number, height: number): Readonly<Record<string, Uint8Array>> => ({
  'image/png': octets('\x89PNG\r\n\x1a\n', ...u32(13), 'IHDR', ...u32(width), ...u32(height), 8, 2, 0, 0, 0),
  'image/jpeg': octets(0xff, 0xd8, 0xff, 0xe0, ...u16(4), 0, 0, 0xff, 0xc0, ...u16(11), 8, ...u16(height), ...u16(width), 1, 0, 0),
  'image/gif': octets('GIF89a', ...u16le(width), ...u16le(height), 0, 0, 0),
  'image/webp': octets('RIFF', 1, 2, 3, 4, 'WEBPVP8 ', 0, 0, 0, 0, 0, 0, 0, 0x9d, 1, 0x2a, ...u16le(width), ...u16le(height)),
  'image/avif': octets(0, 0, 0, 28, 'ftypavif', 0, 0, 0, 0, 'mif1', ...u32(20), 'ispe', ...u32(0), ...u32(width), ...u32(height)),
});

it('knows five kinds of pictures by their octets', () => {
  for (const [type, bytes] of Object.entries(pictures(640, 480))) expect(kind(bytes)).toEqual({ kind: 'IMAGE', type });
});

it('shows no picture that would fill the memory, nor one that does not say how large it is', () => {
  for (const bytes of Object.values(pictures(16_000, 16_000))) expect(kind(bytes)).toEqual({ kind: 'NONE' });
  for (const bytes of Object.values(pictures(10, 10))) {
    expect(previewKindOf(bytes, MAX_IMAGE_BYTES + 1)).toEqual({ kind: 'NONE' });
    expect(previewKindOf(bytes.subarray(0, 9), 9)).toEqual({ kind: 'NONE' });
  }
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
