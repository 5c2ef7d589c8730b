import { useLingui } from '@lingui/react/macro';
import type { ReactElement } from 'react';
import { Code } from './Code.tsx';
import { PlainText, Prose } from './Prose.tsx';
import { wordBlocks } from './word-blocks.ts';

interface WordsProps {
  /** What stands before the first heading: all of it, in a message. */
  readonly text: string;
  readonly sections?: readonly { readonly heading: string; readonly text: string }[];
}

/** Opened words, in the sections that their writer gave them. */
export function Words({ text, sections = [] }: WordsProps): ReactElement {
  return (
    <Prose inset>
      <Blocks text={text} />
      {sections.map((section, index) => (
        <Section key={`${index}${section.heading}`} {...section} />
      ))}
    </Prose>
  );
}

/** A fragment, so that heading and paragraphs are children of the prose and keep its distances. */
function Section({ heading, text }: { readonly heading: string; readonly text: string }): ReactElement {
  return (
    <>
      <h3>{heading}</h3>
      <Blocks text={text} />
    </>
  );
}

function Blocks({ text }: { readonly text: string }): ReactElement {
  const { t } = useLingui();
  return (
    <>
      {wordBlocks(text).map((block, index) =>
        block.kind === 'CODE'
          ? <Code key={index} label={t`Code`}>{block.text}</Code>
          : <PlainText key={index}>{block.text}</PlainText>,
      )}
    </>
  );
}
