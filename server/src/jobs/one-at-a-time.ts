/** Asked for while it runs, it runs once more afterwards, however often it was asked for. */
export function oneAtATime(run: () => Promise<void>): () => Promise<void> {
  let running: Promise<void> | undefined;
  let again = false;
  const start = async (): Promise<void> => {
    do {
      again = false;
      await run();
    } while (again);
    running = undefined;
  };
  return async () => {
    again = running !== undefined;
    running ??= start();
    return running;
  };
}
