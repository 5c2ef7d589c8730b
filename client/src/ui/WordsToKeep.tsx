import { Trans, useLingui } from '@lingui/react/macro';
import { type FormEvent, type ReactElement, type ReactNode, useState } from 'react';
import { Button, ButtonRow } from './Button.tsx';
import { CopyButton } from './CopyButton.tsx';
import { downloadText } from './download.ts';
import { ErrorSummary } from './ErrorSummary.tsx';
import { TextField } from './TextField.tsx';
import styles from './WordsToKeep.module.css';

/** Twelve words, numbered, in the order that counts. */
export function WordList({ words }: { readonly words: readonly string[] }): ReactElement {
  const { t } = useLingui();
  return (
    <ol className={styles['words']} aria-label={t`Recovery words`}>
      {words.map((word, at) => <li key={`${at}${word}`}>{word}</li>)}
    </ol>
  );
}

interface WordsToKeepProps {
  readonly words: readonly string[];
  /** Without its ending. */
  readonly fileName: string;
  /** Stands above the words in the file. */
  readonly fileTitle: string;
  /** They were kept: three of them were typed again. */
  readonly onKept: () => void;
  /** What the button under the words says. */
  readonly next?: ReactNode;
  /** What the last button says. */
  readonly done: ReactNode;
  readonly isPending?: boolean;
}

/** Shows the words, then asks for three of them, so that nobody goes on without having kept them. */
export function WordsToKeep({ words, fileName, fileTitle, next, ...rest }: WordsToKeepProps): ReactElement {
  const [isAsking, setIsAsking] = useState(false);
  if (isAsking) return <AskWords words={words} {...rest} onBack={() => setIsAsking(false)} />;
  return (
    <div className={styles['keep']}>
      <WordList words={words} />
      <ButtonRow>
        <CopyButton text={words.join(' ')}><Trans>Copy</Trans></CopyButton>
        <Button icon="print" onPress={() => globalThis.print()}><Trans>Print</Trans></Button>
        <Button icon="download" onPress={() => downloadText(`${fileName}.txt`, `${fileTitle}\n\n${words.join(' ')}\n`)}><Trans>Save as text</Trans></Button>
      </ButtonRow>
      <ButtonRow>
        <Button kind="primary" size="form" onPress={() => setIsAsking(true)}>{next ?? <Trans>I have kept them</Trans>}</Button>
      </ButtonRow>
    </div>
  );
}

/** Three places of the twelve, one in each third. */
function pickPlaces(): readonly number[] {
  const random = crypto.getRandomValues(new Uint8Array(3));
  return [0, 1, 2].map((third) => third * 4 + ((random[third] ?? 0) % 4));
}

type AskWordsProps = Pick<WordsToKeepProps, 'words' | 'onKept' | 'done' | 'isPending'> & { readonly onBack: () => void };

function AskWords({ words, onKept, done, isPending = false, onBack }: AskWordsProps): ReactElement {
  const { t } = useLingui();
  const [places] = useState(pickPlaces);
  const [typed, setTyped] = useState<Readonly<Record<number, string>>>({});
  const [wrong, setWrong] = useState<readonly number[]>([]);
  const check = (event: FormEvent): void => {
    event.preventDefault();
    const missed = places.filter((place) => typed[place]?.trim().toLowerCase() !== words[place]);
    setWrong(missed);
    if (missed.length === 0) onKept();
  };
  const faultAt = (place: number): string => t`Word ${place + 1} is another one`;
  return (
    <form className={styles['keep']} onSubmit={check} noValidate>
      <ErrorSummary faults={wrong.map((place) => ({ fieldId: `kept-word-${place}`, message: faultAt(place) }))} />
      <p><Trans>Type three of them from what you kept.</Trans></p>
      <div className={styles['asked']}>
        {places.map((place) => (
          <TextField
            key={place}
            id={`kept-word-${place}`}
            label={t`Word ${place + 1}`}
            error={wrong.includes(place) ? faultAt(place) : undefined}
            autoComplete="off"
            autoCapitalize="none"
            spellCheck={false}
            value={typed[place] ?? ''}
            onChange={(event) => setTyped({ ...typed, [place]: event.target.value })}
          />
        ))}
      </div>
      <ButtonRow>
        <Button type="submit" kind="primary" size="form" isPending={isPending}>{done}</Button>
        <Button kind="quiet" size="form" onPress={onBack}><Trans>Show them again</Trans></Button>
      </ButtonRow>
    </form>
  );
}
