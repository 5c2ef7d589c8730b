import { Trans, useLingui } from '@lingui/react/macro';
import type { ReactElement } from 'react';
import { postJson } from '../session/http.ts';
import { useSession } from '../session/session.tsx';
import { useDeed } from '../session/use-deed.ts';
import { Button, ButtonRow } from '../ui/Button.tsx';
import { Fault } from '../ui/Fault.tsx';
import { Wrap } from '../ui/Layout.tsx';
import { Notice } from '../ui/Notice.tsx';
import { Time } from '../ui/Time.tsx';
import { useToast } from '../ui/Toast.tsx';
import styles from './LostKeyNotice.module.css';

/** On every page that the owner sees, until the day: their account goes, and how to keep it. */
export function LeavingNotice({ at }: { readonly at: string }): ReactElement {
  const { t } = useLingui();
  const { refresh } = useSession();
  const toast = useToast();
  const deed = useDeed(async () => {
    await postJson('/auth/keep-account');
    await refresh();
    toast(t`Your account stays.`);
  });
  return (
    <Wrap>
      <div className={styles['notices']}>
        <Notice tone="late" role="status" title={<Trans>Your account is to be deleted</Trans>}>
          <p><Trans>It goes <Time at={at} as="due" />. Until then nothing has changed.</Trans></p>
          {deed.fault !== '' && <Fault words={deed.fault} />}
          <ButtonRow><Button isPending={deed.isPending} onPress={deed.run}><Trans>Keep the account</Trans></Button></ButtonRow>
        </Notice>
      </div>
    </Wrap>
  );
}
