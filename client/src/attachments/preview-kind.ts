/** What can be shown of an opened file without running anything in it: by its octets, never by its name or what it says it is. Pure. */

import { pixelsOf } from './image-size.ts';

export type ImageType = 'image/png' | 'image/jpeg' | 'image/gif' | 'image/webp' | 'image/avif';
export type PreviewKind = { readonly kind: 'IMAGE'; readonly type: ImageType } | { readonly kind: 'TEXT' } | { readonly kind: 'NONE' };

/** As much as is looked at, and as much text as is shown. */
export const PREVIEW_BYTES = 64 * 1024;
/** A picture takes its memory unpacked. */
export const MAX_IMAGE_BYTES = 25 * 1024 * 1024;
const MAX_PIXELS = 50_000_000;

const ascii = (bytes: Uint8Array, from: number, to: number): string => String.fromCharCode(...bytes.subarray(from, to));

function imageTypeOf(bytes: Uint8Array): ImageType | null {
  if (ascii(bytes, 0, 8) === '\x89PNG\r\n\x1a\n') return 'image/png';
  if (bytes[0] === 0xff && bytes[1] === 0xd8 && bytes[2] === 0xff) return 'image/jpeg';
  if (/^GIF8[79]a/.test(ascii(bytes, 0, 6))) return 'image/gif';
  if (ascii(bytes, 0, 4) === 'RIFF' && ascii(bytes, 8, 12) === 'WEBP') return 'image/webp';
  if (ascii(bytes, 4, 8) === 'ftyp' && /avif|avis/.test(ascii(bytes, 8, 32))) return 'image/avif';
  return null;
}

/** UTF-8 without controls but those of a text. The last character may be cut. */
function isText(bytes: Uint8Array): boolean {
  try {
    return !/(?![\t\n\v\f\r])\p{Cc}/u.test(new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true }));
  } catch {
    return false;
  }
}

/** @param bytes the first PREVIEW_BYTES. @param sizeBytes of the whole file */
export function previewKindOf(bytes: Uint8Array, sizeBytes: number): PreviewKind {
  const type = imageTypeOf(bytes);
  if (type !== null) {
    const isSmall = sizeBytes <= MAX_IMAGE_BYTES && (pixelsOf(bytes, type) ?? Infinity) <= MAX_PIXELS;
    return isSmall ? { kind: 'IMAGE', type } : { kind: 'NONE' };
  }
  return bytes.length > 0 && isText(bytes) ? { kind: 'TEXT' } : { kind: 'NONE' };
}
