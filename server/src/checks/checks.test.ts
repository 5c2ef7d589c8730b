import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, type Server } from 'node:https';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { SMTPServer, type SMTPServerOptions } from 'smtp-server';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { warnOfFormerHost } from '../accounts/former-host.ts';
import { startJobs } from '../jobs/start-jobs.ts';
import { makeCertificate } from '../testing/certificates.ts';
import { serve } from '../testing/portal-over-http.ts';
import { type TestApp, testApp } from '../testing/test-app.ts';
import { TestBrowser } from '../testing/test-server.ts';
import { seenPath } from '../http/seen-routes.ts';
import { checkDatabase, checkJobs, checkPasskeys, checkRoom, checkStore, judgeClocks } from './check-inside.ts';
import { checkMailNames, type NameResolver } from './check-mail-names.ts';
import { checkMailServers } from './check-mail-servers.ts';
import { checkPortal } from './check-portal.ts';
import { checkProxy } from './check-proxy.ts';
import { checkDomain } from './check-site.ts';
import { checkTls } from './check-tls.ts';
import { type Finding, lineOf } from './finding.ts';

let node: TestApp;
beforeAll(async () => { node = await testApp(); });
afterAll(async () => node.drop());

const now = new Date();
const levels = (findings: readonly Finding[]): readonly string[] => findings.map(({ level }) => level);
const texts = (findings: readonly Finding[]): string => findings.map(lineOf).join('\n');
const listening = async (server: Pick<Server, 'listen' | 'address'>): Promise<number> => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return (server.address() as AddressInfo).port;
};

describe('TLS', () => {
  const tlsOf = async (days: number, options: object = {}, trusted = true): Promise<readonly Finding[]> => {
    const certificate = await makeCertificate(['localhost', 'IP:127.0.0.1'], days);
    const server = createServer({ cert: certificate.cert, key: certificate.key, ...options });
    try {
      return await checkTls(`https://localhost:${await listening(server)}`, { now, ...(trusted && { ca: certificate.cert }) });
    } finally {
      server.close();
    }
  };

  it('is good with a certificate that is trusted and lasts', async () => {
    expect(levels(await tlsOf(60))).toEqual(['good', 'good']);
  });
  it('says what is wrong: not trusted, about to end, old versions', async () => {
    expect(texts(await tlsOf(60, {}, false))).toMatch(/BAD {3}the certificate is not trusted/);
    expect(levels(await tlsOf(15))).toEqual(['good', 'warn']);
    expect(levels(await tlsOf(3))).toEqual(['good', 'bad']);
    expect(texts(await tlsOf(60, { minVersion: 'TLSv1', ciphers: 'DEFAULT@SECLEVEL=0' }))).toMatch(/warn {2}TLS 1.1 or older is taken/);
  });
});

describe('what the portal sees of who asks', () => {
  const withProxies = async (trustProxy: number, work: (url: string) => Promise<void>): Promise<void> => {
    const portal = await serve({ ...node.app, config: { ...node.app.config, trustProxy } });
    try {
      await work(portal.url);
    } finally {
      await portal.close();
    }
  };

  it('is told to nobody without the portal key, and not for long', async () => {
    await withProxies(0, async (url) => {
      const ask = async (address: string): Promise<number> => (await new TestBrowser(url).ask(address)).status;
      expect(await ask(seenPath(node.app.portalKey, now))).toBe(200);
      expect(await ask(seenPath({ deriveToken: () => 'x'.repeat(43) }, now))).not.toBe(200);
      expect(await ask(seenPath(node.app.portalKey, new Date(now.getTime() - 600_000)))).not.toBe(200);
      expect(await ask(seenPath(node.app.portalKey, new Date(now.getTime() + 600_000)))).not.toBe(200);
    });
  });

  it('shows whether a forged address is believed', async () => {
    await withProxies(0, async (url) => expect(levels(await checkProxy(url, node.app.portalKey, now))).toEqual(['good', 'good', 'good']));
    await withProxies(1, async (url) => expect(texts(await checkProxy(url, node.app.portalKey, now))).toMatch(/BAD {3}whoever asks chooses the address/));
    await withProxies(0, async (url) => expect(levels(await checkProxy(url, { deriveToken: () => 'x'.repeat(43) }, now))).toEqual(['warn']));
  });
});

