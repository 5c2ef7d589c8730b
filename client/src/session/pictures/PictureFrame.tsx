import { Trans } from '@lingui/react/macro';
import { type ReactElement, type ReactNode, useId } from 'react';
import { Button } from '../../ui/Button.tsx';
import { Behind } from '../../ui/Disclosure.tsx';
import { downloadText } from '../../ui/download.ts';
import { FigureTable } from './FigureTable.tsx';
import { csvOf, type PictureTable } from './picture-table.ts';
import styles from './Pictures.module.css';

interface PictureFrameProps {
  readonly title: ReactNode;
  /** What is drawn, in a sentence or two, and the legend. */
  readonly words: ReactNode;
  readonly table: PictureTable;
  /** Without its end. */
  readonly fileName: string;
  /** Where the cases of a row are: a case query. */
  readonly queryOf?: (terms: string) => string;
  readonly children: ReactNode;
}

/** A picture, its words, and the table behind it, to be saved too. */
export function PictureFrame({ title, words, table, fileName, queryOf, children }: PictureFrameProps): ReactElement {
  const id = useId();
  const save = (): void => downloadText(`${fileName}.csv`, csvOf(table), 'text/csv');
  return (
    <section className={styles['picture']} aria-labelledby={id}>
      <div className={styles['words']}>
        <h2 id={id}>{title}</h2>
        {words}
      </div>
      <div className={styles['drawing']}>
        {children}
        <Behind summary={<Trans>Show as a table</Trans>}>
          <FigureTable table={table} {...(queryOf && { queryOf })} />
          <Button icon="download" onPress={save}><Trans>Save as CSV</Trans></Button>
        </Behind>
      </div>
    </section>
  );
}
