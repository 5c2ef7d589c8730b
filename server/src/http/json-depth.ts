const [quote, backslash] = [34, 92];
const opens: ReadonlySet<number> = new Set([91, 123]);
const closes: ReadonlySet<number> = new Set([93, 125]);

/** Whether a text of JSON nests deeper: `JSON.parse` takes a second for megabytes of brackets, and all others wait. @param most levels */
export function isDeeper(text: string, most: number): boolean {
  let depth = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === quote) at = endOfString(text, at);
    else if (opens.has(code)) depth += 1;
    else if (closes.has(code)) depth -= 1;
    if (depth > most) return true;
  }
  return false;
}

function endOfString(text: string, start: number): number {
  let at = text.indexOf('"', start + 1);
  while (at !== -1 && isEscaped(text, at)) at = text.indexOf('"', at + 1);
  return at === -1 ? text.length : at;
}

function isEscaped(text: string, quoteAt: number): boolean {
  let slashes = 0;
  while (text.charCodeAt(quoteAt - 1 - slashes) === backslash) slashes += 1;
  return slashes % 2 === 1;
}
