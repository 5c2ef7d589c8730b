import { Trans, useLingui } from '@lingui/react/macro';
import { type ReactElement, useState } from 'react';
import { useKeyRing } from '../../session/key-ring.ts';
import { useSession } from '../../session/session.tsx';
import { Button } from '../../ui/Button.tsx';
import { Fingerprint } from '../../ui/Fingerprint.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { Row, Rows } from '../../ui/Rows.tsx';
import { CertifyDialog } from './CertifyDialog.tsx';
import { GrantDialog } from './GrantDialog.tsx';
import { type Member, missingFor } from './members.ts';
import styles from './Settings.module.css';
import type { TeamRoom } from './use-team-room.ts';

interface Acting {
  readonly memberId: string;
  readonly deed: 'CERTIFY' | 'GRANT';
}

/** Everybody of the team: their key, whether a lead certified it, whether they hold the team key; and what is next, for leads. */
export function MemberList({ room }: { readonly room: TeamRoom }): ReactElement {
  const { t } = useLingui();
  const [acting, setActing] = useState<Acting | null>(null);
  const member = room.members.find(({ id }) => id === acting?.memberId);
  return (
    <>
      <Rows label={t`Who is of the team`}>
        {room.members.map((each) => (
          <Row
            key={each.id}
            name={each.name}
            sub={<MemberRole member={each} isOwn={each.id === room.ownId} />}
            detail={<MemberStanding member={each} certifiers={room.certifiersOf(each)} />}
            deed={<MemberDeed member={each} isOwn={each.id === room.ownId} onAct={(deed) => setActing({ memberId: each.id, deed })} />}
          />
        ))}
      </Rows>
      {acting !== null && member !== undefined && <MemberDialog member={member} deed={acting.deed} room={room} onClose={() => setActing(null)} />}
    </>
  );
}

interface MemberProps {
  readonly member: Member;
  readonly isOwn: boolean;
}

function MemberRole({ member, isOwn }: MemberProps): ReactElement {
  return <>{member.isLead ? <Trans>Lead</Trans> : <Trans>Triager</Trans>}{isOwn && <> · <Trans>you</Trans></>}</>;
}

interface MemberStandingProps {
  readonly member: Member;
  readonly certifiers: readonly string[];
}

function MemberStanding({ member: { key, standing, isCertified }, certifiers }: MemberStandingProps): ReactElement {
  return (
    <>
      {key !== null && <Fingerprint fingerprint={key.fingerprint} size="short" />}
      {standing === 'NO_KEY' && <span className={styles['state']} data-tone="soon"><Icon name="info" /><Trans>has made no key yet</Trans></span>}
      {standing === 'UNKNOWN' && <span className={styles['state']}><Icon name="lock" /><Trans>does not hold the team key</Trans></span>}
      {standing === 'UNCERTIFIED' && <span className={styles['state']} data-tone="soon"><Icon name="info" /><Trans>certified by nobody that your browser knows</Trans></span>}
      {standing === 'CERTIFIED' && <span className={styles['state']} data-tone="soon"><Icon name="lock" /><Trans>certified, does not hold the team key</Trans></span>}
      {standing === 'HOLDER' && (
        <span className={styles['state']}><Icon name="check" />{isCertified ? <Trans>certified, holds the team key</Trans> : <Trans>holds the team key</Trans>}</span>
      )}
      {certifiers.length > 0 && <span><Trans>certified by {certifiers.join(', ')}</Trans></span>}
    </>
  );
}

interface MemberDeedProps extends MemberProps {
  readonly onAct: (deed: Acting['deed']) => void;
}

/** What a lead whose key is open can do next. One's own key is certified by others. */
function MemberDeed({ member, isOwn, onAct }: MemberDeedProps): ReactElement | null {
  const { isLead } = useSession();
  const { state, holdsTeamKey } = useKeyRing();
  if (!isLead || state !== 'OPEN' || isOwn || member.key === null) return null;
  const name = <span className="visually-hidden">{member.name}</span>;
  if (member.standing === 'CERTIFIED' && holdsTeamKey) {
    return <Button kind="primary" onPress={() => onAct('GRANT')}><Trans>Hand on the team key</Trans>{name}</Button>;
  }
  return member.isCertified ? null : <Button onPress={() => onAct('CERTIFY')}><Trans>Compare and certify</Trans>{name}</Button>;
}

interface MemberDialogProps {
  readonly member: Member;
  readonly deed: Acting['deed'];
  readonly room: TeamRoom;
  readonly onClose: () => void;
}

function MemberDialog({ member: { name, key, id }, deed, room, onClose }: MemberDialogProps): ReactElement | null {
  const { t } = useLingui();
  if (key === null) return null;
  if (deed === 'GRANT') return <GrantDialog name={name} holder={key} teamKeys={missingFor(id, room.grants)} onClose={onClose} onDone={room.changed} />;
  return (
    <CertifyDialog
      title={t`Certify the key of ${name}`}
      whose={t`Call ${name}, who reads theirs under Settings, Your key. Compare every group.`}
      statement={t`${name} and I compared all ten groups, by voice or side by side`}
      armored={key.armored}
      fingerprint={key.fingerprint}
      onClose={onClose}
      onDone={room.changed}
    />
  );
}