describe('the names of mail', () => {
  const resolverOf = (records: Readonly<Record<string, readonly string[]>>, mx = true): NameResolver => ({
    resolveTxt: async (name) => {
      const found = records[name];
      if (!found) throw Object.assign(new Error('no data'), { code: 'ENODATA' });
      return found.map((text) => [text.slice(0, 5), text.slice(5)]);
    },
    resolveMx: async () => (mx ? [{ exchange: 'mx.example.org', priority: 10 }] : []),
  });
  const right = { 'example.org': ['v=spf1 mx -all', 'something else'], 's1._domainkey.example.org': ['v=DKIM1; k=rsa; p=MIIB'], '_dmarc.example.org': ['v=DMARC1; p=reject'] };
  const look = async (changes: Readonly<Record<string, readonly string[]>>, { selectors = [] as readonly string[], mx = true, address = 'security@example.org' } = {}) =>
    checkMailNames(address, selectors, resolverOf({ ...right, ...changes }, mx));

  it('are good where they say who sends, and what becomes of the rest', async () => {
    expect(levels(await look({}))).toEqual(['good', 'good', 'good', 'good']);
    expect(levels(await look({ 'mail.example.org': ['v=spf1 include:_spf.example.net ~all'], 's1._domainkey.mail.example.org': ['p=MIIB'] }, { address: 'x@mail.example.org' }))).toEqual(['good', 'good', 'good', 'good']);
  });

  it.each([
    ['no SPF', { 'example.org': [] }, 1, 'bad'], ['two SPF', { 'example.org': ['v=spf1 -all', 'v=spf1 mx -all'] }, 1, 'bad'], ['an SPF for all', { 'example.org': ['v=spf1 +all'] }, 1, 'bad'],
    ['an SPF without an end', { 'example.org': ['v=spf1 mx ?all'] }, 1, 'warn'], ['no DKIM at the usual names', { 's1._domainkey.example.org': [] }, 2, 'warn'],
    ['a revoked DKIM key', { 's1._domainkey.example.org': ['v=DKIM1; p='] }, 2, 'warn'], ['no DMARC', { '_dmarc.example.org': [] }, 3, 'warn'],
    ['a DMARC of nothing', { '_dmarc.example.org': ['v=DMARC1; p=none'] }, 3, 'warn'], ['a broken DMARC', { '_dmarc.example.org': ['v=DMARC1; policy=reject'] }, 3, 'bad'],
  ])('%s', async (_what, changes, place, level) => expect(levels(await look(changes))[place]).toBe(level));

  it('no MX, and no DKIM key where the operator says that it is', async () => {
    expect(levels(await look({}, { mx: false, selectors: ['other'] }))).toEqual(['warn', 'good', 'bad', 'good']);
  });

  it('says that a resolver is silent, and not that nothing is there', async () => {
    const silent: NameResolver = { resolveTxt: async () => { throw Object.assign(new Error('queryTxt ETIMEOUT'), { code: 'ETIMEOUT' }); }, resolveMx: async () => [] };
    await expect(checkMailNames('a@example.org', [], silent)).rejects.toThrow('ETIMEOUT');
  });
});

describe('the mail server', () => {
  const smtp = async (options: SMTPServerOptions, work: (port: number, took: () => number) => Promise<void>): Promise<void> => {
    let took = 0;
    const server = new SMTPServer({
      ...options, authOptional: true, onAuth: ({ password }, _session, done) => (password === 'right' ? done(null, { user: 'laurel' }) : done(new Error('no'))),
      onData: (stream, _session, done) => { took += 1; stream.resume().on('end', () => done()); },
    });
    server.on('error', () => undefined);
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.server.address() as AddressInfo;
    try {
      await work(port, () => took);
    } finally {
      await new Promise<void>((resolve) => server.close(() => resolve()));
    }
  };
  const check = async (smtpUrl: string | undefined): Promise<readonly Finding[]> => checkMailServers({ smtpUrl, imapUrl: undefined, lmtpListen: undefined });

  it('is asked to take mail, and gets none', async () => {
    await smtp({ allowInsecureAuth: true, disabledCommands: ['STARTTLS'] }, async (port, took) => {
      expect(texts(await check(`smtp://laurel:right@127.0.0.1:${port}`))).toBe(`good  the mail server at 127.0.0.1:${port} takes mail without encryption, on this machine`);
      expect(texts(await check(`smtp://laurel:wrong@127.0.0.1:${port}`))).toMatch(/BAD {3}the mail server at .*: refuses user or password/);
      expect(took()).toBe(0);
    });
  });

  it('has to encrypt with a certificate that is trusted', async () => {
    const { cert, key } = await makeCertificate(['IP:127.0.0.1']);
    await smtp({ cert, key }, async (port) => {
      expect(texts(await check(`smtp://laurel:right@127.0.0.1:${port}`))).toMatch(/BAD .*certificate is not trusted|does not encrypt/);
    });
    expect(texts(await check('smtp://127.0.0.1:1'))).toMatch(/cannot be reached/);
    expect(texts(await check(undefined))).toMatch(/BAD {3}SMTP_URL is not set/);
  });

  it('to which mail is delivered is there, or not', async () => {
    await smtp({ disabledCommands: ['AUTH'] }, async (port) => {
      const listen = async (at: number): Promise<readonly string[]> => levels((await checkMailServers({ smtpUrl: undefined, imapUrl: undefined, lmtpListen: { host: '127.0.0.1', port: at } })).slice(1));
      expect([await listen(port), await listen(1)]).toEqual([['good'], ['warn']]);
    });
  });
});

