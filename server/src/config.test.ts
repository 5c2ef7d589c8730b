import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { ConfigError, type Environment, readConfig } from './config.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'laurel-config-'));
const file = path.join(folder, 'secret');
afterAll(() => rmSync(folder, { recursive: true }));

describe('readConfig', () => {
  it('has a default for everything', () => {
    expect(readConfig({})).toEqual({
      port: 4000,
      host: '127.0.0.1',
      publicUrl: 'http://localhost:4000',
      databaseUrl: undefined,
      dataDir: path.resolve('data'),
      portalKeyFile: path.resolve('data/portal.key'),
      logCheckpointFile: path.resolve('data/log.checkpoint'),
      journalFile: path.resolve('data/laurel.journal'),
      smtpUrl: undefined,
      mailFrom: undefined,
      inboundAddress: undefined,
      lmtpListen: undefined,
      imapUrl: undefined,
      imapAfter: { do: 'leave' },
      mailAuthservId: undefined,
      s3Url: undefined,
      routerToken: undefined,
      supergraphUrl: undefined,
      trustProxy: 0,
      drainSeconds: 0,
      unansweredReports: 5,
      logLevel: 'info',
    });
  });

  it('takes an empty variable for an unset one', () => {
    expect(readConfig({ PORT: '', DATABASE_URL: ' ', PUBLIC_URL: '' })).toEqual(readConfig({}));
  });

  it('derives the public address from the port', () => {
    expect(readConfig({ PORT: '8080' }).publicUrl).toBe('http://localhost:8080');
    expect(readConfig({ PORT: '80' }).publicUrl).toBe('http://localhost');
  });

  it('keeps a public address without its slash', () => {
    expect(readConfig({ PUBLIC_URL: 'https://security.example.org/' }).publicUrl).toBe('https://security.example.org');
  });

  it('keeps the portal key in DATA_DIR unless told otherwise', () => {
    expect(readConfig({ DATA_DIR: '/srv/laurel' }).portalKeyFile).toBe('/srv/laurel/portal.key');
    expect(readConfig({ DATA_DIR: '/srv/laurel', PORTAL_KEY_FILE: '/shared/key' }).portalKeyFile).toBe('/shared/key');
  });

  it('keeps the journal beside the last checkpoint, which has to be writable too', () => {
    expect(readConfig({ PORTAL_KEY_FILE: '/run/secrets/key', LOG_CHECKPOINT_FILE: '/kept/checkpoint' }).journalFile).toBe('/kept/laurel.journal');
    expect(readConfig({ JOURNAL_FILE: '/elsewhere/journal' }).journalFile).toBe('/elsewhere/journal');
  });

  it('keeps the last checkpoint beside the portal key unless told otherwise', () => {
    expect(readConfig({ DATA_DIR: '/srv/laurel', PORTAL_KEY_FILE: '/shared/key' }).logCheckpointFile).toBe('/shared/log.checkpoint');
    expect(readConfig({ LOG_CHECKPOINT_FILE: '/kept/checkpoint' }).logCheckpointFile).toBe('/kept/checkpoint');
  });

  it.each([
    ['DATABASE_URL', 'postgres://laurel:secret@db/laurel', 'databaseUrl'],
    ['SMTP_URL', 'smtps://laurel:secret@mail.example.org:465', 'smtpUrl'],
    ['S3_URL', 'https://key:secret@s3.example.org/laurel', 's3Url'],
    ['IMAP_URL', 'imaps://laurel:secret@imap.example.org/INBOX', 'imapUrl'],
    ['ROUTER_TOKEN', 'a-token-of-more-than-thirty-two-characters', 'routerToken'],
  ] as const)('reads %s from a file too', (name, value, field) => {
    writeFileSync(file, `${value}\n`);
    expect(readConfig({ [`${name}_FILE`]: file })[field]).toBe(value);
    expect(readConfig({ [name]: value })[field]).toBe(value);
    expect(() => readConfig({ [name]: value, [`${name}_FILE`]: file })).toThrow(`Both ${name} and ${name}_FILE`);
  });

  it('takes a port or a socket for LMTP, and what becomes of mails that were read', () => {
    expect(readConfig({ LMTP_LISTEN: '[::1]:2424' }).lmtpListen).toEqual({ host: '::1', port: 2424 });
    expect(readConfig({ LMTP_LISTEN: '/run/laurel/lmtp' }).lmtpListen).toEqual({ path: '/run/laurel/lmtp' });
    expect(readConfig({ IMAP_AFTER: 'move:Read by Laurel' }).imapAfter).toEqual({ do: 'move', folder: 'Read by Laurel' });
  });

  const refused: readonly (readonly [Environment, string])[] = [
    [{ PORT: 'http' }, 'PORT is "http"'],
    [{ PORT: '65536' }, 'from 1 to 65535'],
    [{ PORT: '-1' }, 'from 1 to 65535'],
    [{ DATABASE_URL: 'mysql://u:hunter2@db/laurel' }, 'postgres://user:password@host:5432/database'],
    [{ DATABASE_URL: 'db.example.org' }, 'DATABASE_URL is not an address'],
    [{ DATABASE_URL_FILE: path.join(folder, 'missing') }, 'cannot be read'],
    [{ PUBLIC_URL: 'security.example.org' }, 'https://security.example.org'],
    [{ PUBLIC_URL: 'http://security.example.org' }, 'must begin with https://'],
    [{ PUBLIC_URL: 'https://example.org/laurel' }, 'a host of its own'],
    [{ SMTP_URL: 'mail.example.org:25' }, 'SMTP_URL'],
    [{ MAIL_FROM: 'Security <security@example.org>' }, 'one plain address'],
    [{ S3_URL: 'https://s3.example.org/laurel' }, 'https://key:secret@host/bucket'],
    [{ S3_URL: 'https://key:secret@s3.example.org/' }, 'https://key:secret@host/bucket'],
    [{ S3_URL: 'https://key:secret@s3.example.org/laurel?acl=public' }, 'https://key:secret@host/bucket'],
    [{ INBOUND_ADDRESS: 'security' }, 'INBOUND_ADDRESS is "security"'],
    [{ LMTP_LISTEN: '2424' }, '127.0.0.1:2424'],
    [{ LMTP_LISTEN: '127.0.0.1:99999' }, '127.0.0.1:2424'],
    [{ LMTP_LISTEN: 'run/lmtp' }, 'the path of a socket'],
    [{ IMAP_URL: 'imap://laurel:secret@imap.example.org/INBOX' }, 'must begin with imaps://'],
    [{ IMAP_URL: 'imaps://imap.example.org/INBOX' }, 'imaps://user:password@host/FOLDER'],
    [{ IMAP_URL: 'imaps://laurel:secret@imap.example.org/' }, 'imaps://user:password@host/FOLDER'],
    [{ IMAP_AFTER: 'move' }, 'leave, delete or move:FOLDER'],
    [{ ROUTER_TOKEN: 'hunter2' }, 'at least 32'],
    [{ SUPERGRAPH_URL: 'gateway:4100/graphql' }, 'SUPERGRAPH_URL is not an address'],
    [{ SUPERGRAPH_URL: 'https://user:hunter2@gateway.example.org/graphql' }, 'without user, password'],
    [{ SUPERGRAPH_URL: 'https://gateway.example.org/graphql?key=hunter2' }, 'anything behind the path'],
    [{ TRUST_PROXY: 'true' }, 'TRUST_PROXY'],
    [{ LOG_LEVEL: 'loud' }, 'fatal, error, warn'],
  ];
  it.each(refused)('refuses %j', (environment, words) => {
    expect(() => readConfig(environment)).toThrow(ConfigError);
    expect(() => readConfig(environment)).toThrow(words);
  });

  it.each(['DATABASE_URL', 'SMTP_URL', 'IMAP_URL', 'S3_URL', 'ROUTER_TOKEN', 'SUPERGRAPH_URL'])('does not repeat what %s holds', (name) => {
    expect(messageOf(() => readConfig({ [name]: 'ftp:hunter2' }))).toMatch(new RegExp(`^${name} (?!.*hunter2)`));
  });
});

function messageOf(action: () => void): string {
  try {
    action();
  } catch (error) {
    return error instanceof Error ? error.message : '';
  }
  return '';
}
