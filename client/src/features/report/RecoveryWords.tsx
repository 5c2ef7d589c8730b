import { Trans, useLingui } from '@lingui/react/macro';
import { type FormEvent, type ReactElement, useState } from 'react';
import { Button, ButtonRow } from '../../ui/Button.tsx';
import { CopyButton } from '../../ui/CopyButton.tsx';
import { downloadText } from '../../ui/download.ts';
import { ErrorSummary } from '../../ui/ErrorSummary.tsx';
import { Lede } from '../../ui/Layout.tsx';
import { TextField } from '../../ui/TextField.tsx';
import styles from './report.module.css';

interface RecoveryWordsProps {
  readonly words: readonly string[];
  readonly number: string;
  /** They were kept: three of them were typed again. */
  readonly onKept: () => void;
}

/** Three places of the twelve, one in each third. */
function pickPlaces(): readonly number[] {
  const random = crypto.getRandomValues(new Uint8Array(3));
  return [0, 1, 2].map((third) => third * 4 + ((random[third] ?? 0) % 4));
}

/** The twelve words, and the check that they were kept before they are hidden for good. */
export function RecoveryWords({ words, number, onKept }: RecoveryWordsProps): ReactElement {
  const [isAsking, setIsAsking] = useState(false);
  return (
    <section aria-labelledby="words-heading">
      <h2 id="words-heading"><Trans>Twelve words open it again</Trans></h2>
      <Lede>
        <Trans>They are shown this once. With them, any device opens this report and reads our answers. Without them nobody can, we included.</Trans>
      </Lede>
      {isAsking ? (
        <AskWords words={words} onKept={onKept} onBack={() => setIsAsking(false)} />
      ) : (
        <>
          <WordList words={words} />
          <ButtonRow>
            <CopyButton text={words.join(' ')}><Trans>Copy</Trans></CopyButton>
            <Button icon="print" onPress={() => globalThis.print()}><Trans>Print</Trans></Button>
            <Button icon="download" onPress={() => downloadText(`${number}.words.txt`, `${number}\n\n${words.join(' ')}\n`)}><Trans>Save as text</Trans></Button>
          </ButtonRow>
          <p><Button kind="primary" size="form" onPress={() => setIsAsking(true)}><Trans>I keep them somewhere safe. Hide them</Trans></Button></p>
        </>
      )}
    </section>
  );
}

function WordList({ words }: { readonly words: readonly string[] }): ReactElement {
  const { t } = useLingui();
  return (
    <ol className={styles['words']} aria-label={t`Recovery words`}>
      {words.map((word, at) => <li key={`${at}${word}`}>{word}</li>)}
    </ol>
  );
}

function AskWords({ words, onKept, onBack }: Omit<RecoveryWordsProps, 'number'> & { readonly onBack: () => void }): ReactElement {
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
    <form className={styles['asking']} onSubmit={check} noValidate>
      <ErrorSummary faults={wrong.map((place) => ({ fieldId: `word-${place}`, message: faultAt(place) }))} />
      <p><Trans>Type three of them from what you kept.</Trans></p>
      <div className={styles['asked']}>
        {places.map((place) => (
          <TextField
            key={place}
            id={`word-${place}`}
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
        <Button type="submit" kind="primary" size="form"><Trans>They are right. Hide the words</Trans></Button>
        <Button kind="quiet" size="form" onPress={onBack}><Trans>Show them again</Trans></Button>
      </ButtonRow>
    </form>
  );
}
