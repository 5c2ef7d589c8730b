import { Trans, useLingui } from '@lingui/react/macro';
import type { ReactElement } from 'react';
import { ButtonRow, Button } from '../../ui/Button.tsx';
import { CopyButton } from '../../ui/CopyButton.tsx';
import { Behind } from '../../ui/Disclosure.tsx';
import { downloadText } from '../../ui/download.ts';
import { Fingerprint } from '../../ui/Fingerprint.tsx';
import { Hint } from '../../ui/Layout.tsx';
import { Fact, Facts, Panel, PanelPart } from '../../ui/Panel.tsx';
import { Time } from '../../ui/Time.tsx';
import { Part } from './Part.tsx';
import type { OwnKeyData } from './settings-queries.ts';
import styles from './Settings.module.css';

interface OwnKeyPartProps {
  readonly current: OwnKeyData;
  readonly earlier: readonly OwnKeyData[];
  readonly methods: readonly ('RECOVERY_WORDS' | 'PASSKEY')[];
}

export function OwnKeyPart({ current, earlier, methods }: OwnKeyPartProps): ReactElement {
  const { t } = useLingui();
  const { fingerprint, armored, createdAt, expiresAt } = current;
  const names = { RECOVERY_WORDS: t`your recovery words`, PASSKEY: t`a passkey` };
  return (
    <Part title={<Trans>Your key</Trans>}>
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
            <Fact term={<Trans>Status</Trans>}><Trans>in use</Trans></Fact>
            <Fact term={<Trans>Made</Trans>}><Time at={createdAt} as="day" /></Fact>
            <Fact term={<Trans>Expires</Trans>}>{expiresAt === null ? <Trans>never</Trans> : <Time at={expiresAt} as="day" />}</Fact>
            <Fact term={<Trans>Opens with</Trans>}>{methods.length === 0 ? <Trans>nothing: it has no backup here</Trans> : methods.map((method) => names[method]).join(', ')}</Fact>
          </Facts>
        </PanelPart>
      </Panel>
      {earlier.length > 0 && <EarlierKeys keys={earlier} />}
    </Part>
  );
}

function EarlierKeys({ keys }: { readonly keys: readonly OwnKeyData[] }): ReactElement {
  const { t } = useLingui();
  const words = { CURRENT: t`in use`, RETIRED: t`no longer sealed to`, EXPIRED: t`expired`, REVOKED: t`revoked` };
  return (
    <Behind summary={<Trans>Other keys of yours</Trans>}>
      <ul className={styles['lines']}>
        {keys.map(({ id, fingerprint, status }) => <li key={id}><Fingerprint fingerprint={fingerprint} size="short" /> · {words[status]}</li>)}
      </ul>
    </Behind>
  );
}
