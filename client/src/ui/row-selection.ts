/** Which rows of a list are chosen, by the name each goes by there: the number of a case. Pure. */
export type Selected = ReadonlySet<string>;

export interface Selection {
  readonly selected: Selected;
  readonly onSelect: (selected: Selected) => void;
}

export function toggled(selected: Selected, key: string): Selected {
  const next = new Set(selected);
  if (!next.delete(key)) next.add(key);
  return next;
}

/** Shift: every row between the last one chosen and this one becomes what this one becomes. */
export function toggledRange(selected: Selected, keys: readonly string[], anchor: string | null, key: string): Selected {
  const from = anchor === null ? -1 : keys.indexOf(anchor);
  const to = keys.indexOf(key);
  if (from < 0 || to < 0) return toggled(selected, key);
  const isWanted = !selected.has(key);
  const next = new Set(selected);
  for (const one of keys.slice(Math.min(from, to), Math.max(from, to) + 1)) {
    if (isWanted) next.add(one);
    else next.delete(one);
  }
  return next;
}
