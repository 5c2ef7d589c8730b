/** What one node of Laurel is made of, put together once in `main.ts` and handed to everything that acts. */
import type pg from 'pg';
import type { Logger } from 'pino';
import type { DataSource } from 'typeorm';
import type { FileStore } from './attachments/file-store.ts';
import type { CaseListener } from './cases/case-listeners.ts';
import type { Config } from './config.ts';
import type { Outside } from './http/public-https.ts';
import type { OidcFile } from './oidc/oidc-file.ts';
import type { Database } from './read/database.ts';
import type { Tracing } from './metrics/tracing.ts';
import type { PortalKey } from './receipts/portal-key.ts';

export interface App {
  readonly config: Config;
  readonly log: Logger;
  /** Writing: commands and stores. */
  readonly dataSource: DataSource;
  /** Reading: `read/`, sessions, feeds. */
  readonly pool: pg.Pool;
  readonly database: Database;
  readonly portalKey: PortalKey;
  /** Left out: nothing is traced. */
  readonly tracing?: Tracing | undefined;
  /** The octets of sealed files. */
  readonly fileStore: FileStore;
  /** Who signs in by OpenID Connect, as the operator's file says; left out: nobody. */
  readonly oidc?: OidcFile | undefined;
  /** What other features do in the transaction that changes a case, in order. */
  readonly caseListeners: readonly CaseListener[];
  /** How web addresses that people typed in are asked: the example installation reaches its own machine alone. */
  readonly outside: Outside;
}
