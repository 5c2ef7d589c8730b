/** Finding labels by what somebody types. Pure. */
interface Named {
  readonly name: string;
}

const folded = (text: string): string => text.normalize('NFC').trim().replaceAll(/\s+/g, ' ').toLowerCase();

/** Those whose name has the typed words in it, in their order. */
export const labelsLike = <L extends Named>(labels: readonly L[], typed: string): readonly L[] => labels.filter(({ name }) => folded(name).includes(folded(typed)));

/** Whether there is one of that very name: the server takes no second. */
export const isThere = (labels: readonly Named[], typed: string): boolean => labels.some(({ name }) => folded(name) === folded(typed));
