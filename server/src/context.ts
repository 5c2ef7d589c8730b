/** What every resolver is handed: who asks, and what to act with. Made once per request in `http/`. */
import type { App } from './app.ts';
import type { OpenStream } from './live/open-streams.ts';
import type { Database } from './read/database.ts';
import type { Viewer } from './read/viewer.ts';

export interface Context {
  readonly viewer: Viewer;
  /** A valid Laurel-Router-Token was shown. */
  readonly router: boolean;
  /** The read side. */
  readonly database: Database;
  readonly app: App;
  readonly requestId: string;
  /** From where it is asked, for counting. */
  readonly place: string;
  /** The stream that the answers go to, where they are changes as they come. */
  readonly live?: OpenStream;
}
