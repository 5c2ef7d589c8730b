import { describe, expect, it } from 'vitest';
import { type MarkdownNode, parseMarkdown } from './markdown-tree.ts';

function textOf(nodes: readonly MarkdownNode[]): string {
  return nodes.map((node) => (node.kind === 'element' ? textOf(node.children) : node.kind === 'text' || node.kind === 'code' ? node.text : '')).join('');
}

function links(nodes: readonly MarkdownNode[]): readonly (string | null)[] {
  return nodes.flatMap((node) => (node.kind === 'element' ? [...(node.tag === 'a' ? [node.href] : []), ...links(node.children)] : []));
}

describe('parseMarkdown', () => {
  it('gives headings, lists and emphasis as elements', () => {
    expect(parseMarkdown('# A *b*\n\n- one\n- two')).toEqual([
      {
        kind: 'element', tag: 'h1', href: null, start: null,
        children: [
          { kind: 'text', text: 'A ' },
          { kind: 'element', tag: 'em', href: null, start: null, children: [{ kind: 'text', text: 'b' }] },
        ],
      },
      {
        kind: 'element', tag: 'ul', href: null, start: null,
        children: ['one', 'two'].map((text) => ({ kind: 'element', tag: 'li', href: null, start: null, children: [{ kind: 'text', text }] })),
      },
    ]);
  });

  it('keeps raw HTML as words', () => {
    const nodes = parseMarkdown('<script>alert(1)</script>\n\nA <b>bold</b> claim');
    expect(textOf(nodes)).toContain('<script>alert(1)</script>');
    expect(textOf(nodes)).toContain('<b>bold</b>');
  });

  it.each(['javascript:alert(1)', 'data:text/html,x', 'vbscript:x'])('makes no link of %s', (href) => {
    expect(links(parseMarkdown(`[press](${href})`))).toEqual([]);
  });

  it('links to pages and addresses', () => {
    expect(links(parseMarkdown('[a](/scope) [b](https://example.com) <mailto:x@example.com>'))).toEqual(['/scope', 'https://example.com', 'mailto:x@example.com']);
  });

  it('shows what a picture describes, and no picture', () => {
    expect(parseMarkdown('![a map](https://example.com/x.png)')).toEqual([
      { kind: 'element', tag: 'p', href: null, start: null, children: [{ kind: 'text', text: 'a map' }] },
    ]);
  });

  it('keeps code as it is', () => {
    expect(parseMarkdown('```\na < b\n```')).toEqual([{ kind: 'code', text: 'a < b', isBlock: true }]);
  });
});
