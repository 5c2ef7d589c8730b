/** The CRC-24 of an armored signature (RFC 9580, 6.1.1). OpenPGP programs pass over it; a receipt is kept octet by octet. Pure. */
import { fromBase64 } from '../recovery/base64.ts';

const [initial, generator] = [0xb704ce, 0x864cfb];

function crc24(octets: Uint8Array): number {
  let crc = initial;
  for (const octet of octets) {
    crc ^= octet << 16;
    for (let bit = 0; bit < 8; bit++) crc = crc & 0x800000 ? (crc << 1) ^ generator : crc << 1;
    crc &= 0xffffff;
  }
  return crc;
}

const signatureForm = /-----BEGIN PGP SIGNATURE-----\n(?:[^\n]+\n)*\n([A-Za-z0-9+/=\n]+?)\n=([A-Za-z0-9+/]{4})\n-----END PGP SIGNATURE-----\n$/u;

/** @param block one clearsigned block with LF line ends, as this portal makes them: with a checksum */
export function isChecksumRight(block: string): boolean {
  const [, body = '', sum = ''] = signatureForm.exec(block) ?? [];
  try {
    const [high = 0, middle = 0, low = 0] = fromBase64(sum);
    return sum !== '' && crc24(fromBase64(body.replaceAll('\n', ''))) === ((high << 16) | (middle << 8) | low);
  } catch {
    return false;
  }
}
