import { Trans, useLingui } from '@lingui/react/macro';
import { type ReactElement, useId } from 'react';
import { CopyButton } from '../../ui/CopyButton.tsx';
import { Notice } from '../../ui/Notice.tsx';
import styles from './Graphiql.module.css';
import type { Shown } from './use-api-run.ts';

/** What came back, as it came. */
export function ResultPart({ shown: { text, status, milliseconds, cost, fault, isRunning } }: { readonly shown: Shown }): ReactElement {
  const { t } = useLingui();
  const id = useId();
  return (
    <section className={styles['result']} aria-labelledby={id} aria-busy={isRunning}>
      <div className={styles['resultHead']}>
        <h2 id={id}><Trans>Answer</Trans></h2>
        <p role="status" className={styles['measure']}>
          {isRunning ? <Trans>Asking…</Trans> : status !== null && <>HTTP {status} · {milliseconds} ms{cost !== null && <> · <Trans>cost {cost}</Trans></>}</>}
        </p>
        {text !== null && <CopyButton text={text}><Trans>Copy</Trans></CopyButton>}
      </div>
      {fault === 'UNREACHABLE' && <Notice tone="late" role="alert" title={<Trans>The portal cannot be reached at the moment. Ask again in a minute.</Trans>} />}
      {fault === 'STREAM' && <Notice tone="late" role="alert" title={<Trans>The stream was refused or broke off. Ask again to go on.</Trans>} />}
      {status === 401 && <Notice tone="soon" title={<Trans>Nobody is signed in, or the token is not valid any more.</Trans>} />}
      {text === null ? <p className={styles['nothing']}><Trans>Nothing was asked yet. Ctrl or ⌘ and Enter asks.</Trans></p>
        : <pre tabIndex={0} aria-label={t`The answer as JSON`} role="region">{text}</pre>}
    </section>
  );
}
