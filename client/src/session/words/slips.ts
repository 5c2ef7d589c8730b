/** Whether two words differ by a few letters: one added, missing, changed, or two neighbours swapped each count once. Pure. */

/** @param most at most 2. @see Damerau 1964, as optimal string alignment */
export function differsBy(word: string, other: string, most: number): number | null {
  const [rows, columns] = [word.length, other.length];
  if (Math.abs(rows - columns) > most) return null;
  let before: number[] = [];
  let last = Array.from({ length: columns + 1 }, (_, at) => at);
  for (let row = 1; row <= rows; row += 1) {
    const next = [row];
    let least = row;
    const letter = word.charCodeAt(row - 1);
    for (let column = 1; column <= columns; column += 1) {
      const isSame = letter === other.charCodeAt(column - 1);
      let cost = Math.min((last[column] ?? 0) + 1, (next[column - 1] ?? 0) + 1, (last[column - 1] ?? 0) + (isSame ? 0 : 1));
      if (row > 1 && column > 1 && letter === other.charCodeAt(column - 2) && word.charCodeAt(row - 2) === other.charCodeAt(column - 1)) {
        cost = Math.min(cost, (before[column - 2] ?? 0) + 1);
      }
      next.push(cost);
      if (cost < least) least = cost;
    }
    if (least > most) return null;
    [before, last] = [last, next];
  }
  const cost = last[columns] ?? most + 1;
  return cost <= most ? cost : null;
}
