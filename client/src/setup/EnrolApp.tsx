import { Trans, useLingui } from '@lingui/react/macro';
import { type ReactElement, useState } from 'react';
import { beginApp, type BegunApp, enrolApp } from '../session/own-factors.ts';
import { useConfirmed } from '../session/use-confirmed.ts';
import { useDeed } from '../session/use-deed.ts';
import { Button, ButtonRow } from '../ui/Button.tsx';
import { CodeField } from '../ui/CodeField.tsx';
import { CopyButton } from '../ui/CopyButton.tsx';
import { Fault } from '../ui/Fault.tsx';
import { Stack } from '../ui/Layout.tsx';
import { QrCode } from '../ui/QrCode.tsx';
import { RecoveryCodes } from './RecoveryCodes.tsx';
import styles from './RecoveryCodes.module.css';

interface EnrolAppProps {
  /** What the first button says. */
  readonly children: React.ReactNode;
  /** The codes were kept: from here on the session counts as shown. Ask for the session anew only then. */
  readonly onDone: () => void;
  readonly onCancel?: () => void;
}

/** An authenticator app: the QR code, a first code, the recovery codes. Nothing changes before the first code fits. */
export function EnrolApp({ children, onDone, onCancel }: EnrolAppProps): ReactElement {
  const confirmed = useConfirmed();
  const [begun, setBegun] = useState<BegunApp | null>(null);
  const [codes, setCodes] = useState<readonly string[] | null>(null);
  const begin = useDeed(async () => setBegun(await confirmed(beginApp)));
  if (codes !== null) return <RecoveryCodes codes={codes} onKept={onDone} />;
  if (begun !== null) return <Scan begun={begun} onEnrolled={setCodes} onCancel={() => (onCancel ? onCancel() : setBegun(null))} />;
  return (
    <Stack>
      {begin.fault !== '' && <Fault words={begin.fault} />}
      <ButtonRow>
        <Button kind="primary" size="form" isPending={begin.isPending} onPress={begin.run}>{children}</Button>
        {onCancel && <Button kind="quiet" size="form" onPress={onCancel}><Trans>Leave it as it is</Trans></Button>}
      </ButtonRow>
    </Stack>
  );
}

interface ScanProps {
  readonly begun: BegunApp;
  readonly onEnrolled: (recoveryCodes: readonly string[]) => void;
  readonly onCancel: () => void;
}

function Scan({ begun: { secret, uri }, onEnrolled, onCancel }: ScanProps): ReactElement {
  const { t } = useLingui();
  const [code, setCode] = useState('');
  const deed = useDeed(async () => onEnrolled(await enrolApp(code)));
  return (
    <form className={styles['scan']} onSubmit={deed.run} noValidate>
      <p><Trans>Read this with an authenticator app on your phone, or with your password manager.</Trans></p>
      <QrCode text={uri} label={t`QR code for the authenticator app`} />
      <div>
        <p><Trans>It cannot read it? Type this secret: <span className={styles['secret']}>{secret.replaceAll(/(.{4})(?!$)/g, '$1 ')}</span></Trans></p>
        <CopyButton text={secret}><Trans>Copy the secret</Trans></CopyButton>
      </div>
      {deed.fault !== '' && <Fault words={deed.fault} />}
      <CodeField isDigits hasFocus hint={t`Six digits. They show that the app has the secret.`} value={code} onChange={setCode} />
      <ButtonRow>
        <Button type="submit" kind="primary" size="form" isPending={deed.isPending}><Trans>Turn it on</Trans></Button>
        <Button kind="quiet" size="form" onPress={onCancel}><Trans>Not now</Trans></Button>
      </ButtonRow>
    </form>
  );
}
