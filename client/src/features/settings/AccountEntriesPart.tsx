import { Trans, useLingui } from '@lingui/react/macro';
import { type ReactElement, useState } from 'react';
import type { AccountEntriesQuery } from '../../generated/graphql.ts';
import { graphql } from '../../generated/index.ts';
import { useAuditWords } from '../../session/audit-words.ts';
import { faultWords } from '../../session/fault-words.ts';
import { useRequest } from '../../session/graphql.ts';
import { Button } from '../../ui/Button.tsx';
import { Fault } from '../../ui/Fault.tsx';
import { Hint } from '../../ui/Layout.tsx';
import { Part } from '../../ui/Part.tsx';
import { Loading } from '../../ui/ProgressBar.tsx';
import { Row, Rows } from '../../ui/Rows.tsx';
import { Time } from '../../ui/Time.tsx';

const accountEntriesQuery = graphql(`
  query AccountEntries {
    viewer { id accountEntries { id at kind actorId actorName subjectId origin } }
  }
`);
type Entry = NonNullable<AccountEntriesQuery['viewer']>['accountEntries'][number];
const few = 10;

/** What was noted about this account: the place to look where something seems strange. */
export function AccountEntriesPart(): ReactElement {
  const { t } = useLingui();
  const [isAll, setIsAll] = useState(false);
  const { data, error, reload } = useRequest(accountEntriesQuery, {});
  const entries = data?.viewer?.accountEntries ?? [];
  return (
    <Part title={<Trans>What happened with your account</Trans>}>
      <Hint><Trans>Newest first. If you did not do one of these, change your password and end your other sessions, then tell the team.</Trans></Hint>
      {error !== undefined && <Fault words={faultWords(error)} onRetry={reload} />}
      {data === undefined && error === undefined && <Loading />}
      {data !== undefined && entries.length === 0 && <p><Trans>Nothing was noted yet.</Trans></p>}
      {entries.length > 0 && <Rows label={t`What happened with your account`}>{entries.slice(0, isAll ? entries.length : few).map((entry) => <EntryRow key={entry.id} entry={entry} />)}</Rows>}
      {!isAll && entries.length > few && <Button onPress={() => setIsAll(true)}><Trans>Show more</Trans></Button>}
    </Part>
  );
}

function EntryRow({ entry: { kind, at, actorName, subjectId, origin } }: { readonly entry: Entry }): ReactElement {
  const words = useAuditWords();
  const isByOthers = subjectId !== null;
  return (
    <Row
      name={words[kind]}
      sub={<Time at={at} as="moment" />}
      detail={(
        <span>
          {isByOthers && actorName !== null && <Trans>by <bdi>{actorName}</bdi>, about you</Trans>}
          {isByOthers && actorName === null && <Trans>about you</Trans>}
          {!isByOthers && <Trans>by you</Trans>}
          {origin !== null && <>, <Trans>from <code>{origin}</code></Trans></>}
        </span>
      )}
    />
  );
}
