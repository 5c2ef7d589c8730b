import { useLingui } from '@lingui/react/macro';
import { lazy, type ReactElement, Suspense, useState } from 'react';
import { TextButton } from './Button.tsx';
import { Code } from './Code.tsx';
import { PlainText, Prose } from './Prose.tsx';
import { looksFormatted, wordBlocks } from './word-blocks.ts';

export interface WordsProps {
  /** What stands before the first heading: all of it, in a message. */
  readonly text: string;
  readonly sections?: readonly { readonly heading: string; readonly text: string }[];
}

const FormattedWords = lazy(async () => ({ default: (await import('./FormattedWords.tsx')).FormattedWords }));

/** Opened words as they were written, and on request read as Markdown: what somebody typed is the truth. */
export function Words(props: WordsProps): ReactElement {
  const { t } = useLingui();
  const [isFormatted, setFormatted] = useState(false);
  const hasMarks = [props.text, ...(props.sections ?? []).map(({ text }) => text)].some(looksFormatted);
  if (!hasMarks) return <WrittenWords {...props} />;
  return (
    <>
      <Suspense fallback={<WrittenWords {...props} />}>{isFormatted ? <FormattedWords {...props} /> : <WrittenWords {...props} />}</Suspense>
      <Prose inset>
        <TextButton onPress={() => setFormatted(!isFormatted)}>{isFormatted ? t`Show as written` : t`Show formatted`}</TextButton>
      </Prose>
    </>
  );
}

/** In the sections that their writer gave them. */
function WrittenWords({ text, sections = [] }: WordsProps): ReactElement {
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
