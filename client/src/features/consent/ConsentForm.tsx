import { Trans, useLingui } from '@lingui/react/macro';
import { type FormEvent, type ReactElement, useState } from 'react';
import { faultWords } from '../../session/fault-words.ts';
import { request } from '../../session/graphql.ts';
import { Button } from '../../ui/Button.tsx';
import { type RadioOption, RadioGroup } from '../../ui/Choice.tsx';
import { Fault } from '../../ui/Fault.tsx';
import { Hint, PageHead } from '../../ui/Layout.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { Time } from '../../ui/Time.tsx';
import styles from './Consent.module.css';
import { type Draft, draftOf } from './consent-draft.ts';
import { answerConsentMutation, type Choice, type ConsentQuestion } from './consent-queries.ts';
import { PreviewLine } from './PreviewLine.tsx';

interface ConsentFormProps {
  readonly token: string;
  readonly question: ConsentQuestion;
  readonly onAnswered: (choice: Choice) => void;
}

const orNull = (text: string): string | null => (text.trim() === '' ? null : text.trim());

/** Sends the answer; throws where the server could not take it. Empty where it did, else what to put right. */
async function answer(token: string, caseNumber: string, draft: Draft): Promise<string> {
  const isNamed = draft.choice === 'NAME' || draft.choice === 'ALIAS';
  const { answerConsent } = await request(answerConsentMutation, {
    input: {
      number: caseNumber,
      token,
      choice: draft.choice,
      publishedName: isNamed ? (draft.choice === 'NAME' ? draft.name : draft.alias).trim() : null,
      url: draft.choice === 'NAME' ? orNull(draft.url) : null,
      organization: draft.choice === 'NAME' ? orNull(draft.organization) : null,
    },
  });
  return answerConsent.userErrors.map(({ message }) => message).join(' ');
}

export function ConsentForm({ token, question, onAnswered }: ConsentFormProps): ReactElement {
  const { t } = useLingui();
  const [draft, setDraft] = useState<Draft>(() => draftOf(question));
  const [fault, setFault] = useState('');
  const [isPending, setIsPending] = useState(false);
  const change = (part: Partial<Draft>): void => setDraft({ ...draft, ...part });
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    setIsPending(true);
    setFault('');
    try {
      const refused = await answer(token, question.caseNumber, draft);
      if (refused === '') onAnswered(draft.choice);
      else setFault(refused);
    } catch (error) {
      setFault(faultWords(error));
    } finally {
      setIsPending(false);
    }
  };
  const options: readonly RadioOption<Choice>[] = [
    { value: 'NAME', label: t`By my name` },
    { value: 'ALIAS', label: t`By an alias`, hint: t`It leads to no page of yours.` },
    { value: 'ANONYMOUS', label: t`Anonymously`, hint: t`Counted as one anonymous researcher.` },
    { value: 'DO_NOT_LIST', label: t`Not at all`, hint: t`Nothing is published. You can change your mind later.` },
  ];
  return (
    <>
      <PageHead
        title={<Trans>How shall we thank you?</Trans>}
        lede={<Trans>Your report {question.caseNumber} was confirmed and its case is closed. One confirmed report is enough to be listed, if you wish.</Trans>}
      />
      <form className={styles['form']} onSubmit={(event) => void submit(event)}>
        {fault !== '' && <Fault words={fault} />}
        <RadioGroup label={t`List me`} value={draft.choice} options={options} onChange={(choice) => change({ choice })} />
        {(draft.choice === 'NAME' || draft.choice === 'ALIAS') && <NameFields draft={draft} onChange={change} />}
        <PreviewLine question={question} draft={draft} />
        <div>
          <Button type="submit" kind="primary" size="form" isPending={isPending}>
            {draft.choice === 'DO_NOT_LIST' ? <Trans>Publish nothing</Trans> : <Trans>Publish this line</Trans>}
          </Button>
        </div>
        <Hint><Trans>Silence publishes nothing. This link works once, until <Time at={question.expiresAt} as="utc" />.</Trans></Hint>
      </form>
    </>
  );
}

function NameFields({ draft, onChange }: { readonly draft: Draft; readonly onChange: (part: Partial<Draft>) => void }): ReactElement {
  const { t } = useLingui();
  return (
    <>
      {draft.choice === 'NAME' ? (
        <TextField label={t`Name, as it shall stand there`} required maxLength={100} value={draft.name} onChange={(event) => onChange({ name: event.target.value })} />
      ) : (
        <TextField label={t`Alias`} required maxLength={100} value={draft.alias} onChange={(event) => onChange({ alias: event.target.value })} />
      )}
      {draft.choice === 'NAME' && (
        <>
          <TextField label={t`Organisation`} isOptional maxLength={100} value={draft.organization} onChange={(event) => onChange({ organization: event.target.value })} />
          <TextField label={t`A page of yours`} hint={t`It begins with https://`} isOptional type="url" value={draft.url} onChange={(event) => onChange({ url: event.target.value })} />
        </>
      )}
    </>
  );
}
