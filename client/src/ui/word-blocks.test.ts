import { describe, expect, it } from 'vitest';
import { looksFormatted, wordBlocks } from './word-blocks.ts';

describe('words in blocks', () => {
  it('splits paragraphs at empty lines and keeps single line breaks', () => {
    expect(wordBlocks('one\ntwo\n\n\nthree\n')).toEqual([{ kind: 'TEXT', text: 'one\ntwo' }, { kind: 'TEXT', text: 'three' }]);
  });

  it('keeps fenced code byte for byte, empty lines included', () => {
    expect(wordBlocks('see\n```http\nGET /\n\n  x: __proto__\n```\nthen')).toEqual([
      { kind: 'TEXT', text: 'see' }, { kind: 'CODE', text: 'GET /\n\n  x: __proto__' }, { kind: 'TEXT', text: 'then' },
    ]);
  });

  it('runs an unclosed fence to the end, and is not closed by a shorter one', () => {
    expect(wordBlocks('````\na\n```\nb')).toEqual([{ kind: 'CODE', text: 'a\n```\nb' }]);
  });

  it('leaves everything else as it was typed', () => {
    expect(wordBlocks('* __proto__ `x`')).toEqual([{ kind: 'TEXT', text: '* __proto__ `x`' }]);
    expect(wordBlocks('')).toEqual([]);
  });
});

describe('looksFormatted', () => {
  it('finds what Markdown would show otherwise, and leaves plain words alone', () => {
    for (const text of ['# Steps', 'do:\n1. open', '- one', '| a | b |', 'run `id`', 'see [this](https://x.example)', '> quoted', '**now**']) {
      expect(looksFormatted(text), text).toBe(true);
    }
    for (const text of ['There is an XSS in the search.', '__proto__ and a*b*c', 'C# 1.2', '<script>alert(1)</script>', 'GET /?q=1|2']) {
      expect(looksFormatted(text), text).toBe(false);
    }
  });
});
