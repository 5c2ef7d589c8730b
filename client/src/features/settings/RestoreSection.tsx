import { Plural, Trans, useLingui } from '@lingui/react/macro';
import type { ReactElement } from 'react';
import type { RestorationQuery } from '../../generated/graphql.ts';
import { faultWords } from '../../session/fault-words.ts';
import { useRequest } from '../../session/graphql.ts';
import { useSession } from '../../session/session.tsx';
import { Button, ButtonRow } from '../../ui/Button.tsx';
import { Fault } from '../../ui/Fault.tsx';
import { Hint } from '../../ui/Layout.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { Loading } from '../../ui/ProgressBar.tsx';
import { Row, Rows } from '../../ui/Rows.tsx';
import { Time } from '../../ui/Time.tsx';
import { OpenPortal } from './OpenPortal.tsx';
import { Part } from '../../ui/Part.tsx';
import { restorationQuery } from './restore-queries.ts';

export type RestorationData = NonNullable<RestorationQuery['restoration']>;

/** A portal that was put back from a backup: what came back, what may be missing, and its opening. */
export function RestoreSection(): ReactElement {
  const { isLead } = useSession();
  const { data, error, reload } = useRequest(restorationQuery, {});
  if (error !== undefined) return <Fault words={faultWords(error)} onRetry={reload} />;
  if (data === undefined) return <Loading />;
  const { restoration } = data;
  if (restoration === null) return <Notice title={<Trans>This portal is open</Trans>} />;
  return (
    <>
      <Part title={<Trans>What came back</Trans>} isWide><Facts restoration={restoration} /></Part>
      <Part title={<Trans>What may be missing</Trans>}><Losses restoration={restoration} /></Part>
      <Part title={<Trans>Withdrawals since the backup</Trans>}>
        <Journal restoration={restoration} />
        <ButtonRow><Button size="form" onPress={reload}><Trans>Look again</Trans></Button></ButtonRow>
      </Part>
      <Part title={<Trans>Open the portal</Trans>}>
        {isLead ? <OpenPortal restoration={restoration} /> : <p><Trans>A lead opens it, here.</Trans></p>}
      </Part>
    </>
  );
}

interface RestorationProps {
  readonly restoration: RestorationData;
}

function Facts({ restoration: { madeAt, restoredAt, lastCaseNumber, filesMissing } }: RestorationProps): ReactElement {
  const { t } = useLingui();
  return (
    <Rows label={t`What came back`}>
      <Row name={<Trans>The backup is of</Trans>} detail={<Time at={madeAt} />} />
      <Row name={<Trans>It was put back</Trans>} detail={<Time at={restoredAt} />} />
      <Row name={<Trans>Last case in it</Trans>} detail={lastCaseNumber ?? <Trans>none</Trans>} />
      <Row name={<Trans>Sealed files missing in it</Trans>} detail={filesMissing} />
    </Rows>
  );
}

function Losses({ restoration: { madeAt } }: RestorationProps): ReactElement {
  return (
    <>
      <p><Trans>Everything written after <Time at={madeAt} />: reports, messages, decisions, new keys and accounts. Their case numbers are not given again, and a receipt for a lost report still verifies: whoever holds one proves that it was received.</Trans></p>
      <p><Trans>Ask people who wrote in that time to send it again; their copies are in their own browsers and mails. Passwords and addresses are those of the backup, so change yours if you had changed it since.</Trans></p>
    </>
  );
}

function Journal({ restoration: { journalCovers, journalReaches, withdrawals, others } }: RestorationProps): ReactElement {
  if (!journalCovers) {
    return (
      <Notice tone="late" title={<Trans>The journal is not here, or not all of it</Trans>}>
        <p><Trans>It is kept outside the database (JOURNAL_FILE, one of each node). Ask the operator to put back all of them, then look again. Without them nobody knows who took their name back.</Trans></p>
      </Notice>
    );
  }
  const isNothing = withdrawals + others === 0;
  return (
    <>
      {isNothing ? (
        <p><Trans>Nobody took a name back, and nothing was revoked or ended.</Trans></p>
      ) : (
        <p>
          <Plural value={withdrawals} one="# name was withdrawn since, and is withdrawn again." other="# names were withdrawn since, and are withdrawn again." />{' '}
          <Plural value={others} one="# other change was done again:" other="# other changes were done again:" />{' '}
          <Trans>tokens and keys that were revoked, people who left, names that were changed, webhooks that were ended or changed.</Trans>
        </p>
      )}
      {journalReaches !== null && <Hint><Trans>The last line of the journal is of <Time at={journalReaches} />. If the portal worked longer than that, a line may be missing.</Trans></Hint>}
    </>
  );
}
