import { Trans, useLingui } from '@lingui/react/macro';
import { type ReactElement, useEffect, useRef } from 'react';
import { useSession } from '../session/session.tsx';
import { Button, ButtonRow } from '../ui/Button.tsx';
import { CopyButton } from '../ui/CopyButton.tsx';
import { downloadText } from '../ui/download.ts';
import { Hint, Stack } from '../ui/Layout.tsx';
import { Notice } from '../ui/Notice.tsx';
import styles from './RecoveryCodes.module.css';

interface RecoveryCodesProps {
  readonly codes: readonly string[];
  readonly onKept: () => void;
}

/** Shown once, right after they were made. */
export function RecoveryCodes({ codes, onKept }: RecoveryCodesProps): ReactElement {
  const { t } = useLingui();
  const { session } = useSession();
  const notice = useRef<HTMLDivElement>(null);
  useEffect(() => notice.current?.focus(), []);
  const title = t`Recovery codes for ${session?.organization ?? ''}`;
  return (
    <Stack>
      <Notice ref={notice} tabIndex={-1} icon="check" role="status" title={<Trans>Now keep these ten codes: they are shown once</Trans>}>
        <p><Trans>When the phone is gone, one of them stands for the code of the app. Each works once. Keep them where the phone is not; they open nothing that is sealed.</Trans></p>
      </Notice>
      <ul className={styles['codes']} aria-label={t`Recovery codes`}>
        {codes.map((code) => <li key={code}>{code}</li>)}
      </ul>
      <ButtonRow>
        <CopyButton text={codes.join('\n')}><Trans>Copy</Trans></CopyButton>
        <Button icon="print" onPress={() => globalThis.print()}><Trans>Print</Trans></Button>
        <Button icon="download" onPress={() => downloadText('laurel-recovery-codes.txt', `${title}\n\n${codes.join('\n')}\n`)}><Trans>Save as text</Trans></Button>
      </ButtonRow>
      <ButtonRow><Button kind="primary" size="form" onPress={onKept}><Trans>I have kept them</Trans></Button></ButtonRow>
      <Hint><Trans>You can make ten new ones at any time in the settings; these end then.</Trans></Hint>
    </Stack>
  );
}
