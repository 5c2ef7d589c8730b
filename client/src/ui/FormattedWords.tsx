import { Fragment, type ReactElement } from 'react';
import { MarkdownBlocks } from './Markdown.tsx';
import { Prose } from './Prose.tsx';
import type { WordsProps } from './Words.tsx';

/** Opened words read as Markdown: headings, lists, tables, code. No picture is fetched, no link leads anywhere. */
export function FormattedWords({ text, sections = [] }: WordsProps): ReactElement {
  return (
    <Prose inset>
      <MarkdownBlocks source={text} headingsFrom={3} hasLinks={false} />
      {sections.map(({ heading, text: words }, index) => (
        <Fragment key={`${index}${heading}`}>
          <h3>{heading}</h3>
          <MarkdownBlocks source={words} headingsFrom={4} hasLinks={false} />
        </Fragment>
      ))}
    </Prose>
  );
}
