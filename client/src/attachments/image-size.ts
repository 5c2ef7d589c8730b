/** How many pixels a picture unpacks to, from its first octets: a small file may take gigabytes of a tab. Pure. */
import type { ImageType } from './preview-kind.ts';

interface Size {
  readonly width: number;
  readonly height: number;
}

const view = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
const find = (bytes: Uint8Array, word: string): number => {
  for (let at = 0; at + word.length <= bytes.length; at += 1) {
    if ([...word].every((letter, offset) => bytes[at + offset] === letter.charCodeAt(0))) return at;
  }
  return -1;
};

function jpegSize(bytes: Uint8Array): Size | null {
  const data = view(bytes);
  for (let at = 2; at + 9 < bytes.length && bytes[at] === 0xff; ) {
    const marker = bytes[at + 1] ?? 0;
    // Frames of all codings, apart from DHT, JPG and DAC, which share their range.
    if (marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)) return { height: data.getUint16(at + 5), width: data.getUint16(at + 7) };
    at += 2 + data.getUint16(at + 2);
  }
  return null;
}

function webpSize(bytes: Uint8Array): Size | null {
  const data = view(bytes);
  const chunk = String.fromCharCode(...bytes.subarray(12, 16));
  if (chunk === 'VP8X') return { width: 1 + (data.getUint32(24, true) & 0xffffff), height: 1 + (data.getUint32(27, true) & 0xffffff) };
  if (chunk === 'VP8 ') return { width: data.getUint16(26, true) & 0x3fff, height: data.getUint16(28, true) & 0x3fff };
  const bits = data.getUint32(21, true);
  return { width: 1 + (bits & 0x3fff), height: 1 + ((bits >> 14) & 0x3fff) };
}

/** The first of an AVIF's items; thumbnails come later. */
function avifSize(bytes: Uint8Array): Size | null {
  const at = find(bytes, 'ispe');
  return at < 0 || at + 16 > bytes.length ? null : { width: view(bytes).getUint32(at + 8), height: view(bytes).getUint32(at + 12) };
}

function sizeOf(bytes: Uint8Array, type: ImageType): Size | null {
  switch (type) {
    case 'image/png':
      return { width: view(bytes).getUint32(16), height: view(bytes).getUint32(20) };
    case 'image/gif':
      return { width: view(bytes).getUint16(6, true), height: view(bytes).getUint16(8, true) };
    case 'image/jpeg':
      return jpegSize(bytes);
    case 'image/webp':
      return webpSize(bytes);
    case 'image/avif':
      return avifSize(bytes);
  }
}

/** Null where its head does not say. @param bytes the first ones */
export function pixelsOf(bytes: Uint8Array, type: ImageType): number | null {
  try {
    const size = sizeOf(bytes, type);
    return size === null ? null : size.width * size.height;
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}
