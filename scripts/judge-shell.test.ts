import { describe, expect, it } from 'vitest';
import { sha256 } from './build-manifest.mjs';
import { looseHeaders, strangersIn } from './judge-shell.mjs';

const code = 'export {};\n';
const files = { 'assets/a-1.js': sha256(code), 'first.js': sha256(code), 'index.html': sha256('') };
const integrity = `sha256-${sha256(code, 'base64')}`;
const map = `<script type="importmap">{"integrity":{"/assets/a-1.js":"${integrity}"}}</script>`;
const part = `<script type="module" crossorigin src="/assets/a-1.js" integrity="${integrity}"></script>`;
const shell = (more = ''): string => `<!doctype html><html><head><meta charset="utf-8"><link rel="icon" href="/favicon.svg">${map}${part}</head><body>${more}</body></html>`;

describe('what a page loads', () => {
  it('is nothing strange where all of it is of the build, by its hash', () => {
    expect(strangersIn(shell(), files)).toEqual([]);
  });

  it.each([
    ['<script>alert(1)</script>', 'a script that stands in the page itself'],
    ['<SCRIPT SRC=//evil.example/x.js></SCRIPT>', '//evil.example/x.js, which is no part of the build'],
    [`<script src='data:text/javascript,alert(1)'></script>`, 'data:text/javascript,alert(1), which is no part of the build'],
    ['<script src="/assets/b-2.js"></script>', '/assets/b-2.js, which is no part of the build'],
    ['<script src="/first.js"></script>', '/first.js without its hash'],
    ['<script src="/first.js" integrity="sha256-AAAA"></script>', '/first.js with another hash'],
    ['<link rel="stylesheet" href="https://cdn.example/x.css">', 'https://cdn.example/x.css, which is no part of the build'],
    ['<link rel="icon" href="//cdn.example/x.svg">', '//cdn.example/x.svg, which is no part of the build'],
    ['<base href="https://evil.example/">', '<base> of https://evil.example/'],
    ['<iframe src="/x"></iframe>', '<iframe> of /x'],
    ['<meta http-equiv="refresh" content="0;url=https://evil.example/">', '<meta http-equiv="refresh">'],
    ['<form action="https://evil.example/"></form>', '<form> of https://evil.example/'],
    ['<p onclick="alert(1)">x</p>', 'an attribute that runs script'],
    ['<style>* { display: none }</style>', '<style>'],
  ])('is %s, and that is said', (more, what) => {
    expect(strangersIn(shell(more), files)).toEqual([what]);
  });

  it.each([
    ['{"integrity":{}}', ['/assets/a-1.js without its hash in the import map']],
    [`{"integrity":{"/assets/a-1.js":"${integrity}"},"imports":{"/assets/":"https://evil.example/"}}`, ['an import map that sends imports elsewhere']],
    ['nonsense', ['an import map that sends imports elsewhere']],
  ])('is led elsewhere by the import map %s', (text, found) => {
    expect(strangersIn(shell().replace(map, `<script type="importmap">${text}</script>`), files)).toEqual(found);
  });
});

describe('what the headers allow', () => {
  const own = `'sha256-${sha256(/>(\{.*\})</.exec(map)?.[1] ?? '', 'base64')}'`;
  const policy = `default-src 'none';script-src 'self' ${own};style-src 'self';img-src 'self' data: blob:;connect-src 'self';worker-src blob:;base-uri 'none';form-action 'self';frame-ancestors 'none';require-trusted-types-for 'script';trusted-types laurel`;
  const loose = (change: (policy: string) => string, more: Readonly<Record<string, string>> = {}): readonly string[] =>
    looseHeaders({ 'content-security-policy': change(policy), ...more }, shell());

  it('is what the build asks for', () => {
    expect(loose((same) => same)).toEqual([]);
  });

  it.each<readonly [string, (policy: string) => string, string]>([
    ['scripts from anywhere', (all) => all.replace("script-src 'self'", "script-src 'self' https:"), 'the policy allows script-src https:'],
    ['eval', (all) => all.replace("script-src 'self'", "script-src 'self' 'unsafe-eval'"), "the policy allows script-src 'unsafe-eval'"],
    ['another inline script', (all) => all.replace(own, `${own} 'sha256-${'A'.repeat(43)}='`), `the policy lets in another script, 'sha256-${'A'.repeat(43)}='`],
    ['connections elsewhere', (all) => all.replace("connect-src 'self'", "connect-src 'self' wss://evil.example"), 'the policy allows connect-src wss://evil.example'],
    ['workers of files', (all) => all.replace('worker-src blob:', "worker-src 'self' blob:"), "the policy allows worker-src 'self'"],
    ['another directive', (all) => `${all};script-src-elem *`, 'the policy allows script-src-elem *'],
    ['strings as code', (all) => all.replace("require-trusted-types-for 'script';", ''), 'the policy has no require-trusted-types-for'],
  ])('%s: is said', (_what, change, said) => {
    expect(loose(change)).toEqual([said]);
  });

  it('nothing at all, where there is no policy', () => {
    expect(looseHeaders({}, shell())).toEqual(['no Content-Security-Policy']);
  });

  it('what a header loads beside the page', () => {
    expect(loose((same) => same, { refresh: '0;url=https://evil.example/' })).toEqual(['the header refresh: 0;url=https://evil.example/']);
  });
});
