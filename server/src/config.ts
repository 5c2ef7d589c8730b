/**
 * The one reader of the environment. Everything else is handed a `Config`. The scripts import this very file before anything is
 * built, so it has no imports but node's own, and only types that Node strips.
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
import { readFileSync } from 'node:fs';
import path from 'node:path';

export const logLevels = ['fatal', 'error', 'warn', 'info', 'debug', 'silent'] as const;
export type LogLevel = (typeof logLevels)[number];

export type LmtpListen = { readonly host: string; readonly port: number } | { readonly path: string };
/** What becomes of a mail in the mailbox once Laurel has it. */
export type ImapAfter = { readonly do: 'leave' } | { readonly do: 'delete' } | { readonly do: 'move'; readonly folder: string };

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

/** The environment says something that cannot work; the message is one sentence for the operator. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
}

export type Environment = Readonly<Record<string, string | undefined>>;

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

const filePath = (value: string | undefined): string | undefined => (value === undefined ? undefined : path.resolve(value));

/** An empty variable is an unset one: that is how compose files and shells leave things out. */
function text(environment: Environment, name: string): string | undefined {
  return environment[name]?.trim() || undefined;
}

function secret(environment: Environment, name: string): string | undefined {
  const file = text(environment, `${name}_FILE`);
  const value = text(environment, name);
  if (file === undefined) return value;
  if (value !== undefined) throw new ConfigError(`Both ${name} and ${name}_FILE are set: keep one of them.`);
  try {
    return readFileSync(file, 'utf8').trim() || undefined;
  } catch {
    throw new ConfigError(`${name}_FILE names ${file}, which cannot be read: check that it exists and that this user may read it.`);
  }
}

function integer(environment: Environment, name: string, fallback: number, least: number, most: number): number {
  const value = text(environment, name);
  if (value === undefined) return fallback;
  const number = Number(value);
  if (!/^\d+$/.test(value) || number < least || number > most) {
    throw new ConfigError(`${name} is "${value}", but must be a whole number from ${least} to ${most}.`);
  }
  return number;
}

function address(environment: Environment, name: string, protocols: readonly string[], example: string): string | undefined {
  const value = secret(environment, name);
  if (value === undefined) return undefined;
  const url = URL.canParse(value) ? new URL(value) : undefined;
  if (!url?.hostname || !protocols.includes(url.protocol)) {
    throw new ConfigError(`${name} is not an address of the form ${example}.`);
  }
  return value;
}

const s3Example = 'https://key:secret@host/bucket?region=eu-central-1';

/** Key and secret percent-encoded; `region` and `style=host` in the search. */
function s3Url(value: string | undefined): string | undefined {
  if (value === undefined) return undefined;
  const { username, password, pathname, searchParams } = new URL(value);
  const isKnown = [...searchParams.keys()].every((name) => name === 'region' || name === 'style');
  if (username && password && /^\/[\w.-]{3,63}$/.test(pathname) && isKnown) return value;
  throw new ConfigError(`S3_URL is not an address of the form ${s3Example}.`);
}

function publicUrl(value: string): string {
  const url = URL.canParse(value) ? new URL(value) : undefined;
  if (!url || !['https:', 'http:'].includes(url.protocol)) {
    throw new ConfigError(`PUBLIC_URL is "${value}", but must be an address like https://security.example.org.`);
  }
  if (url.pathname !== '/' || url.search || url.hash || url.username) {
    throw new ConfigError(`PUBLIC_URL must be host and port only, like ${url.protocol}//${url.host}: Laurel needs a host of its own.`);
  }
  if (url.protocol === 'http:' && !onThisMachine.includes(url.hostname)) {
    throw new ConfigError(`PUBLIC_URL must begin with https://, because browsers seal nothing on a page from http://${url.host}.`);
  }
  return url.origin;
}

function mailAddress(name: string, value: string | undefined): string | undefined {
  if (value !== undefined && !/^[^\s@<>]+@[^\s@<>]+$/.test(value)) {
    throw new ConfigError(`${name} is "${value}", but must be one plain address like security@example.org.`);
  }
  return value;
}

const onThisMachine = ['localhost', '127.0.0.1', '[::1]'];

/** Whoever reaches it can deliver mail, so it is no port for the world; which addresses are safe only the operator knows. */
function lmtpListen(value: string | undefined): LmtpListen | undefined {
  if (value === undefined) return undefined;
  if (path.isAbsolute(value)) return { path: value };
  const [, host, digits] = /^(\[[\da-f:]+\]|[\w.-]+):(\d{1,5})$/i.exec(value) ?? [];
  const port = Number(digits);
  if (host === undefined || port < 1 || port > 65_535) {
    throw new ConfigError(`LMTP_LISTEN is "${value}", but must be an address with its port like 127.0.0.1:2424, or the path of a socket like /run/laurel/lmtp.`);
  }
  return { host: host.replace(/^\[|\]$/g, ''), port };
}

const imapExample = 'imaps://user:password@host/FOLDER';

/** User and password percent-encoded. A password in clear does not cross a network. */
function imapUrl(value: string | undefined): string | undefined {
  if (value === undefined) return undefined;
  const { username, password, pathname, protocol, hostname, search } = new URL(value);
  if (!username || !password || pathname.length < 2 || search) throw new ConfigError(`IMAP_URL is not an address of the form ${imapExample}.`);
  if (protocol === 'imap:' && !onThisMachine.includes(hostname)) {
    throw new ConfigError('IMAP_URL must begin with imaps://, because its password would cross the network in clear.');
  }
  return value;
}

function imapAfter(value: string): ImapAfter {
  if (value === 'leave' || value === 'delete') return { do: value };
  const folder = /^move:(.+)$/.exec(value)?.[1]?.trim();
  if (!folder) throw new ConfigError(`IMAP_AFTER is "${value}", but must be leave, delete or move:FOLDER.`);
  return { do: 'move', folder };
}

function longToken(name: string, value: string | undefined): string | undefined {
  if (value !== undefined && value.length < 32) {
    throw new ConfigError(`${name} is too short: use at least 32 random characters, for instance of \`openssl rand -base64 32\`.`);
  }
  return value;
}

function logLevel(value: string): LogLevel {
  const level = logLevels.find((known) => known === value);
  if (!level) throw new ConfigError(`LOG_LEVEL is "${value}", but must be one of ${logLevels.join(', ')}.`);
  return level;
}
