import { describe, expect, it } from 'vitest';
import { type CompletionContext, completions } from './completions.ts';
import { vocabularies } from './vocabulary.ts';

/** Completions at the bar in the text, as the text would then read. */
function taken(marked: string, context?: CompletionContext): string[] {
  const caret = marked.indexOf('|');
  const text = marked.replace('|', '');
  return completions(text, caret, context).map(({ insert, from, to }) => text.slice(0, from) + insert + text.slice(to));
}

describe('completions', () => {
  it('offers the fields, those that begin like what is written', () => {
    expect(taken('|').slice(0, 3)).toEqual(['is:', 'has:', 'state:']);
    expect(taken('is:open s|')).toEqual(['is:open state:', 'is:open service:', 'is:open severity:', 'is:open source:', 'is:open submitted:', 'is:open sort:']);
    expect(taken('(-st|')).toEqual(['(-state:']);
    expect(taken('xss|')).toEqual([]);
  });

  it('offers only what the asker may use', () => {
    expect(taken('ass|', { vocabulary: vocabularies.partner })).toEqual([]);
    expect(taken('is:|', { vocabulary: vocabularies.partner })).not.toContain('is:unread');
  });

  it('offers the values of a field by any of their names', () => {
    expect(taken('type:cross|')).toEqual(['type:xss', 'type:csrf']);
    expect(taken('type:xs| is:open')).toEqual(['type:xss is:open', 'type:csrf is:open']);
    expect(taken('state:fixed,tri|')).toEqual(['state:fixed,triaging']);
    expect(taken('state:fixed,fix|')).toEqual(['state:fixed,remediating']);
    expect(taken('service:dr|', { services: ['drive', 'mail'] })).toEqual(['service:drive']);
  });

  it('follows comparisons and ranges', () => {
    expect(taken('severity:>=h|')).toEqual(['severity:>=high']);
    expect(taken('severity:low..c|')).toEqual(['severity:low..critical']);
    expect(taken('severity:>=un|')).toEqual([]);
    expect(taken('submitted:>to|')).toEqual(['submitted:>today']);
  });

  it('replaces the whole value when the caret stands inside it', () => {
    expect(taken('sta|te')).toEqual(['state:']);
    expect(taken('state:tri|x')).toEqual(['state:triaging']);
  });

  it('keeps out of quotation marks', () => {
    expect(taken('"is it st|')).toEqual([]);
    expect(taken('"is it" st|')).toEqual(['"is it" state:']);
  });

  it('finds labels and people by the words within their quotation marks', () => {
    const context = { labels: ['urgent', '"needs care"'], assignees: ['ana', '"béla kis"'] };
    expect(completions('label:nee', 9, context).map(({ insert }) => insert)).toEqual(['"needs care"']);
    expect(completions('assignee:', 9, context).map(({ insert }) => insert)).toEqual(['me', 'ana', '"béla kis"', 'unset']);
    expect(completions('assignee:bé', 11, context).map(({ insert }) => insert)).toEqual(['"béla kis"']);
  });
});
