/**
 * Words as somebody typed them, in paragraphs and fenced code. Nothing else of Markdown is read: a proof of concept must stand
 * byte for byte, and `__proto__` is no emphasis.
 */

export type WordBlock = { readonly kind: 'TEXT' | 'CODE'; readonly text: string };

const fence = /^ {0,3}(`{3,}|~{3,})[^`]*$/;

const paragraphs = (lines: readonly string[]): WordBlock[] =>
  lines.join('\n').split(/\n[ \t]*\n/).map((text) => text.replace(/^\n+|\s+$/g, '')).filter((text) => text !== '').map((text) => ({ kind: 'TEXT', text }));

/** A fence without its end runs to the end, as in Markdown. */
export function wordBlocks(text: string): readonly WordBlock[] {
  const blocks: WordBlock[] = [];
  let held: string[] = [];
  let open: string | null = null;
  const close = (): void => {
    if (open === null) blocks.push(...paragraphs(held));
    else blocks.push({ kind: 'CODE', text: held.join('\n') });
    held = [];
  };
  for (const line of text.split(/\r?\n/)) {
    const mark = fence.exec(line)?.[1];
    const isEnd = open !== null && mark?.startsWith(open) === true && line.trim() === mark;
    if (open === null ? mark !== undefined : isEnd) {
      close();
      open = open === null ? (mark ?? null) : null;
    } else held.push(line);
  }
  if (held.length > 0) close();
  return blocks;
}

/** A heading, a list, a quote, a table, emphasis, code in a line or a link: whether reading it as Markdown would change anything. */
const marks = /^ {0,3}(?:#{1,6} |[-*+] |\d{1,3}[.)] |> |\|.*\|)|\*\*\S|`[^`\n]+`|\[[^\]\n]+\]\([^)\n]+\)/m;
export const looksFormatted = (text: string): boolean => marks.test(text);
