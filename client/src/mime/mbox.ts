/**
 * Finds the mails in an mbox by their places, without holding the file: a line `From sender date` at the start or behind an empty line begins
 * one. RFC 4155; the rule that a quoted `From ` loses one `>` is mboxrd's, and right for mboxo wherever that one can be undone. Pure.
 */

export interface Span {
  /** Of the mail, behind its `From ` line, in octets from the start of the file. */
  readonly start: number;
  readonly end: number;
}

/** `From ` alone would split mails whose words begin a line with it and were never quoted. */
const fromLine = /^From \S*(?: .*)?\b\d{1,2}:\d{2}(?::\d{2})?\b.*\b\d{4}\b|^From \S+ .*\b\d{4}\b.*\d{1,2}:\d{2}/;
const MAX_FROM_LINE = 400;
const FROM = [0x46, 0x72, 0x6f, 0x6d, 0x20] as const;

export const startsLikeMbox = (bytes: Uint8Array): boolean =>
  FROM.every((octet, at) => bytes[at] === octet) && fromLine.test(new TextDecoder('latin1').decode(bytes.subarray(0, MAX_FROM_LINE)).split(/\r?\n/, 1)[0] ?? '');

/** Takes the file in pieces; gives each mail as soon as its end is known. */
export class MboxSplitter {
  #offset = 0;
  /** Of the line that began in an earlier piece: its first octets, and how long it is so far. */
  #head: number[] = [];
  #lineLength = 0;
  #lineStart = 0;
  #isBehindBlank = true;
  #blankStart = 0;
  #mailStart = -1;

  /** @param piece the next octets of the file */
  take(piece: Uint8Array): Span[] {
    const found: Span[] = [];
    let at = 0;
    while (at < piece.length) {
      const newline = piece.indexOf(0x0a, at);
      const end = newline < 0 ? piece.length : newline;
      this.#extend(piece, at, end);
      if (newline >= 0) this.#endLine(this.#offset + newline + 1, found);
      at = newline < 0 ? piece.length : newline + 1;
    }
    this.#offset += piece.length;
    return found;
  }

  /** What the file ends with. */
  finish(): Span[] {
    const found: Span[] = [];
    if (this.#lineLength > 0) this.#endLine(this.#offset, found);
    if (this.#mailStart >= 0) found.push({ start: this.#mailStart, end: this.#isBehindBlank ? Math.max(this.#blankStart, this.#mailStart) : this.#offset });
    this.#mailStart = -1;
    return found;
  }

  #extend(piece: Uint8Array, from: number, to: number): void {
    // Only lines that may begin a mail are looked at any further.
    for (let at = from; at < to && this.#head.length < MAX_FROM_LINE; at += 1) {
      if (this.#head.length < FROM.length && this.#head.length > 0 && this.#head[0] !== FROM[0]) break;
      this.#head.push(piece[at] ?? 0);
    }
    this.#lineLength += to - from;
  }

  #endLine(next: number, found: Span[]): void {
    const isBlank = this.#lineLength === 0 || (this.#lineLength === 1 && this.#head[0] === 0x0d);
    if (this.#isBehindBlank && FROM.every((octet, at) => this.#head[at] === octet) && fromLine.test(String.fromCharCode(...this.#head))) {
      if (this.#mailStart >= 0) found.push({ start: this.#mailStart, end: Math.max(this.#blankStart, this.#mailStart) });
      this.#mailStart = next;
      this.#isBehindBlank = false;
    } else {
      if (isBlank) this.#blankStart = this.#lineStart;
      this.#isBehindBlank = isBlank;
    }
    this.#head = [];
    this.#lineLength = 0;
    this.#lineStart = next;
  }
}

/** One `>` less in front of each quoted `From `. Octets without any come back as they are. */
export function unquoteFrom(mail: Uint8Array): Uint8Array {
  const text = new TextDecoder('latin1').decode(mail);
  if (!/^>+From /m.test(text)) return mail;
  const quotes = [...text.matchAll(/^>(?=>*From )/gm)].map(({ index }) => index);
  const kept = new Uint8Array(mail.length);
  let length = 0;
  let from = 0;
  for (const skipped of quotes) {
    kept.set(mail.subarray(from, skipped), length);
    length += skipped - from;
    from = skipped + 1;
  }
  kept.set(mail.subarray(from), length);
  return kept.subarray(0, length + mail.length - from);
}
