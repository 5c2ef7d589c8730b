import { useState } from 'react';
import type { Audience } from '../../ui/names.ts';
import { type ColumnId, keepColumns, keptColumns, usualColumns } from './column-choice.ts';

export interface ChosenColumns {
  readonly columns: readonly ColumnId[];
  /** Null: as they usually are. */
  readonly choose: (columns: readonly ColumnId[] | null) => void;
}

export function useColumns(accountId: string, audience: Audience): ChosenColumns {
  const [columns, setColumns] = useState(() => keptColumns(accountId, audience));
  return {
    columns,
    choose: (next) => {
      keepColumns(accountId, next);
      setColumns(next ?? usualColumns(audience));
    },
  };
}
