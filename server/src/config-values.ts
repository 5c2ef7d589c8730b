/**
 * What the variables of the environment may say, one kind of value each. The configuration alone imports it; nothing but node's own
 * comes in, and only types that Node strips, because the scripts read the configuration before anything is built.
 */
import { readFileSync } from 'node:fs';
import path from 'node:path';

export const logLevels = ['fatal', 'error', 'warn', 'info', 'debug', 'silent'] as const;
export type LogLevel = (typeof logLevels)[number];

export type LmtpListen = { readonly host: string; readonly port: number } | { readonly path: string };
/** What becomes of a mail in the mailbox once Laurel has it. */
export type ImapAfter = { readonly do: 'leave' } | { readonly do: 'delete' } | { readonly do: 'move'; readonly folder: string };

/** The environment says something that cannot work; the message is one sentence for the operator. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
}

export type Environment = Readonly<Record<string, string | undefined>>;

export const filePath = (value: string | undefined): string | undefined => (value === undefined ? undefined : path.resolve(value));

/** An empty variable is an unset one: that is how compose files and shells leave things out. */
export function text(environment: Environment, name: string): string | undefined {
  return environment[name]?.trim() || undefined;
}

export function secret(environment: Environment, name: string): string | undefined {
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

export function integer(environment: Environment, name: string, fallback: number, least: number, most: number): number {
  const value = text(environment, name);
  if (value === undefined) return fallback;
  const number = Number(value);
  if (!/^\d+$/.test(value) || number < least || number > most) {
    throw new ConfigError(`${name} is "${value}", but must be a whole number from ${least} to ${most}.`);
  }
  return number;
}

export function address(environment: Environment, name: string, protocols: readonly string[], example: string): string | undefined {
  const value = secret(environment, name);
  if (value === undefined) return undefined;
  const url = URL.canParse(value) ? new URL(value) : undefined;
  if (!url?.hostname || !protocols.includes(url.protocol)) {
    throw new ConfigError(`${name} is not an address of the form ${example}.`);
  }
  return value;
}

export const s3Example = 'https://key:secret@host/bucket?region=eu-central-1';

/** Key and secret percent-encoded; `region` and `style=host` in the search. */
export function s3Url(value: string | undefined): string | undefined {
  if (value === undefined) return undefined;
  const { username, password, pathname, searchParams } = new URL(value);
  const isKnown = [...searchParams.keys()].every((name) => name === 'region' || name === 'style');
  if (username && password && /^\/[\w.-]{3,63}$/.test(pathname) && isKnown) return value;
  throw new ConfigError(`S3_URL is not an address of the form ${s3Example}.`);
}

export function publicUrl(value: string): string {
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

export function mailAddress(name: string, value: string | undefined): string | undefined {
  if (value !== undefined && !/^[^\s@<>]+@[^\s@<>]+$/.test(value)) {
    throw new ConfigError(`${name} is "${value}", but must be one plain address like security@example.org.`);
  }
  return value;
}

const onThisMachine = ['localhost', '127.0.0.1', '[::1]'];

/** Whoever reaches it can deliver mail, so it is no port for the world; which addresses are safe only the operator knows. */
export function lmtpListen(value: string | undefined): LmtpListen | undefined {
  if (value === undefined) return undefined;
  if (path.isAbsolute(value)) return { path: value };
  const [, host, digits] = /^(\[[\da-f:]+\]|[\w.-]+):(\d{1,5})$/i.exec(value) ?? [];
  const port = Number(digits);
  if (host === undefined || port < 1 || port > 65_535) {
    throw new ConfigError(`LMTP_LISTEN is "${value}", but must be an address with its port like 127.0.0.1:2424, or the path of a socket like /run/laurel/lmtp.`);
  }
  return { host: host.replace(/^\[|\]$/g, ''), port };
}

export const imapExample = 'imaps://user:password@host/FOLDER';

/** User and password percent-encoded. A password in clear does not cross a network. */
export function imapUrl(value: string | undefined): string | undefined {
  if (value === undefined) return undefined;
  const { username, password, pathname, protocol, hostname, search } = new URL(value);
  if (!username || !password || pathname.length < 2 || search) throw new ConfigError(`IMAP_URL is not an address of the form ${imapExample}.`);
  if (protocol === 'imap:' && !onThisMachine.includes(hostname)) {
    throw new ConfigError('IMAP_URL must begin with imaps://, because its password would cross the network in clear.');
  }
  return value;
}

export function imapAfter(value: string): ImapAfter {
  if (value === 'leave' || value === 'delete') return { do: value };
  const folder = /^move:(.+)$/.exec(value)?.[1]?.trim();
  if (!folder) throw new ConfigError(`IMAP_AFTER is "${value}", but must be leave, delete or move:FOLDER.`);
  return { do: 'move', folder };
}

export function longToken(name: string, value: string | undefined): string | undefined {
  if (value !== undefined && value.length < 32) {
    throw new ConfigError(`${name} is too short: use at least 32 random characters, for instance of \`openssl rand -base64 32\`.`);
  }
  return value;
}

/** What is asked there carries a bearer of its own, so the address holds no secret: it may stand in what is logged. */
export function supergraphUrl(value: string | undefined): string | undefined {
  if (value === undefined) return undefined;
  const url = URL.canParse(value) ? new URL(value) : undefined;
  if (url?.hostname && ['https:', 'http:'].includes(url.protocol) && !url.username && !url.password && !url.search && !url.hash) return url.href;
  throw new ConfigError('SUPERGRAPH_URL is not an address of the form https://gateway.example.org/graphql, without user, password or anything behind the path.');
}

export function logLevel(value: string): LogLevel {
  const level = logLevels.find((known) => known === value);
  if (!level) throw new ConfigError(`LOG_LEVEL is "${value}", but must be one of ${logLevels.join(', ')}.`);
  return level;
}
