import { Trans, useLingui } from '@lingui/react/macro';
import { useSearch } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useKeyRing } from '../../session/key-ring.ts';
import { useSession } from '../../session/session.tsx';
import { UnlockButton } from '../../session/UnlockButton.tsx';
import { usePageTitle } from '../../session/use-page-title.ts';
import { Button, ButtonRow, LinkButton } from '../../ui/Button.tsx';
import { Fault } from '../../ui/Fault.tsx';
import { Wrap } from '../../ui/Layout.tsx';
import { EmptyState } from '../../ui/Notice.tsx';
import { serverNow } from '../../ui/now.ts';
import { ProgressBar } from '../../ui/ProgressBar.tsx';
import styles from './Print.module.css';
import { mostPrinted } from './print-query.ts';
import { PrintedTable } from './PrintedTable.tsx';
import { usePrinted } from './use-printed.ts';

/** The cases of a query on paper. */
export function PrintPage(): ReactElement {
  const { t } = useLingui();
  usePageTitle(t`History to print`);
  const { q } = useSearch({ from: '/cases/print' });
  const { session, account } = useSession();
  if (session !== null && account === null) {
    return (
      <Wrap>
        <EmptyState title={<Trans>Sign in to print your history</Trans>} action={<LinkButton to="/sign-in" search={{ then: '/cases' }} kind="primary" size="form"><Trans>Sign in</Trans></LinkButton>}>
          <Trans>A history belongs to an account.</Trans>
        </EmptyState>
      </Wrap>
    );
  }
  return <Wrap width="app">{session !== null && <Sheet query={q} organization={session.organization} />}</Wrap>;
}

function Sheet({ query, organization }: { readonly query: string | undefined; readonly organization: string }): ReactElement {
  const { t, i18n } = useLingui();
  const { state, holdsTeamKey } = useKeyRing();
  const { isTeam, account } = useSession();
  const { printing, retry } = usePrinted(query, state === 'OPEN');
  const printedAt = `${serverNow().toISOString().slice(0, 16).replace('T', ' ')} UTC`;
  const name = account?.displayName ?? account?.handle ?? null;
  const most = i18n.number(mostPrinted);
  const readsWords = !isTeam || holdsTeamKey || state === 'LOCKED';
  return (
    <div className={styles['sheet']}>
      <div className={styles['tools']}>
        <LinkButton to="/cases" search={query === undefined ? {} : { q: query }} kind="quiet"><Trans>Back to the list</Trans></LinkButton>
        <ButtonRow>
          {state === 'LOCKED' && readsWords && <UnlockButton />}
          <Button kind="primary" icon="print" isDisabled={printing.kind !== 'READY'} onPress={() => window.print()}><Trans>Print</Trans></Button>
        </ButtonRow>
      </div>
      <h1><Trans>History of cases</Trans></h1>
      <p className={styles['about']}>
        {organization}{name !== null && <> · {name}</>} · {printedAt}
        {query !== undefined && <> · <code>{query}</code></>}
      </p>
      {state === 'LOCKED' && <p className={styles['locked']}><Trans>Titles stay sealed on the paper until your key is open.</Trans></p>}
      {printing.kind === 'LOADING' && <ProgressBar label={t`Fetching cases`} value={printing.total === 0 ? null : printing.cases / printing.total} />}
      {printing.kind === 'FAILED' && <Fault words={printing.words} onRetry={retry} />}
      {printing.kind === 'READY' && (
        <>
          {printing.isCut && <p><Trans>The first {most} cases of this query. A narrower query prints the others.</Trans></p>}
          <PrintedTable rows={printing.rows} audience={isTeam ? 'team' : 'reporter'} />
        </>
      )}
    </div>
  );
}
