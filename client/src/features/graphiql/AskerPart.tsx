import { Trans, useLingui } from '@lingui/react/macro';
import { type ReactElement, useState } from 'react';
import { Button, LinkButton } from '../../ui/Button.tsx';
import { TextField } from '../../ui/TextField.tsx';
import type { Asker } from './ask-api.ts';
import styles from './Graphiql.module.css';

interface AskerPartProps {
  readonly asker: Asker | null;
  readonly isSignedIn: boolean;
  readonly onAsker: (asker: Asker | null) => void;
}

/** As who the API is asked. A token is typed here, stays in this tab's memory, and goes with the page. */
export function AskerPart({ asker, isSignedIn, onAsker }: AskerPartProps): ReactElement {
  const { t } = useLingui();
  const [typed, setTyped] = useState('');
  const byToken = asker !== null && asker.token !== null;
  if (byToken) {
    return (
      <div className={styles['asker']}>
        <p><Trans>You ask with a token. This page forgets it when it is closed or loaded anew.</Trans></p>
        <Button onPress={() => onAsker(isSignedIn ? { token: null } : null)}><Trans>Forget the token</Trans></Button>
      </div>
    );
  }
  const use = (): void => {
    onAsker({ token: typed.trim().replace(/^Bearer\s+/i, '') });
    setTyped('');
  };
  return (
    <form className={styles['asker']} onSubmit={(event) => { event.preventDefault(); if (typed.trim() !== '') use(); }}>
      {isSignedIn ? <p><Trans>You ask as yourself, and read what your pages read.</Trans></p> : (
        <>
          <p><Trans>The schema is shown to people who are signed in and to tokens.</Trans></p>
          <LinkButton kind="primary" to="/sign-in" search={{ then: '/graphiql' }}><Trans>Sign in</Trans></LinkButton>
        </>
      )}
      <TextField label={t`Or ask with a token`} isDense type="password" autoComplete="off" spellCheck={false} isMono value={typed} onChange={({ target }) => setTyped(target.value)} />
      <Button type="submit" isDisabled={typed.trim() === ''}><Trans>Use the token</Trans></Button>
    </form>
  );
}
