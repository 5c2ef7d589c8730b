import { Trans } from '@lingui/react/macro';
import { lazy, type ReactElement, Suspense, useState } from 'react';
import { Button, LinkButton } from '../../ui/Button.tsx';

const ExportDialog = lazy(async () => ({ default: (await import('./ExportDialog.tsx')).ExportDialog }));

interface HistoryToolsProps {
  /** The structured terms of the page's query; undefined for all cases. */
  readonly query: string | undefined;
  /** Whether plain words stand beside them, which no picture and no file knows. */
  readonly hasWords: boolean;
  readonly readsWords: boolean;
  readonly isShowingPictures: boolean;
}

/** What can be made of a whole list: pictures, a file, paper. Each is loaded when it is asked for. */
export function HistoryTools({ query, hasWords, readsWords, isShowingPictures }: HistoryToolsProps): ReactElement {
  const [isExporting, setIsExporting] = useState(false);
  const q = query === undefined ? {} : { q: query };
  return (
    <>
      {isShowingPictures
        ? <LinkButton to="/cases" search={q} hash={true} kind="quiet"><Trans>List</Trans></LinkButton>
        : <LinkButton to="/cases" search={{ ...q, show: 'pictures' }} hash={true} kind="quiet"><Trans>Pictures</Trans></LinkButton>}
      <Button kind="quiet" icon="download" onPress={() => setIsExporting(true)}><Trans>Export…</Trans></Button>
      <LinkButton to="/cases/print" search={q} kind="quiet" icon="print"><Trans>Print</Trans></LinkButton>
      <Suspense>
        {isExporting && <ExportDialog query={query} hasSearch={hasWords} readsWords={readsWords} onClose={() => setIsExporting(false)} />}
      </Suspense>
    </>
  );
}
