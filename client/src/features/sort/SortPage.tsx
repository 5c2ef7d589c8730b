import { Trans, useLingui } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import { type ReactElement, useRef, useState } from 'react';
import { faultWords } from '../../session/fault-words.ts';
import { useSession } from '../../session/session.tsx';
import { usePageTitle } from '../../session/use-page-title.ts';
import { LinkButton } from '../../ui/Button.tsx';
import { Fault } from '../../ui/Fault.tsx';
import { PageHead, Wrap } from '../../ui/Layout.tsx';
import { LoadMore } from '../../ui/LoadMore.tsx';
import { EmptyState } from '../../ui/Notice.tsx';
import { PanelTabs } from '../../ui/PanelTabs.tsx';
import { Loading } from '../../ui/ProgressBar.tsx';
import { ForwardDialog } from './ForwardDialog.tsx';
import { MakeCaseDialog } from './MakeCaseDialog.tsx';
import styles from './Sort.module.css';
import { type TrayMail, trayViews, type TrayView } from './sort-queries.ts';
import { TrayKeys } from './TrayKeys.tsx';
import { TrayRow } from './TrayRow.tsx';
import { useSorting } from './use-sorting.ts';
import { useTray } from './use-tray.ts';
import { useKeptPlace, useTrayKeys } from './use-tray-keys.ts';

/** Mail that is no case yet: somebody of the team says what it is. */
export function SortPage(): ReactElement {
  const { t } = useLingui();
  const { session, account, isTeam } = useSession();
  usePageTitle(t`Sort`);
  return (
    <Wrap width="app">
      <PageHead
        title={<Trans>Sort</Trans>}
        lede={<Trans>Mail that became no case by itself. The clock of each runs from its arrival, and stops uncounted for what is no report. <Link to="/queue" search={{}}>To the queue</Link></Trans>}
      />
      {session === null ? <Loading /> : isTeam ? <Views /> : <NotForThem isSignedIn={account !== null} />}
    </Wrap>
  );
}

function NotForThem({ isSignedIn }: { readonly isSignedIn: boolean }): ReactElement {
  const action = isSignedIn ? (
    <LinkButton to="/cases" search={{}}><Trans>To my submissions</Trans></LinkButton>
  ) : (
    <LinkButton to="/sign-in" search={{ then: '/queue/sort' }} kind="primary" size="form"><Trans>Sign in</Trans></LinkButton>
  );
  return (
    <EmptyState title={<Trans>The tray is for the team</Trans>} action={action}>
      <Trans>The people who answer reports here look through what comes by mail.</Trans>
    </EmptyState>
  );
}

function Views(): ReactElement {
  const { t } = useLingui();
  const [view, setView] = useState<TrayView>('WAITING');
  return (
    <PanelTabs
      label={t`Mail`}
      selected={view}
      onSelect={(id) => setView(trayViews.find((each) => each === id) ?? 'WAITING')}
      tabs={[
        { id: 'WAITING', title: <Trans>To be sorted</Trans>, content: <TrayList view="WAITING" /> },
        { id: 'NOT_A_REPORT', title: <Trans>Put aside</Trans>, content: <TrayList view="NOT_A_REPORT" /> },
        { id: 'FORWARDED', title: <Trans>Forwarded</Trans>, content: <TrayList view="FORWARDED" /> },
        { id: 'DROPPED', title: <Trans>Automatic</Trans>, content: <TrayList view="DROPPED" /> },
      ]}
    />
  );
}

interface Asking {
  readonly what: 'CASE' | 'FORWARD';
  readonly mail: TrayMail;
  /** The mail's subject, where it was opened. */
  readonly subject: string;
}

function TrayList({ view }: { readonly view: TrayView }): ReactElement {
  const { t } = useLingui();
  const tray = useTray(view);
  const sorting = useSorting(tray);
  const list = useRef<HTMLUListElement>(null);
  const [openId, setOpenId] = useState<string | null>(null);
  const [asking, setAsking] = useState<Asking | null>(null);
  const subjects = useRef(new Map<string, string>());
  const ask = (what: Asking['what'], mail: TrayMail): void => setAsking({ what, mail, subject: subjects.current.get(mail.id) ?? '' });
  const focused = (): TrayMail | undefined => {
    const id = list.current?.contains(document.activeElement) ? document.activeElement?.closest('li')?.dataset['id'] : undefined;
    return tray.mails?.find((mail) => mail.id === (id ?? openId));
  };
  const withMail = (deed: (mail: TrayMail) => void) => (): void => {
    const mail = focused();
    if (mail !== undefined) deed(mail);
  };
  useTrayKeys(list, { c: withMail((mail) => ask('CASE', mail)), x: withMail((mail) => view === 'WAITING' && sorting.putAside(mail)), f: withMail((mail) => view === 'WAITING' && ask('FORWARD', mail)) });
  const noteFocus = useKeptPlace(list, tray.mails?.length ?? 0);
  if (tray.mails === null) return tray.error === undefined ? <Loading /> : <Fault words={faultWords(tray.error)} onRetry={tray.reload} />;
  if (tray.mails.length === 0) return <NothingHere view={view} />;
  const close = (): void => setAsking(null);
  return (
    <>
      {tray.error !== undefined && <Fault words={faultWords(tray.error)} onRetry={tray.reload} />}
      <ul className={styles['tray']} ref={list} onFocus={noteFocus} aria-label={view === 'WAITING' ? t`Mail to be sorted` : t`Mail put aside`}>
        {tray.mails.map((mail) => (
          <TrayRow
            key={mail.id}
            mail={mail}
            isOpen={openId === mail.id}
            onToggle={() => setOpenId(openId === mail.id ? null : mail.id)}
            onSubject={(subject) => subjects.current.set(mail.id, subject)}
            onCase={() => ask('CASE', mail)}
            {...(view === 'WAITING' ? { onAside: () => sorting.putAside(mail), onForward: () => ask('FORWARD', mail) } : {})}
          />
        ))}
      </ul>
      <LoadMore hasMore={tray.loadMore !== null} isLoading={false} onMore={() => tray.loadMore?.()} />
      <TrayKeys />
      {asking?.what === 'CASE' && <MakeCaseDialog subject={asking.subject} onMake={(about) => sorting.makeCase(asking.mail, about)} onClose={close} />}
      {asking?.what === 'FORWARD' && <ForwardDialog onForward={(to) => sorting.forward(asking.mail, to)} onClose={close} />}
    </>
  );
}

const nothing: Readonly<Record<TrayView, { readonly title: ReactElement; readonly words: ReactElement }>> = {
  WAITING: {
    title: <Trans>Nothing waits to be sorted</Trans>,
    words: <Trans>A mail with one sealed report becomes a case by itself. What came unsealed, or in another shape, waits here for one of you.</Trans>,
  },
  NOT_A_REPORT: {
    title: <Trans>Nothing was put aside</Trans>,
    words: <Trans>What one of you called no report stays here for 30 days, and can still be made a case.</Trans>,
  },
  FORWARDED: {
    title: <Trans>Nothing was forwarded</Trans>,
    words: <Trans>What one of you called somebody else’s stays here for 30 days, and can still be made a case.</Trans>,
  },
  DROPPED: {
    title: <Trans>No automatic answers</Trans>,
    words: <Trans>Absence notes and mails that went in circles call nobody. They stay here for 30 days, and can still be made a case.</Trans>,
  },
};

function NothingHere({ view }: { readonly view: TrayView }): ReactElement {
  return <EmptyState title={nothing[view].title}>{nothing[view].words}</EmptyState>;
}
