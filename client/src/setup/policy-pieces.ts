/** What is shown of a comparison: what changed, and a little of what stands around it. Pure. */
export interface Piece {
  readonly kind: 'SAME' | 'ADDED' | 'REMOVED' | 'GAP';
  readonly text: string;
}

interface Change {
  readonly value: string;
  readonly added: boolean;
  readonly removed: boolean;
}

/** Characters of unchanged text on each side of a change. */
const around = 160;

export function shorten(changes: readonly Change[]): Piece[] {
  return changes.flatMap(({ value, added, removed }, at): Piece[] => {
    if (added) return [{ kind: 'ADDED', text: value }];
    if (removed) return [{ kind: 'REMOVED', text: value }];
    const [isFirst, isLast] = [at === 0, at === changes.length - 1];
    if (value.length <= 2 * around) return [{ kind: 'SAME', text: value }];
    return [
      ...(isFirst ? [] : [{ kind: 'SAME', text: value.slice(0, around) } as const]),
      { kind: 'GAP', text: '' },
      ...(isLast ? [] : [{ kind: 'SAME', text: value.slice(-around) } as const]),
    ];
  });
}
