import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import express from 'express';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { TestBrowser, type TestServer, testServer } from '../testing/test-server.ts';
import { isPage, samplePages } from './page-addresses.ts';
import { pageRoutes } from './pages.ts';
import { loadStaticFiles, staticFiles } from './static-files.ts';
import { wkdAsks, wkdHash } from './wkd.ts';

let folder: string;
let server: TestServer;
let browser: TestBrowser;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'laurel-files-'));
  await mkdir(path.join(folder, 'assets'));
  await writeFile(path.join(folder, 'index.html'), '<!doctype html><title>Laurel</title>');
  await writeFile(path.join(folder, 'assets', 'app-1a2b.js'), 'export {};\n'.repeat(500));
  await writeFile(path.join(folder, 'assets', 'app-1a2b.js.map'), '{}');
  const files = loadStaticFiles(folder);
  const app = express();
  app.use(staticFiles(files), pageRoutes(files, 'https://security.example.org'));
  server = await testServer(app);
  browser = new TestBrowser(server.url);
});
afterAll(async () => {
  await server.close();
  await rm(folder, { recursive: true });
});

describe('files of the page', () => {
  it('whose name carries their hash stay for good, compressed', async () => {
    const answer = await browser.ask('/assets/app-1a2b.js', { headers: { 'accept-encoding': 'br' } });
    expect(answer.headers.get('cache-control')).toContain('immutable');
    expect(answer.headers.get('content-encoding')).toBe('br');
    expect(answer.text).toHaveLength(5_500);
    const again = await browser.ask('/assets/app-1a2b.js', { headers: { 'accept-encoding': 'br', 'if-none-match': answer.headers.get('etag') ?? '' } });
    expect([again.status, again.text]).toEqual([304, '']);
  });

  it('that are missing or were not built to be shown are not the page', async () => {
    for (const name of ['/assets/app-0000.js', '/assets/app-1a2b.js.map', '/assets/..%2f..%2fpackage.json']) {
      const answer = await browser.ask(name);
      expect([answer.status, answer.text.includes('<title>')]).toEqual([404, false]);
    }
  });

  it.each(['/', '/report', '/cases/LRL-2026-000042', '/researchers/ana', '/settings/keys', '/admin', '/verify-email', '/reset', '/consent', '/policy/'])('%s is a page', async (page) => {
    const answer = await browser.ask(page);
    expect([answer.status, answer.headers.get('cache-control')]).toEqual([200, 'no-cache']);
    expect(answer.text).toContain('<title>');
  });

  it.each(['/nonsense', '/cases/42', '/.env', '/wp-login.php', '/index.php'])('%s is the page with 404', async (page) => {
    const answer = await browser.ask(page);
    expect([answer.status, answer.text.includes('<title>')]).toEqual([404, true]);
  });

  it('are not moved to another name when the portal is somewhere else', async () => {
    expect((await browser.ask('/report', { method: 'HEAD' })).status).toBe(200);
  });
});

describe('addresses of the page', () => {
  it('answer with it, with a slash at their end too, and others do not', () => {
    expect(samplePages.filter((page) => !isPage(page) || !isPage(`${page}/`))).toEqual([]);
    expect(['/x', '/lost-key/x', '/cases/x', '/researchers/', '/policy/2/x', '/adminx'].filter(isPage)).toEqual([]);
  });

  it('are one of every page that the client has', async () => {
    const routes = await readFile(new URL('../../../client/src/app/routes.tsx', import.meta.url), 'utf8');
    const paths = [...routes.matchAll(/path: '(\/[^'*]*)'/g)].map(([, route = '']) => route);
    const sampleOf = (route: string): string => samplePages.find((page) => new RegExp(`^${route.replaceAll(/\$\w+/g, '[^/]+')}$`).test(page)) ?? route;
    expect(paths.length).toBeGreaterThan(10);
    expect(paths.filter((route) => !isPage(sampleOf(route)))).toEqual([]);
  });
});

describe('the Web Key Directory', () => {
  it('names keys as the draft does', () => {
    expect(wkdHash('Joe.Doe')).toBe('iy9q119eutrkn8s1mk4r39qejnbu3n5q');
  });

  it('answers by both methods, for its own address alone', () => {
    const address = 'Joe.Doe@Example.ORG';
    const key = 'hu/iy9q119eutrkn8s1mk4r39qejnbu3n5q';
    expect(wkdAsks(`/${key}`, address)).toBe('key');
    expect(wkdAsks(`/example.org/${key}`, address)).toBe('key');
    expect(wkdAsks(`/other.org/${key}`, address)).toBeNull();
    expect(wkdAsks('/hu/aaaa', address)).toBeNull();
    expect([wkdAsks('/policy', address), wkdAsks('/example.org/policy', address)]).toEqual(['policy', 'policy']);
  });
});
