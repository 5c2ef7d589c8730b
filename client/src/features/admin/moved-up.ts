/** The ids with one of them a place earlier. Pure. */
export function movedUp(ids: readonly string[], id: string): string[] {
  const place = ids.indexOf(id);
  if (place < 1) return [...ids];
  const others = ids.filter((each) => each !== id);
  return [...others.slice(0, place - 1), id, ...others.slice(place - 1)];
}
