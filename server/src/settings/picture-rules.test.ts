import { describe, expect, it } from 'vitest';
import { mostPictureBytes, pictureTypeOf } from './picture-rules.ts';

function png(width: number, height: number, behind = ''): Buffer {
  const octets = Buffer.alloc(45);
  Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex').copy(octets);
  octets.writeUInt32BE(width, 16);
  octets.writeUInt32BE(height, 20);
  octets.write('IEND', 37, 'latin1');
  return Buffer.concat([octets, Buffer.from(behind)]);
}
function webp(chunk: string, write: (octets: Buffer) => void, behind = ''): Buffer {
  const octets = Buffer.alloc(40);
  octets.write('RIFF', 0);
  octets.writeUInt32LE(32, 4);
  octets.write(`WEBP${chunk}`, 8);
  write(octets);
  return Buffer.concat([octets, Buffer.from(behind)]);
}
const extended = (width: number, height: number, behind = '') => webp('VP8X', (octets) => {
  octets.writeUIntLE(width - 1, 24, 3);
  octets.writeUIntLE(height - 1, 27, 3);
}, behind);
const lossless = webp('VP8L', (octets) => octets.writeUInt32LE((99 << 14) | 199, 21));
const lossy = webp('VP8 ', (octets) => {
  octets.writeUInt16LE(200, 26);
  octets.writeUInt16LE(100, 28);
});

describe('"A picture from our own origin, and nothing that runs."', () => {
  it('takes PNG and WebP, by their octets', () => {
    expect(pictureTypeOf(png(200, 100))).toBe('image/png');
    for (const picture of [extended(200, 100), lossless, lossy]) expect(pictureTypeOf(picture)).toBe('image/webp');
  });

  it.each([
    ['SVG', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'.padEnd(60))],
    ['HTML', Buffer.from('<!doctype html><script>alert(1)</script>'.padEnd(60))],
    ['GIF', Buffer.from('GIF89a/*'.padEnd(60))],
    ['JPEG', Buffer.from(`ffd8ffe0${'00'.repeat(60)}`, 'hex')],
    ['nothing', Buffer.alloc(0)],
    ['the beginning of a PNG alone', png(1, 1).subarray(0, 20)],
    ['a PNG with a page behind it', png(10, 10, '<script>alert(1)</script>')],
    ['a WebP with a page behind it', extended(10, 10, '<script>alert(1)</script>')],
    ['a picture that opens large', png(100_000, 100_000)],
    ['a WebP that opens large', extended(16_000, 16_000)],
    ['a picture without a width', png(0, 10)],
    ['an unknown WebP', webp('XXXX', () => undefined)],
    ['a large file', Buffer.concat([png(10, 10), Buffer.alloc(mostPictureBytes)])],
  ])('refuses %s', (_what, octets) => {
    expect(pictureTypeOf(octets)).toBeNull();
  });
});
