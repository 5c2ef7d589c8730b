import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { type ReactElement, useState } from 'react';
import { useSession } from '../../session/session.tsx';
import { Button, ButtonRow, ButtonAnchor } from '../../ui/Button.tsx';
import { CopyButton } from '../../ui/CopyButton.tsx';
import { Fingerprint } from '../../ui/Fingerprint.tsx';
import { Fact, Facts, Panel, PanelPart } from '../../ui/Panel.tsx';
import { Time } from '../../ui/Time.tsx';
import { CertifyDialog } from './CertifyDialog.tsx';
import { ExtendButton } from './ExpiryPart.tsx';
import { Part } from '../../ui/Part.tsx';
import type { TeamKeyData } from './settings-queries.ts';
import type { TeamRoom } from './use-team-room.ts';

interface TeamKeyPartProps {
  readonly teamKey: TeamKeyData;
  readonly room: TeamRoom;
}

export function TeamKeyPart({ teamKey, room }: TeamKeyPartProps): ReactElement {
  const { t } = useLingui();
  const { isLead } = useSession();
  const [isCertifying, setIsCertifying] = useState(false);
  const { fingerprint, createdAt, expiresAt, recoveryRestoredAt, holders } = teamKey;
  return (
    <Part title={<Trans>The team’s key</Trans>}>
      <Panel>
        <PanelPart>
          <p><Fingerprint fingerprint={fingerprint} /></p>
          <ButtonRow>
            <CopyButton text={fingerprint}><Trans>Copy fingerprint</Trans></CopyButton>
            <ButtonAnchor icon="download" href="/pgp-key.asc" download="pgp-key.asc"><Trans>Download the key</Trans></ButtonAnchor>
            <ExtendButton teamKey={teamKey} onDone={room.changed} />
            {isLead && room.isOwnWordOnTeamKey === false && <Button onPress={() => setIsCertifying(true)}><Trans>Certify it too</Trans></Button>}
          </ButtonRow>
        </PanelPart>
        <PanelPart>
          <Facts>
            <Fact term={<Trans>Made</Trans>}><Time at={createdAt} as="day" /></Fact>
            <Fact term={<Trans>Expires</Trans>}>{expiresAt === null ? <Trans>never</Trans> : <Time at={expiresAt} as="both" />}</Fact>
            <Fact term={<Trans>Held by</Trans>} sub={(holders ?? []).map(({ displayName }) => displayName).join(', ')}>
              <Plural value={holders?.length ?? 0} one="one person" other="# people" />
            </Fact>
            {room.certifiedBy.length > 0 && <Fact term={<Trans>Certified by</Trans>}>{room.certifiedBy.join(', ')}</Fact>}
            <Fact term={<Trans>Recovery kit</Trans>}>
              {recoveryRestoredAt === null ? <Trans>not restored yet</Trans> : <Trans>restored <Time at={recoveryRestoredAt} as="day" /></Trans>}
            </Fact>
          </Facts>
        </PanelPart>
      </Panel>
      {isCertifying && (
        <CertifyDialog
          title={t`Certify the team’s key`}
          whose={t`Ask another lead which key they made, and compare every group.`}
          statement={t`Another lead and I compared all ten groups, by voice or side by side`}
          armored={teamKey.armored}
          fingerprint={fingerprint}
          onClose={() => setIsCertifying(false)}
          onDone={room.changed}
        />
      )}
    </Part>
  );
}
