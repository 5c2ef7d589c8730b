import { Trans, useLingui } from '@lingui/react/macro';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { type ReactElement, useRef, useState } from 'react';
import { lock } from '../../crypto/worker-client.ts';
import { useServicesInventory } from '../../session/inventory/use-inventory.ts';
import { WaitingChanges } from '../../session/live/WaitingChanges.tsx';
import { useSession } from '../../session/session.tsx';
import { usePageTitle } from '../../session/use-page-title.ts';
import { Button, ButtonRow } from '../../ui/Button.tsx';
import { PageHead, Wrap } from '../../ui/Layout.tsx';
import type { DueGroup } from './group-by-due.ts';
import { KeysBar, KeysSheet } from './Keys.tsx';
import { Preview } from './Preview.tsx';
import styles from './Queue.module.css';
import { QueueList } from './QueueList.tsx';
import { QueueTabs } from './QueueTabs.tsx';
import { viewOf } from './queue-views.ts';
import { RecordDialog } from './RecordDialog.tsx';
import { useAssignToMe } from './use-assign-to-me.ts';
import { useQueue } from './use-queue.ts';
import { useQueueKeys } from './use-queue-keys.ts';
import { useQueueSelection } from './use-queue-selection.ts';

/** Tabs, the list, a preview beside it, and everything by key. */
export function QueueScreen(): ReactElement {
  const { t } = useLingui();
  const { session } = useSession();
  const { view: viewId, case: wanted } = useSearch({ strict: false });
  const navigate = useNavigate();
  const view = viewOf(viewId);
  const queue = useQueue(view);
  const countOf = (wantedGroup: DueGroup): number => queue.groups.find(({ group }) => group === wantedGroup)?.rows.length ?? 0;
  const [overdue, today] = [countOf('OVERDUE'), countOf('ANSWER_TODAY')];
  usePageTitle(overdue + today === 0 ? t`Queue` : t`Queue: ${overdue} overdue, ${today} due today`);
  const list = useRef<HTMLElement>(null);
  const [isAsking, setIsAsking] = useState<'KEYS' | 'RECORD' | null>(null);
  const [chosen, choose] = useState(wanted);
  const selected = queue.rows.find(({ number }) => number === chosen) ?? queue.first;
  const chosenRows = useQueueSelection(view.id, queue);
  const assign = useAssignToMe();
  const inventory = useServicesInventory();
  const goTo = (hash: string): void => {
    if (selected !== undefined) void navigate({ to: '/cases/$number', params: { number: selected.number }, hash });
  };
  const search = (): void => void navigate({ to: '/cases', search: { q: view.query } });
  useQueueKeys(list, {
    r: () => goTo('reply'),
    n: () => goTo('note'),
    v: () => goTo('verify'),
    i: () => goTo('ask'),
    c: () => goTo('close'),
    a: () => selected && assign(selected),
    x: () => selected && chosenRows.choose(selected.number, false),
    X: () => selected && chosenRows.choose(selected.number, true),
    Escape: () => chosenRows.selection.selected.size > 0 && chosenRows.selection.onSelect(new Set()),
    l: () => void lock(),
    '/': search,
    '?': () => setIsAsking('KEYS'),
  });
  return (
    <>
      <Wrap width="full">
        <PageHead title={<Trans>Queue</Trans>}>
          <ButtonRow>
            <Button icon="search" onPress={search}>
              <Trans>Search or jump</Trans>{' '}
              <kbd className={styles['shortcut']} aria-hidden="true">
                /
              </kbd>
            </Button>
            <Button icon="plus" onPress={() => setIsAsking('RECORD')}>
              <Trans>Record a finding</Trans>
            </Button>
          </ButtonRow>
        </PageHead>
        <div className={styles['tabs']}>
          <QueueTabs view={view} />
        </div>
      </Wrap>
      <div className={styles['queue']}>
        <section className={styles['list']} aria-label={t`Cases by time due`} ref={list}>
          <div className={styles['waiting']}><WaitingChanges {...queue.changes} /></div>
          <QueueList view={view} queue={queue} hours={session?.responseHours ?? 24} selected={selected?.id ?? null} onSelect={choose} chosen={chosenRows} inventory={inventory} />
        </section>
        {selected !== undefined && (
          <aside className={styles['side']} aria-label={t`Preview`}>
            <div className={styles['sideIn']}>
              <Preview key={selected.number} number={selected.number} inventory={inventory} onAssign={() => assign(selected)} />
            </div>
          </aside>
        )}
      </div>
      <KeysBar onAll={() => setIsAsking('KEYS')} />
      {isAsking === 'KEYS' && <KeysSheet onClose={() => setIsAsking(null)} />}
      {isAsking === 'RECORD' && <RecordDialog onClose={() => setIsAsking(null)} />}
    </>
  );
}
