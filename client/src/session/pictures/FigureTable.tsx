import { useLingui } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import type { PictureTable } from './picture-table.ts';
import styles from './Pictures.module.css';

interface FigureTableProps {
  readonly table: PictureTable;
  readonly queryOf?: (terms: string) => string;
}

/** The numbers behind a picture; wide ones scroll in their own room. */
export function FigureTable({ table: { caption, head, rows }, queryOf }: FigureTableProps): ReactElement {
  const { i18n } = useLingui();
  return (
    <div className={styles['scroll']} role="region" aria-label={caption} tabIndex={0}>
      <table>
        <caption className="visually-hidden">{caption}</caption>
        <thead><tr>{head.map((name, index) => <th key={name} scope="col" data-kind={typeof rows[0]?.cells[index]}>{name}</th>)}</tr></thead>
        <tbody>
          {rows.map(({ id, terms, cells: [name, ...cells] }) => (
            <tr key={id}>
              <th scope="row">{queryOf && terms !== undefined ? <Link to="/cases" search={{ q: queryOf(terms) }}>{name}</Link> : name}</th>
              {cells.map((cell, index) => <td key={head[index + 1]} data-kind={typeof cell}>{typeof cell === 'number' ? i18n.number(cell) : cell}</td>)}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
