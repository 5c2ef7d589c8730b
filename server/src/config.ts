/**
 * The one reader of the environment. Everything else is handed a `Config`. The scripts import this very file before anything is
 * built, so it imports node's own and `config-values.ts`, which is held to the same, and has only types that Node strips.
 *
 * | Variable          | Default                  | Means                                                                        |
 * |-------------------|--------------------------|------------------------------------------------------------------------------|
 * | `PORT`            | 4000                     | where the server listens                                                     |
 * | `HOST`            | 127.0.0.1                | on which address; containers set 0.0.0.0                                     |
 * | `PUBLIC_URL`      | `http://localhost:PORT`  | what people's browsers are given: https, or http on localhost                |
 * | `DATABASE_URL`  * | the embedded PostgreSQL  | `postgres://user:password@host:5432/database`                                |
 * | `DATA_DIR`        | `./data`                 | embedded database, portal key, example accounts                              |
 * | `PORTAL_KEY_FILE` | `DATA_DIR/portal.key`    | the portal's signing key, mode 0600; the same file for every node            |
 * | `LOG_CHECKPOINT_FILE` | `log.checkpoint` beside the portal key | the last checkpoint signed; writable                          |
 * | `JOURNAL_FILE`    | `laurel.journal` beside the log's checkpoint | withdrawals and revocations, for the day a backup is put back; writable |
 * | `SMTP_URL`      * | mail waits in the outbox | `smtps://user:password@host:465`                                             |
 * | `MAIL_FROM`       | the contact address      | the sender of every mail                                                     |
 * | `INBOUND_ADDRESS` | the contact address      | where mail for Laurel arrives: answers go to `local+case.token@domain`       |
 * | `LMTP_LISTEN`     | no mail by LMTP          | `127.0.0.1:2424`, or a socket's path, for the mail server to deliver to (RFC 2033) |
 * | `IMAP_URL`      * | no mailbox is read       | `imaps://user:password@host/FOLDER`; imap:// for a server on this machine    |
 * | `IMAP_AFTER`      | leave                    | what becomes of a mail that was read: `leave`, `delete` or `move:FOLDER`     |
 * | `MAIL_AUTHSERV_ID` | none is believed        | whose Authentication-Results and X-Spam-Flag count: the name your mail server writes there (RFC 8601) |
 * | `S3_URL`        * | DATA_DIR/attachments     | `https://key:secret@host/bucket?region=…`; `style=host` where the bucket is in the host's name |
 * | `ROUTER_TOKEN`  * | no federation            | what a federation router sends as `Laurel-Router-Token`, 32 characters or more |
 * | `SUPERGRAPH_URL`  | no inventory             | the GraphQL endpoint of a gateway that composes this portal with partners, which the queue asks for owners and deployments |
 * | `METRICS_TOKEN` * | this machine alone       | what Prometheus sends as `Authorization: Bearer` to read `/metrics`, 32 characters or more |
 * | `OTEL_EXPORTER_OTLP_ENDPOINT` | no traces     | a collector's OTLP over HTTP, `http://127.0.0.1:4318`                        |
 * | `OIDC_FILE`       | no provider signs in     | who signs in by OpenID Connect, and what their groups may: JSON, see docs/operator.md |
 * | `TRUST_PROXY`     | 0                        | how many reverse proxies stand in front                                      |
 * | `DRAIN_SECONDS`   | 0                        | how long a node that was told to end goes on serving while `/readyz` says 503, for the proxy to notice |
 * | `UNANSWERED_REPORTS` | 5                     | how many reports of somebody may wait for a first answer until one of theirs was verified; the example counts none |
 * | `LOG_LEVEL`       | info                     | fatal, error, warn, info, debug, silent                                      |
 *
 * A secret (*) may stand in a file instead: `DATABASE_URL_FILE=/run/secrets/database`.
 */
import path from 'node:path';
import {
  address, type Environment, filePath, type ImapAfter, imapAfter, imapExample, imapUrl, integer, type LmtpListen, lmtpListen, type LogLevel, logLevel, longToken,
  mailAddress, publicUrl, s3Example, s3Url, secret, supergraphUrl, text,
} from './config-values.ts';

export { ConfigError, type Environment, type ImapAfter, type LmtpListen, type LogLevel } from './config-values.ts';

