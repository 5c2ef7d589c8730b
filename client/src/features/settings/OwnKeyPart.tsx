import { Plural, Trans, useLingui } from '@lingui/react/macro';
import type { ReactElement } from 'react';
import { OwnKeyStatements } from '../../log/KeyStatements.tsx';
import { passkeysIn } from '../../setup/own-passkeys.ts';
import { ButtonRow, Button } from '../../ui/Button.tsx';
import { CopyButton } from '../../ui/CopyButton.tsx';
import { Behind } from '../../ui/Disclosure.tsx';
import { downloadText } from '../../ui/download.ts';
import { Fingerprint } from '../../ui/Fingerprint.tsx';
import { Hint } from '../../ui/Layout.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { serverNow } from '../../ui/now.ts';
import { Fact, Facts, Panel, PanelPart } from '../../ui/Panel.tsx';
import { Time } from '../../ui/Time.tsx';
import { expiryNear, statusWords } from './own-key-words.ts';
import { Part } from '../../ui/Part.tsx';
import type { OwnBackupData, OwnKeyData } from './settings-queries.ts';
import styles from './Settings.module.css';

interface OwnKeyPartProps {
  readonly current: OwnKeyData;
  readonly earlier: readonly OwnKeyData[];
  readonly backups: readonly OwnBackupData[];
}

export function OwnKeyPart({ current, earlier, backups }: OwnKeyPartProps): ReactElement {
  const { i18n } = useLingui();
  const { fingerprint, armored, createdAt, expiresAt, status } = current;
  const { short, meaning } = statusWords[status];
  return (
    <Part title={<Trans>Your key</Trans>}>
      <ExpiryNotice current={current} />
      <Panel>
        <PanelPart>
          <p><Fingerprint fingerprint={fingerprint} /></p>
          <Hint><Trans>Its fingerprint. Read it to whoever certifies your key or seals to it, by another way than this portal.</Trans></Hint>
          <ButtonRow>
            <CopyButton text={fingerprint}><Trans>Copy fingerprint</Trans></CopyButton>
            <Button icon="download" onPress={() => downloadText(`laurel-${fingerprint.slice(-8)}.asc`, armored, 'application/pgp-keys')}><Trans>Download the public key</Trans></Button>
          </ButtonRow>
        </PanelPart>
        <PanelPart>
          <Facts>
            <Fact term={<Trans>Status</Trans>} sub={i18n._(meaning)}>{i18n._(short)}</Fact>
            <Fact term={<Trans>Made</Trans>}><Time at={createdAt} as="day" /></Fact>
            <Fact term={<Trans>Expires</Trans>}>{expiresAt === null ? <Trans>never</Trans> : <Time at={expiresAt} as="day" />}</Fact>
            <Fact term={<Trans>Opens with</Trans>}><Backups backups={backups} /></Fact>
          </Facts>
          <OwnKeyStatements fingerprint={fingerprint} />
        </PanelPart>
      </Panel>
      {earlier.length > 0 && <EarlierKeys keys={earlier} />}
    </Part>
  );
}

function ExpiryNotice({ current: { expiresAt, status } }: { readonly current: OwnKeyData }): ReactElement | null {
  const near = expiryNear(expiresAt, serverNow());
  if (status === 'EXPIRED') return <Notice tone="late" title={<Trans>Your key has expired: nothing is sealed to it until you extend it</Trans>} />;
  if (near === null) return null;
  const { days, tone } = near;
  return <Notice tone={tone} icon="clock" title={<Plural value={days} one="Your key expires in # day: extend it below" other="Your key expires in # days: extend it below" />} />;
}

function Backups({ backups }: { readonly backups: readonly OwnBackupData[] }): ReactElement {
  if (backups.length === 0) return <Trans>nothing here: its private half is in gpg</Trans>;
  return (
    <ul className={styles['lines']}>
      {backups.map(({ method, createdAt, sealed }) => (
        <li key={method}>
          {method === 'RECOVERY_WORDS' ? (
            <Trans>your recovery words, sealed <Time at={createdAt} as="day" /></Trans>
          ) : (
            <Trans><Plural value={passkeysIn(sealed).length} one="# passkey" other="# passkeys" />, sealed <Time at={createdAt} as="day" /></Trans>
          )}
        </li>
      ))}
    </ul>
  );
}

function EarlierKeys({ keys }: { readonly keys: readonly OwnKeyData[] }): ReactElement {
  const { i18n } = useLingui();
  return (
    <Behind summary={<Trans>Other keys of yours</Trans>}>
      <ul className={styles['lines']}>
        {keys.map(({ id, fingerprint, status, createdAt }) => (
          <li key={id}>
            <Fingerprint fingerprint={fingerprint} size="short" /> · {i18n._(statusWords[status].short)} · <Trans>made <Time at={createdAt} as="day" /></Trans>
            <Hint>{i18n._(statusWords[status].meaning)}</Hint>
          </li>
        ))}
      </ul>
    </Behind>
  );
}
