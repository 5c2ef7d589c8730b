/**
 * Octets that should be random and are somebody's words. A client that packs a text without sealing it, by mistake or on purpose, is
 * told so; nothing can be read out of what is really sealed.
 */
const decoder = new TextDecoder('utf-8', { fatal: true });
const control = /(?![\t\n\r])\p{Cc}/u;
const judged = 4_096;
const fewest = 24;

/** Text in UTF-8 from the start on. Two in five random octets go on like that, so of 24 in a row one in a thousand million. */
export function isPlainText(bytes: Uint8Array): boolean {
  if (bytes.length < fewest) return false;
  const start = bytes.subarray(0, judged);
  // The last letter may be cut.
  return [0, 1, 2, 3].some((cut) => isText(start.subarray(0, start.length - cut)));
}
function isText(bytes: Uint8Array): boolean {
  try {
    return !control.test(decoder.decode(bytes));
  } catch {
    return false;
  }
}

const longestRun = 32;

/** ASCII in a row somewhere: in the few hundred octets of a wrapped session key one in ten thousand million has so many. */
export function holdsPlainText(bytes: Uint8Array): boolean {
  let run = 0;
  for (const octet of bytes) {
    run = (octet >= 0x20 && octet < 0x7f) || octet === 0x0a || octet === 0x0d || octet === 0x09 ? run + 1 : 0;
    if (run >= longestRun) return true;
  }
  return false;
}
