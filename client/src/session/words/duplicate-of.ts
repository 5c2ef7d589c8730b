/** Of which case another is about to be closed as a duplicate: chosen among similar cases, asked for by the dialog that closes. In memory, once. */
const chosen = new Map<string, string>();

export const chooseOriginal = (number: string, original: string): void => void chosen.set(number, original);

/** What was chosen for a case, if anything; after that it is forgotten. */
export function takeOriginal(number: string): string | null {
  const original = chosen.get(number) ?? null;
  chosen.delete(number);
  return original;
}