describe('security.txt of the domain', () => {
  const origin = 'https://security.example.org';
  const text = `Contact: mailto:security@Example.org\nCanonical: ${origin}/.well-known/security.txt\n`;
  const look = async (there: string | null, here = text): Promise<readonly string[]> => levels(await checkDomain(origin, async (address) => {
    if (address.startsWith(origin)) return new Response(here);
    expect(address).toBe('https://example.org/.well-known/security.txt');
    if (there === null) throw new Error('nobody answers');
    return new Response(there, { status: there === '' ? 404 : 200 });
  }));

  it('leads to the portal, or should', async () => {
    expect([await look(text), await look('Contact: mailto:x@example.org'), await look(''), await look(null)]).toEqual([['good'], ['warn'], ['warn'], ['warn']]);
    expect(await look(text, 'Contact: mailto:security@security.example.org\n')).toEqual([]);
  });
});

describe('inside', () => {
  it('the database has to keep what it was given', async () => {
    // Tests run without fsync.
    expect(levels(await checkDatabase(node.app.pool))).toEqual(['good', 'bad']);
    const facts = { version: '14.9', fsync: 'on', commit: 'on', pages: 'on', isReplica: true };
    expect(levels(await checkDatabase({ query: async () => ({ rows: [facts] }) } as never))).toEqual(['bad', 'good', 'bad']);
  });

  it('the jobs have to tick, and a portal that was put back is closed', async () => {
    expect(texts(await checkJobs(node.app.pool, 0))).toMatch(/BAD {3}the clock has not ticked for ever/);
    const jobs = await startJobs(node.app);
    await node.app.pool.query(`update installation set ticked_at = now()`);
    await jobs.stop();
    expect(levels(await checkJobs(node.app.pool, 0))).toEqual(['good', 'good']);
    await node.app.pool.query(`update installation set ticked_at = now() - interval '1 hour'`);
    expect(texts(await checkJobs(node.app.pool, 0))).toMatch(/has not ticked for 60 minutes/);
    const waiting = checkJobs(node.app.pool);
    await node.app.pool.query('update installation set ticked_at = now()');
    expect(levels(await waiting)).toEqual(['good', 'good']);
    await node.app.pool.query('update installation set restored_at = now()');
    expect(texts(await checkJobs(node.app.pool, 0))).toMatch(/BAD {3}the portal was put back from a backup and is closed/);
    await node.app.pool.query('update installation set restored_at = null');
  });

  it('clocks may differ a little', () => {
    const says = (seconds: number) => ({ name: 'the site', here: now, says: new Date(now.getTime() + seconds * 1_000) });
    expect(levels(judgeClocks([says(0.4), says(-5), says(40)]))).toEqual(['good', 'warn', 'bad']);
  });

  it('passkeys stay behind where PUBLIC_URL has another host', async () => {
    const url = 'https://security.example.org';
    await node.app.pool.query(
      `with one as (insert into account default values returning id)
       insert into passkey (account_id, credential_id, public_key, counter, name, backed_up, rp_id)
       select id, 'credential'::bytea, 'key'::bytea, 0, 'Blue key', false, 'security.example.org' from one`);
    expect(texts(await checkPasskeys(node.app.pool, url))).toMatch(/good {2}every passkey belongs to this host/);
    expect(texts(await checkPasskeys(node.app.pool, 'https://laurel.example.org'))).toMatch(/warn {2}passkeys of 1 person were made for security.example.org/);
    await warnOfFormerHost({ ...node.app, config: { ...node.app.config, publicUrl: url } });
    expect(node.logged()).not.toContain('another host');
    await warnOfFormerHost(node.app);
    expect(node.logged()).toMatch(/"host":"security.example.org","accounts":1,.*another host than PUBLIC_URL/);
    await node.app.pool.query('delete from passkey');
  });

  it('files have to come back as they were', async () => {
    expect(levels(await checkStore(node.app.fileStore))).toEqual(['good']);
    const broken = { ...node.app.fileStore, place: '/nowhere', put: async () => { throw new Error('EACCES: permission denied'); } };
    expect(texts(await checkStore(broken))).toMatch(/BAD {3}files cannot be written to \/nowhere: EACCES/);
    const folder = await mkdtemp(path.join(tmpdir(), 'laurel-room-'));
    expect(texts(await checkRoom(folder))).toMatch(/GiB are free in/);
    await rm(folder, { recursive: true });
  });
});

describe('all of it', () => {
  beforeAll(async () => node.app.pool.query('update installation set ticked_at = now()'));

  it('looks on where something fails, and tells what to do', async () => {
    const portal = await serve(node.app);
    const resolver: NameResolver = { resolveTxt: async () => { throw new Error('the resolver is away'); }, resolveMx: async () => [] };
    const findings = await checkPortal(portal.url, { config: node.app.config, databaseUrl: node.url, resolver });
    await portal.close();
    const lines = texts(findings);
    for (const words of [/good {2}\/readyz answers 200/, /good {2}a forged X-Forwarded-For is not believed/, /BAD {3}mail names: the resolver is away/, /the clock of the database/, /good {2}files can be written/]) expect(lines).toMatch(words);
    expect(findings.every(({ level, remedy }) => (level === 'good') === (remedy === undefined))).toBe(true);
    expect(texts(await checkPortal(portal.url, { config: node.app.config, databaseUrl: undefined }))).toMatch(/BAD {3}health: .*\n.*[^]*warn {2}looked from outside alone/);
  });
});
