export interface RunningPostgres {
  readonly url: string;
  readonly pid: number;
  /** Settles when the database ends, wanted or not. */
  readonly exited: Promise<unknown>;
  stop(): Promise<void>;
}
export function startPostgres(folder: string, options?: { settings?: Readonly<Record<string, string>> }): Promise<RunningPostgres>;
export function runningUrl(folder: string): string | undefined;
/** @returns false where its owner lives, and nothing was ended */
export function endAbandoned(folder: string): Promise<boolean>;