export interface Config {
  readonly port: number;
  readonly host: string;
  /** An origin, without a slash at its end. */
  readonly publicUrl: string;
  /** Undefined: the embedded PostgreSQL in `dataDir`. */
  readonly databaseUrl: string | undefined;
  /** Absolute. */
  readonly dataDir: string;
  readonly portalKeyFile: string;
  /** What the log had reached, kept outside the database. */
  readonly logCheckpointFile: string;
  /** What must not come alive again when a backup is put back, kept outside the database. */
  readonly journalFile: string;
  readonly smtpUrl: string | undefined;
  readonly mailFrom: string | undefined;
  /** Undefined: the contact address. */
  readonly inboundAddress: string | undefined;
  readonly lmtpListen: LmtpListen | undefined;
  readonly imapUrl: string | undefined;
  readonly imapAfter: ImapAfter;
  readonly mailAuthservId: string | undefined;
  readonly s3Url: string | undefined;
  readonly routerToken: string | undefined;
  /** Of a gateway that composes this portal with partners. Undefined: nothing is asked of partners, and no page shows any of it. */
  readonly supergraphUrl: string | undefined;
  /** Undefined: `/metrics` is for this machine alone. */
  readonly metricsToken: string | undefined;
  /** Undefined: nothing is traced. */
  readonly otlpEndpoint: string | undefined;
  /** Absolute. Undefined: nobody signs in by OpenID Connect. */
  readonly oidcFile: string | undefined;
  readonly trustProxy: number;
  readonly drainSeconds: number;
  readonly unansweredReports: number;
  readonly logLevel: LogLevel;
}

/** @throws ConfigError that names the variable and what to set it to, never its secret */
export function readConfig(environment: Environment = process.env): Config {
  const port = integer(environment, 'PORT', 4000, 1, 65_535);
  const dataDir = path.resolve(text(environment, 'DATA_DIR') ?? 'data');
  const portalKeyFile = path.resolve(text(environment, 'PORTAL_KEY_FILE') ?? path.join(dataDir, 'portal.key'));
  const logCheckpointFile = path.resolve(text(environment, 'LOG_CHECKPOINT_FILE') ?? path.join(path.dirname(portalKeyFile), 'log.checkpoint'));
  return {
    port,
    host: text(environment, 'HOST') ?? '127.0.0.1',
    publicUrl: publicUrl(text(environment, 'PUBLIC_URL') ?? defaultPublicUrl(port)),
    databaseUrl: address(environment, 'DATABASE_URL', ['postgres:', 'postgresql:'], 'postgres://user:password@host:5432/database'),
    dataDir,
    portalKeyFile,
    logCheckpointFile,
    journalFile: path.resolve(text(environment, 'JOURNAL_FILE') ?? path.join(path.dirname(logCheckpointFile), 'laurel.journal')),
    smtpUrl: address(environment, 'SMTP_URL', ['smtp:', 'smtps:'], 'smtps://user:password@host:465'),
    mailFrom: mailAddress('MAIL_FROM', text(environment, 'MAIL_FROM')),
    inboundAddress: mailAddress('INBOUND_ADDRESS', text(environment, 'INBOUND_ADDRESS')),
    lmtpListen: lmtpListen(text(environment, 'LMTP_LISTEN')),
    imapUrl: imapUrl(address(environment, 'IMAP_URL', ['imaps:', 'imap:'], imapExample)),
    imapAfter: imapAfter(text(environment, 'IMAP_AFTER') ?? 'leave'),
    mailAuthservId: text(environment, 'MAIL_AUTHSERV_ID'),
    s3Url: s3Url(address(environment, 'S3_URL', ['https:', 'http:'], s3Example)),
    routerToken: longToken('ROUTER_TOKEN', secret(environment, 'ROUTER_TOKEN')),
    supergraphUrl: supergraphUrl(text(environment, 'SUPERGRAPH_URL')),
    metricsToken: longToken('METRICS_TOKEN', secret(environment, 'METRICS_TOKEN')),
    otlpEndpoint: address(environment, 'OTEL_EXPORTER_OTLP_ENDPOINT', ['http:', 'https:'], 'http://127.0.0.1:4318'),
    oidcFile: filePath(text(environment, 'OIDC_FILE')),
    trustProxy: integer(environment, 'TRUST_PROXY', 0, 0, 10),
    drainSeconds: integer(environment, 'DRAIN_SECONDS', 0, 0, 60),
    unansweredReports: integer(environment, 'UNANSWERED_REPORTS', 5, 1, 1_000),
    logLevel: logLevel(text(environment, 'LOG_LEVEL') ?? 'info'),
  };
}

function defaultPublicUrl(port: number): string {
  return `http://localhost${port === 80 ? '' : `:${port}`}`;
}
