import { Plural, Trans, useLingui } from '@lingui/react/macro';
import type { ReactElement } from 'react';
import { useSession } from '../../session/session.tsx';
import { Fingerprint } from '../../ui/Fingerprint.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { Hint } from '../../ui/Layout.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { Row, Rows } from '../../ui/Rows.tsx';
import { Time } from '../../ui/Time.tsx';
import { type Leaver, leaversOf } from './leavers.ts';
import { Part } from '../../ui/Part.tsx';
import styles from './Settings.module.css';
import type { TeamRoom } from './use-team-room.ts';

/** Who left the team with what: their rights ended, what they had does not. */
export function LeaversPart({ room }: { readonly room: TeamRoom }): ReactElement | null {
  const { t } = useLingui();
  const { isLead } = useSession();
  const leavers = leaversOf(room.formerHolders);
  if (leavers.length === 0) return null;
  const isDue = leavers.some(({ holdsCurrent }) => holdsCurrent);
  return (
    <Part title={<Trans>Who left the team</Trans>} isWide>
      {isDue && (
        <Notice tone="late" title={<Trans>Somebody who left may still hold the key that reports are sealed to</Trans>}>
          <p>
            {isLead ? (
              <Trans>They get nothing from this portal any more. But whoever also gets at sealed texts, in a backup or on their way, can have them opened by such a person. Replace the team’s key below: what is written from then on is not sealed to what they hold.</Trans>
            ) : (
              <Trans>They get nothing from this portal any more. A lead replaces the team’s key, so that what is written from then on is not sealed to what they hold.</Trans>
            )}
          </p>
        </Notice>
      )}
      <Rows label={t`Who left the team`}>
        {leavers.map((leaver) => (
          <Row
            key={`${leaver.id} ${leaver.leftAt}`}
            name={leaver.name}
            sub={<Trans>left <Time at={leaver.leftAt} as="day" /></Trans>}
            detail={<Held leaver={leaver} />}
          />
        ))}
      </Rows>
      <Hint><Trans>A case that somebody has opened may have been kept by them. No key change takes that back.</Trans></Hint>
    </Part>
  );
}

function Held({ leaver: { teamKeys, holdsCurrent, casesOpened } }: { readonly leaver: Leaver }): ReactElement {
  return (
    <>
      <span className={styles['state']} data-tone={holdsCurrent ? 'soon' : undefined}>
        <Icon name={holdsCurrent ? 'alert' : 'info'} />
        {holdsCurrent ? <Trans>may hold the current team key</Trans> : <Trans>may hold earlier team keys alone</Trans>}
      </span>
      {teamKeys.map((fingerprint) => <Fingerprint key={fingerprint} fingerprint={fingerprint} size="short" />)}
      <span><Plural value={casesOpened} one="opened one case" other="opened # cases" /></span>
    </>
  );
}
