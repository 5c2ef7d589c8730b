import { Trans, useLingui } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import { type ReactElement, type ReactNode, useId } from 'react';
import { Button } from '../../ui/Button.tsx';
import { Behind } from '../../ui/Disclosure.tsx';
import { downloadText } from '../../ui/download.ts';
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

interface FigureTableProps {
  readonly table: PictureTable;
  readonly queryOf?: (terms: string) => string;
}

function FigureTable({ table: { caption, head, rows }, queryOf }: FigureTableProps): ReactElement {
  const { i18n } = useLingui();
  return (
    <div className={styles['scroll']} role="region" aria-label={caption} tabIndex={0}>
      <table>
        <caption className="visually-hidden">{caption}</caption>
        <thead><tr>{head.map((name) => <th key={name} scope="col">{name}</th>)}</tr></thead>
        <tbody>
          {rows.map(({ id, terms, cells: [name, ...cells] }) => (
            <tr key={id}>
              <th scope="row">{queryOf && terms !== undefined ? <Link to="/cases" search={{ q: queryOf(terms) }}>{name}</Link> : name}</th>
              {cells.map((cell, index) => <td key={head[index + 1]}>{typeof cell === 'number' ? i18n.number(cell) : cell}</td>)}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
