/** Does the same to many, a few at a time. Pure. */

/** `undo` where the rules allow the way back. */
export type Outcome =
  | { readonly state: 'DONE'; readonly undo?: () => Promise<Outcome> }
  | { readonly state: 'FAILED'; readonly reason: string };

interface Run<Item> {
  /** How many are under way at once. */
  readonly atOnce: number;
  readonly deed: (item: Item) => Promise<Outcome>;
  readonly onOutcome: (item: Item, outcome: Outcome) => void;
  readonly reasonOf: (error: unknown) => string;
  /** Asked before each: what runs already runs to its end. */
  readonly isStopped: () => boolean;
}

/** One that fails keeps none of the others from theirs. */
export async function runEach<Item>(items: readonly Item[], { atOnce, deed, onOutcome, reasonOf, isStopped }: Run<Item>): Promise<void> {
  const left = [...items];
  const work = async (): Promise<void> => {
    for (let item = left.shift(); item !== undefined && !isStopped(); item = left.shift()) {
      onOutcome(item, await deed(item).catch((error: unknown): Outcome => ({ state: 'FAILED', reason: reasonOf(error) })));
    }
  };
  await Promise.all(Array.from({ length: Math.min(atOnce, items.length) }, work));
}
