/** Waits for work to end, and no longer: what is still at it then is left behind. @returns whether it ended */
export async function inTime(work: Promise<unknown>, milliseconds: number): Promise<boolean> {
  const late = Promise.withResolvers<false>();
  const timer = setTimeout(late.resolve, milliseconds, false);
  const done = work.then(() => true, () => true);
  return Promise.race([done, late.promise]).finally(() => clearTimeout(timer));
}
