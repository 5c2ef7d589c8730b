/**
 * Sections of an entity's body. A heading is a line `## Heading`. A line of the words that looks like a heading, or is the
 * signature mark `-- ` below which mail programs grey everything out, gets one backslash in front, and loses one on reading.
 */
import type { EntityBody, EntitySection } from './entity.ts';

const looksStructural = /^\\*(?:## |-- \r?$)/;
const isEscaped = /^\\+(?:## |-- \r?$)/;
const heading = /^## ([^\r\n]*[^\s])[ \t]*\r?$/;

const mapLines = (text: string, change: (line: string) => string): string => text.split('\n').map(change).join('\n');
const escapeText = (text: string): string => mapLines(text, (line) => (looksStructural.test(line) ? `\\${line}` : line));
const unescapeText = (text: string): string => mapLines(text, (line) => (isEscaped.test(line) ? line.slice(1) : line));

/** The body as it is sealed. @throws RangeError for a heading that is empty, padded or more than one line. */
export function writeBody(body: EntityBody): string {
  const blocks = body.sections.map((section) => {
    if (!heading.test(`## ${section.heading}`) || section.heading !== section.heading.trim()) {
      throw new RangeError('A heading is one line, without blanks around it.');
    }
    return `## ${section.heading}\n\n${escapeText(section.text)}`;
  });
  if (body.text !== '' || blocks.length === 0) blocks.unshift(escapeText(body.text));
  return `${blocks.join('\n\n')}\n`;
}

/** Takes one line break off the given end, of either kind. */
const dropBreakAtStart = (text: string): string => text.replace(/^\r?\n/, '');
function dropBreaksAtEnd(text: string, count: number, lineBreak: string): string {
  let rest = text;
  for (let at = 0; at < count && rest.endsWith(lineBreak); at += 1) rest = rest.slice(0, -lineBreak.length);
  return rest;
}

/**
 * Reads what writeBody wrote, and what a person wrote after its pattern.
 * @param lineBreak what ends the entity's own lines: CRLF where a mail program sent it, else LF
 * @param isHeading which headings count: all of them in a bound text, the form's in a free one
 */
export function readBody(raw: string, lineBreak: string, isHeading: (text: string) => boolean): EntityBody {
  const starts: { at: number; end: number; heading: string }[] = [];
  let at = 0;
  for (const line of raw.split('\n')) {
    const found = heading.exec(line)?.[1];
    if (found !== undefined && isHeading(found)) starts.push({ at, end: at + line.length + 1, heading: found });
    at += line.length + 1;
  }
  const piece = (from: number, to: number | undefined): string =>
    unescapeText(dropBreaksAtEnd(raw.slice(from, to), to === undefined ? 1 : 2, lineBreak));
  const sections = starts.map((start, index): EntitySection => {
    const next = starts[index + 1]?.at;
    const inner = raw.slice(start.end, next);
    return { heading: start.heading, text: piece(start.end + inner.length - dropBreakAtStart(inner).length, next) };
  });
  return { text: piece(0, starts[0]?.at), sections };
}
