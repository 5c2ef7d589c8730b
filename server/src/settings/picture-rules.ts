/**
 * "A picture from our own origin, and nothing that runs." Tells PNG and WebP by their own octets, whatever the sender calls them, and
 * refuses one that would be large when it is opened. PNG: W3C PNG 3, section 5; WebP: RFC 9649, sections 2.5 to 2.7.
 */
export type PictureType = 'image/png' | 'image/webp';
export const mostPictureBytes = 262_144;
const mostPixels = 2_048;

const pngBegins = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

interface Size {
  readonly width: number;
  readonly height: number;
}

function sizeOfPng(octets: Buffer): Size | null {
  if (!octets.subarray(0, 8).equals(pngBegins) || octets.toString('latin1', 12, 16) !== 'IHDR' || octets.length < 33) return null;
  const ends = octets.length - 12;
  if (octets.toString('latin1', ends + 4, ends + 8) !== 'IEND') return null;
  return { width: octets.readUInt32BE(16), height: octets.readUInt32BE(20) };
}

function sizeOfWebp(octets: Buffer): Size | null {
  if (octets.length < 30 || octets.toString('latin1', 0, 4) !== 'RIFF' || octets.toString('latin1', 8, 12) !== 'WEBP') return null;
  // An odd chunk is padded, so what the file says of itself is its length, or one octet less.
  if (octets.length - 8 - octets.readUInt32LE(4) > 1 || octets.readUInt32LE(4) > octets.length - 8) return null;
  switch (octets.toString('latin1', 12, 16)) {
    case 'VP8X': return { width: octets.readUIntLE(24, 3) + 1, height: octets.readUIntLE(27, 3) + 1 };
    case 'VP8L': return { width: (octets.readUInt32LE(21) & 0x3fff) + 1, height: ((octets.readUInt32LE(21) >> 14) & 0x3fff) + 1 };
    case 'VP8 ': return { width: octets.readUInt16LE(26) & 0x3fff, height: octets.readUInt16LE(28) & 0x3fff };
    default: return null;
  }
}

/** @returns null for whatever is no picture that may be shown: another format, with something behind its end, or too large */
export function pictureTypeOf(octets: Buffer): PictureType | null {
  if (octets.length > mostPictureBytes) return null;
  const png = sizeOfPng(octets);
  const size = png ?? sizeOfWebp(octets);
  if (size === null || size.width < 1 || size.height < 1 || size.width > mostPixels || size.height > mostPixels) return null;
  return png === null ? 'image/webp' : 'image/png';
}
