/**
 * Markdown to a small tree of elements that the page knows. Never to an HTML string: raw HTML in the source is text,
 * links lead only where markdown-it's own check lets them, pictures become their description.
 */
import MarkdownIt, { type Token } from 'markdown-it';

export type MarkdownNode =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'code'; readonly text: string; readonly isBlock: boolean }
  | { readonly kind: 'break' | 'rule' }
  | { readonly kind: 'element'; readonly tag: MarkdownTag; readonly href: string | null; readonly start: number | null; readonly children: readonly MarkdownNode[] };

const tags = [
  'p', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'ul', 'ol', 'li', 'blockquote', 'em', 'strong', 'a', 'table', 'thead', 'tbody', 'tr', 'th', 'td',
] as const;
export type MarkdownTag = (typeof tags)[number];

const parser = new MarkdownIt('commonmark', { html: false }).enable('table');

const isTag = (tag: string): tag is MarkdownTag => tags.some((known) => known === tag);

function leaf(token: Token): readonly MarkdownNode[] {
  switch (token.type) {
    case 'inline':
      return treeOf(token.children ?? []);
    case 'code_inline':
      return [{ kind: 'code', text: token.content, isBlock: false }];
    case 'fence':
    case 'code_block':
      return [{ kind: 'code', text: token.content.replace(/\n$/, ''), isBlock: true }];
    case 'softbreak':
      return [{ kind: 'text', text: '\n' }];
    case 'hardbreak':
      return [{ kind: 'break' }];
    case 'hr':
      return [{ kind: 'rule' }];
    default:
      return token.content === '' ? [] : [{ kind: 'text', text: token.content }];
  }
}

/** The index of the token that closes what opens at `from`. */
function closing(tokens: readonly Token[], from: number): number {
  let depth = 0;
  for (let index = from; index < tokens.length; index += 1) {
    depth += tokens[index]?.nesting ?? 0;
    if (depth === 0) return index;
  }
  return tokens.length;
}

function treeOf(tokens: readonly Token[]): readonly MarkdownNode[] {
  const nodes: MarkdownNode[] = [];
  for (let index = 0; index < tokens.length; index += 1) {
    const token = tokens[index];
    if (token === undefined) break;
    if (token.nesting !== 1) {
      nodes.push(...leaf(token));
      continue;
    }
    const end = closing(tokens, index);
    const children = treeOf(tokens.slice(index + 1, end));
    // A tight list hides its paragraphs; what is unknown shows its words.
    if (token.hidden || !isTag(token.tag)) nodes.push(...children);
    else nodes.push({ kind: 'element', tag: token.tag, href: attribute(token, 'href'), start: Number(attribute(token, 'start')) || null, children });
    index = end;
  }
  return nodes;
}

function attribute(token: Token, name: string): string | null {
  const value = token.attrGet(name);
  return value === null ? null : String(value);
}

export function parseMarkdown(source: string): readonly MarkdownNode[] {
  return treeOf(parser.parse(source, {}));
}
