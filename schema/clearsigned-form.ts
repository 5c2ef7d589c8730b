/**
 * The one form of a clearsigned text: receipts, proofs. OpenPGP programs take words before and after the signed block, other line ends and
 * blanks at line ends; the words can mislead a reader, the rest changes the octets. Pure; imports nothing.
 */
const head = String.raw`-----BEGIN PGP SIGNED MESSAGE-----\n(?:Hash: [A-Z0-9-]+\n)*\n`;
const words = String.raw`(?:(?!-----)[^\n]*\n)+`;
const armor = String.raw`(?:[A-Za-z]+: [^\n]{0,200}\n)*\n[A-Za-z0-9+/=\n]+\n`;
const signature = String.raw`-----BEGIN PGP SIGNATURE-----\n${armor}-----END PGP SIGNATURE-----\n`;
const block = new RegExp(`^${head}${words}${signature}$`, 'u');
const longest = 64 * 1024;

/** LF line ends, no blanks at line ends, no empty lines around, no byte order mark. Null where anything but one block is left. */
export function oneClearsignedBlock(file: string): string | null {
  if (file.length > longest) return null;
  const lines = file.replace(/^\uFEFF/u, '').split(/\r?\n/u).map((line) => line.trimEnd());
  const text = `${lines.join('\n').trim()}\n`;
  return block.test(text) ? text : null;
}

/** What other systems do to a whole file: CRLF at every line, a byte order mark, empty lines around, no line end at the end. */
export function withoutFileSystem(file: string): string {
  const text = file.replace(/^\uFEFF/u, '');
  const isCrlf = text.includes('\r\n') && !/(?<!\r)\n|\r(?!\n)/u.test(text);
  return `${(isCrlf ? text.replaceAll('\r\n', '\n') : text).replace(/^\n+|\n+$/gu, '')}\n`;
}
