import { Trans, useLingui } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import { type ReactElement, useState } from 'react';
import { postJson } from '../../session/http.ts';
import { useSession } from '../../session/session.tsx';
import { useDeed } from '../../session/use-deed.ts';
import { Button } from '../../ui/Button.tsx';
import { Fault } from '../../ui/Fault.tsx';
import { Hint } from '../../ui/Layout.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { StepPart } from './StepPart.tsx';
import styles from './Welcome.module.css';

const empty = { code: '', email: '', password: '', displayName: '' };

/** The code of the command line makes the account of the first lead. */
export function AccountStep(): ReactElement {
  const { t } = useLingui();
  const { refresh } = useSession();
  const [draft, setDraft] = useState(empty);
  const change = (part: Partial<typeof empty>): void => setDraft({ ...draft, ...part });
  const deed = useDeed(async () => {
    await postJson('/auth/ceremony', draft);
    await refresh();
  });
  return (
    <StepPart
      title={t`Welcome. Who leads the team?`}
      lede={<Trans>Nine steps open this portal, about a quarter of an hour. You can stop after each and come back.</Trans>}
    >
      <form className={styles['form']} onSubmit={deed.run}>
        {deed.fault !== '' && <Fault words={deed.fault} />}
        <TextField
          label={t`Code of the command line`}
          hint={t`npm run admin -- init printed it. It works once; run the command again for another.`}
          isMono
          name="code"
          autoComplete="off"
          spellCheck={false}
          required
          value={draft.code}
          onChange={(event) => change({ code: event.target.value })}
        />
        <TextField label={t`Your name`} hint={t`Reporters and colleagues see who answers.`} name="name" autoComplete="name" required maxLength={100} value={draft.displayName} onChange={(event) => change({ displayName: event.target.value })} />
        <TextField label={t`Mail address`} type="email" name="email" autoComplete="username" required value={draft.email} onChange={(event) => change({ email: event.target.value })} />
        <TextField
          label={t`Password`}
          hint={t`At least 15 characters. Four or five unrelated words make a good one.`}
          type="password"
          name="password"
          autoComplete="new-password"
          minLength={15}
          required
          value={draft.password}
          onChange={(event) => change({ password: event.target.value })}
        />
        <Button type="submit" kind="primary" size="form" isPending={deed.isPending}><Trans>Make my account</Trans></Button>
      </form>
      <Hint><Trans>You made it already? <Link to="/sign-in" search={{ then: '/welcome' }}>Sign in and go on</Link></Trans></Hint>
    </StepPart>
  );
}
