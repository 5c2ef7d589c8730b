/**
 * Text out of HTML that somebody sent: nothing is rendered, fetched or run, and nothing is hidden, whatever a style says. Links show where
 * they lead, pictures their description. One pass over the text; unclosed tags and quotes end the search for their like. Pure.
 */
import { decodeEntities } from './html-entities.ts';

const BLOCK = /^(?:address|article|aside|blockquote|br|caption|center|dd|div|dl|dt|fieldset|figcaption|figure|footer|form|h[1-6]|header|hr|li|main|nav|ol|p|pre|section|table|tbody|tfoot|thead|tr|ul)$/;
/** What stands in these is for no reader. */
const UNREAD = /^(?:script|style|title|template|noscript|iframe|object|svg|math)$/;

class Scanner {
  readonly #html: string;
  #at = 0;
  #hasNoMoreTags = false;
  readonly #unclosedQuotes = new Set<string>();
  readonly #out: string[] = [];
  #preDepth = 0;
  #link: { readonly href: string; readonly from: number } | null = null;

  constructor(html: string) {
    this.#html = html;
  }

  run(): string {
    while (this.#at < this.#html.length) {
      const open = this.#hasNoMoreTags ? -1 : this.#html.indexOf('<', this.#at);
      const end = open < 0 ? this.#html.length : open;
      this.#text(this.#html.slice(this.#at, end));
      this.#at = end;
      if (open >= 0) this.#markup();
    }
    this.#closeLink();
    const lines = this.#out.join('').split('\n').map((line) => line.trimEnd());
    return lines.join('\n').replace(/\n{3,}/g, '\n\n').trim();
  }

  #text(raw: string): void {
    if (raw === '') return;
    const words = decodeEntities(this.#preDepth > 0 ? raw : raw.replace(/[ \t\r\n\f]+/g, ' '));
    const isAtStart = this.#out.length === 0 || this.#out.at(-1)?.endsWith('\n') === true;
    this.#out.push(isAtStart && this.#preDepth === 0 ? words.trimStart() : words);
  }

  #markup(): void {
    if (this.#html.startsWith('<!--', this.#at)) return this.#skipPast('-->');
    const name = /^<\/?([a-z][a-z0-9:-]{0,30})/i.exec(this.#html.slice(this.#at, this.#at + 40))?.[1]?.toLowerCase();
    const isDeclaration = /^<[!?]/.test(this.#html.slice(this.#at, this.#at + 2));
    if (name === undefined && !isDeclaration) {
      this.#out.push('<');
      this.#at += 1;
      return;
    }
    const end = this.#endOfTag();
    if (end < 0) {
      this.#hasNoMoreTags = true;
      return;
    }
    const tag = this.#html.slice(this.#at, end);
    this.#at = end;
    if (name !== undefined) this.#tag(name, tag);
  }

  #skipPast(mark: string): void {
    const end = this.#html.indexOf(mark, this.#at);
    this.#at = end < 0 ? this.#html.length : end + mark.length;
  }

  /** Behind the `>` that is in no quoted value; -1 where there is none. */
  #endOfTag(): number {
    for (let at = this.#at + 1; at < this.#html.length; at += 1) {
      const character = this.#html[at] ?? '';
      if (character === '>') return at + 1;
      const opensValue = (character === '"' || character === "'") && this.#html[at - 1] === '=' && !this.#unclosedQuotes.has(character);
      if (!opensValue) continue;
      const close = this.#html.indexOf(character, at + 1);
      if (close < 0) this.#unclosedQuotes.add(character);
      else at = close;
    }
    return -1;
  }

  #tag(name: string, tag: string): void {
    const isClosing = tag.startsWith('</');
    if (UNREAD.test(name) && !isClosing && !tag.endsWith('/>')) return this.#skipElement(name);
    if (name === 'pre') this.#preDepth = Math.max(0, this.#preDepth + (isClosing ? -1 : 1));
    if (name === 'a') {
      this.#closeLink();
      if (!isClosing) this.#link = { href: attribute(tag, 'href'), from: this.#out.length };
    }
    if (name === 'img') {
      const alt = attribute(tag, 'alt').trim();
      if (alt !== '') this.#out.push(`[${alt}]`);
    }
    if (name === 'td' || name === 'th') this.#out.push(isClosing ? '\t' : '');
    if (BLOCK.test(name)) this.#break(name, isClosing);
  }

  #skipElement(name: string): void {
    const close = new RegExp(`</${name}(?![a-z0-9])`, 'gi');
    close.lastIndex = this.#at;
    const end = close.exec(this.#html) === null ? -1 : this.#html.indexOf('>', close.lastIndex);
    this.#at = end < 0 ? this.#html.length : end + 1;
  }

  #break(name: string, isClosing: boolean): void {
    if (name === 'hr') this.#out.push('\n----\n');
    else if (name === 'li' && !isClosing) this.#out.push('\n- ');
    else this.#out.push(/^(?:p|h[1-6]|table|blockquote|ul|ol)$/.test(name) ? '\n\n' : '\n');
  }

  /** Where a link leads stands behind its words, unless they say so themselves. */
  #closeLink(): void {
    const link = this.#link;
    this.#link = null;
    if (link === null || link.href === '') return;
    const words = this.#out.slice(link.from).join('').trim();
    if (words !== link.href && `mailto:${words}` !== link.href) this.#out.push(` [${link.href}]`);
  }
}

const MAX_ADDRESS = 500;

const patterns = {
  href: /[\s"'/]href\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>]*))/i,
  alt: /[\s"'/]alt\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>]*))/i,
} as const;

function attribute(tag: string, name: 'href' | 'alt'): string {
  const found = patterns[name].exec(tag);
  const value = decodeEntities(found?.[1] ?? found?.[2] ?? found?.[3] ?? '').replace(/\s+/g, ' ').trim();
  return value.length > MAX_ADDRESS ? `${value.slice(0, MAX_ADDRESS)}…` : value;
}

export const htmlToText = (html: string): string => new Scanner(html).run();
