import { Trans } from '@lingui/react/macro';
import type { ReactElement } from 'react';
import type { KeyState } from '../../session/key-ring.ts';
import { Button } from '../../ui/Button.tsx';
import { CountWords, TableFoot } from '../../ui/Table.tsx';
import type { CasePagesState } from './case-pages.ts';
import styles from './Cases.module.css';
import { KeyFoot } from './KeyFoot.tsx';
import type { TitleOpener } from './title-opener.ts';

interface ListFootProps {
  readonly state: CasePagesState;
  /** Hits of the words; null without words. */
  readonly hits: number | null;
  readonly titles: TitleOpener;
  readonly keyState: KeyState;
  readonly onRetry: () => void;
}

/** Below the rows: what is open here, how many there are, and the way on where the next rows did not come. */
export function ListFoot({ state, hits, titles, keyState, onRetry }: ListFootProps): ReactElement {
  const { rows: { length: shown }, count, phase } = state;
  return (
    <TableFoot>
      <KeyFoot state={keyState} titles={titles} />
      <span className={styles['line']} role="status">
        {hits !== null ? <Trans>{hits} found</Trans> : count && <Trans>1 to {shown} of <CountWords count={count} /></Trans>}
      </span>
      {hits === null && phase === 'FAILED' && (
        <span className={styles['line']} role="alert">
          <Trans>The next rows could not be loaded.</Trans> <Button onPress={onRetry}><Trans>Try again</Trans></Button>
        </span>
      )}
    </TableFoot>
  );
}
