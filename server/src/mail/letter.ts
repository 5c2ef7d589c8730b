/** A mail as plain blocks, from which its text and its HTML are made, so that both say the same. */
export type Block =
  | { readonly kind: 'text'; readonly text: string }
  /** Somebody's words, line by line as they were written. */
  | { readonly kind: 'words'; readonly text: string }
  | { readonly kind: 'link'; readonly label: string; readonly url: string };

export interface Letter {
  readonly subject: string;
  readonly blocks: readonly Block[];
}

export const text = (words: string): Block => ({ kind: 'text', text: words });
export const words = (given: string): Block => ({ kind: 'words', text: given });
export const link = (label: string, url: string): Block => ({ kind: 'link', label, url });

export const plainText = ({ blocks }: Letter, footer: string): string =>
  `${blocks.map(plainBlock).join('\n\n')}\n\n-- \n${footer}\n`;

function plainBlock(block: Block): string {
  switch (block.kind) {
    case 'text': return wrap(block.text);
    case 'words': return block.text;
    case 'link': return `${block.label}:\n${block.url}`;
  }
}

/** At 72 columns, where there is a blank to break at. */
function wrap(sentence: string): string {
  const lines: string[] = [];
  let line = '';
  for (const word of sentence.split(' ')) {
    if (line !== '' && line.length + word.length + 1 > 72) {
      lines.push(line);
      line = word;
    } else {
      line = line === '' ? word : `${line} ${word}`;
    }
  }
  return [...lines, line].join('\n');
}

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
const escapeHtml = (raw: string): string => raw.replaceAll(/[&<>"']/g, (mark) => entities[mark] ?? '');

/** Mail programs know few styles; these are inline, and nothing is loaded from anywhere. */
const styles = {
  page: 'margin:0;padding:24px;background:#f7f6f2;color:#1d1f1a;font:16px/1.5 system-ui,sans-serif',
  sheet: 'max-width:560px;margin:0 auto',
  button: 'display:inline-block;padding:10px 16px;border-radius:4px;background:#2f5d3a;color:#ffffff;text-decoration:none',
  words: 'white-space:pre-wrap;padding:12px 16px;border-left:3px solid #2f5d3a;background:#ffffff',
  footer: 'margin-top:32px;padding-top:12px;border-top:1px solid #d8d5cb;color:#55584f;font-size:14px',
} as const;

function htmlBlock(block: Block): string {
  switch (block.kind) {
    case 'text': return `<p>${escapeHtml(block.text)}</p>`;
    case 'words': return `<div style="${styles.words}">${escapeHtml(block.text)}</div>`;
    case 'link': return `<p><a style="${styles.button}" href="${escapeHtml(block.url)}">${escapeHtml(block.label)}</a></p>`;
  }
}

export function html({ subject, blocks }: Letter, footer: string): string {
  const parts = blocks.map(htmlBlock);
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${escapeHtml(subject)}</title></head><body style="${styles.page}">`
    + `<div style="${styles.sheet}">${parts.join('')}<p style="${styles.footer}">${escapeHtml(footer)}</p></div></body></html>`;
}
