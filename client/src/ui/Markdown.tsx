import { useLingui } from '@lingui/react/macro';
import { createElement, type ReactElement, type ReactNode, useMemo } from 'react';
import { Code } from './Code.tsx';
import { type MarkdownNode, type MarkdownTag, parseMarkdown } from './markdown-tree.ts';
import { Prose } from './Prose.tsx';

type MarkdownElement = Extract<MarkdownNode, { kind: 'element' }>;

interface MarkdownProps {
  readonly source: string;
  /** The level that its first heading becomes, so that a page keeps one h1. */
  readonly headingsFrom?: 2 | 3;
  /** Within a message or a sheet. */
  readonly inset?: boolean;
}

/** Policies, testing rules: Markdown as React elements. */
export function Markdown({ source, headingsFrom = 2, inset = false }: MarkdownProps): ReactElement {
  return <Prose inset={inset}><MarkdownBlocks source={source} headingsFrom={headingsFrom} hasLinks /></Prose>;
}

interface BlocksProps {
  readonly source: string;
  readonly headingsFrom: number;
  /** False for words of strangers: a link shows where it leads and leads nowhere. */
  readonly hasLinks: boolean;
}

export function MarkdownBlocks({ source, headingsFrom, hasLinks }: BlocksProps): ReactElement {
  const { t } = useLingui();
  const nodes = useMemo(() => parseMarkdown(source), [source]);
  return <>{nodes.map((node, index) => render(node, index, { headingsFrom, hasLinks, codeLabel: t`Example` }))}</>;
}

interface RenderOptions {
  readonly headingsFrom: number;
  readonly hasLinks: boolean;
  readonly codeLabel: string;
}

function render(node: MarkdownNode, key: number, options: RenderOptions): ReactNode {
  switch (node.kind) {
    case 'text':
      return node.text;
    case 'code':
      return node.isBlock ? <Code key={key} label={options.codeLabel} wraps>{node.text}</Code> : <code key={key}>{node.text}</code>;
    case 'break':
      return <br key={key} />;
    case 'rule':
      return <hr key={key} />;
    case 'element':
      if (node.tag === 'a' && !options.hasLinks) return <InertLink key={key} node={node} options={options} />;
      return createElement(
        shiftHeading(node.tag, options.headingsFrom),
        { key, ...attributes(node) },
        ...node.children.map((child, index) => render(child, index, options)),
      );
  }
}

function InertLink({ node, options }: { readonly node: MarkdownElement; readonly options: RenderOptions }): ReactElement {
  return <span>{node.children.map((child, index) => render(child, index, options))} (<bdi>{node.href}</bdi>)</span>;
}

function shiftHeading(tag: MarkdownTag, from: number): string {
  const level = /^h([1-6])$/.exec(tag)?.[1];
  return level === undefined ? tag : `h${Math.min(Number(level) + from - 1, 6)}`;
}

function attributes(node: MarkdownElement): object {
  if (node.tag === 'a' && node.href !== null) return /^https?:/.test(node.href) ? { href: node.href, rel: 'noreferrer' } : { href: node.href };
  if (node.tag === 'ol' && node.start !== null) return { start: node.start };
  return node.tag === 'th' ? { scope: 'col' } : {};
}
