/** What a page would make a browser load and run, read from its HTML and its headers. Pure; `verify -- site` asks it. */
import { sha256 } from './build-manifest.mjs';

const tags = /<(script|link|style|iframe|object|embed|base|meta|img|form)\b([^>]*)>/gi;
const attribute = (text, name) => new RegExp(`\\b${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)'|([^\\s>]+))`, 'i').exec(text)?.slice(1).find((value) => value !== undefined);

/**
 * @param {string} html @param {Readonly<Record<string, string>>} files of the build, to their SHA-256 in hex
 * @returns {string[]} what it loads or runs beside the parts of the build, one sentence each
 */
export function strangersIn(html, files) {
  const found = [];
  for (const [, name, rest] of html.matchAll(tags)) found.push(...judgeTag(name.toLowerCase(), rest, files));
  if (/<[^>]+\son\w+\s*=/i.test(html)) found.push('an attribute that runs script');
  for (const [, text] of html.matchAll(/<script type="importmap">([\s\S]*?)<\/script>/g)) found.push(...judgeMap(text, files));
  return found;
}

function judgeTag(name, rest, files) {
  const address = attribute(rest, 'src') ?? attribute(rest, 'href') ?? attribute(rest, 'data') ?? attribute(rest, 'action');
  if (name === 'meta') return attribute(rest, 'http-equiv') ? [`<meta http-equiv="${attribute(rest, 'http-equiv')}">`] : [];
  if (name === 'script' && attribute(rest, 'type') === 'importmap' && !address) return [];
  if (name === 'link' && ['icon', 'alternate'].includes(attribute(rest, 'rel')) && /^\/(?!\/)/.test(address ?? '')) return [];
  if (!['script', 'link'].includes(name)) return [`<${name}>${address ? ` of ${address}` : ''}`];
  if (!address) return [`a ${name} that stands in the page itself`];
  return judgePart(address, attribute(rest, 'integrity'), files);
}

function judgePart(address, integrity, files) {
  const hex = files[address.replace(/^\//, '')];
  if (!address.startsWith('/') || hex === undefined) return [`${address}, which is no part of the build`];
  if (integrity === undefined) return [`${address} without its hash`];
  return integrity === integrityOf(hex) ? [] : [`${address} with another hash`];
}

function judgeMap(text, files) {
  const map = parse(text);
  if (!map || Object.keys(map).some((key) => key !== 'integrity')) return ['an import map that sends imports elsewhere'];
  const named = Object.entries(map.integrity ?? {}).flatMap(([address, integrity]) => judgePart(address, integrity, files));
  const missing = Object.keys(files).filter((name) => /^assets\/.*\.(?:js|css)$/.test(name) && !map.integrity?.[`/${name}`]);
  return [...named, ...missing.map((name) => `/${name} without its hash in the import map`)];
}

function parse(text) {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

const integrityOf = (hex) => `sha256-${Buffer.from(hex, 'hex').toString('base64')}`;

/**
 * What a directive of the policy may say at most. Styles: the two that a library writes, which change nothing but touch and scrolling.
 * From memory come the worker and opened pictures.
 */
const allowed = {
  'default-src': /^'none'$/,
  'script-src': /^'self'$|^'sha256-/,
  'style-src': /^'self'$|^'sha256-/,
  'img-src': /^'self'$|^data:$|^blob:$/,
  'connect-src': /^'self'$/,
  'worker-src': /^blob:$/,
  'font-src': /^'self'$/,
  'manifest-src': /^'self'$/,
  'form-action': /^'self'$/,
  'base-uri': /^'none'$/,
  'frame-ancestors': /^'none'$/,
  'require-trusted-types-for': /^'script'$/,
  'trusted-types': /^laurel$/,
  'upgrade-insecure-requests': /^$/,
  // What a browser refused is told to the portal itself, which is no way out for words: it is asked for by nothing that runs.
  'report-uri': /^\/csp-report$/,
  'report-to': /^csp$/,
};
const needed = ['default-src', 'script-src', 'connect-src', 'worker-src', 'base-uri', 'form-action', 'frame-ancestors', 'require-trusted-types-for', 'trusted-types'];
const loading = ['link', 'refresh', 'sourcemap', 'x-sourcemap', 'service-worker-allowed', 'content-location'];

/**
 * @param {import('node:http').IncomingHttpHeaders} headers of the page @param {string} html as it should be
 * @returns {string[]} where they let in more than the build asks for
 */
export function looseHeaders(headers, html) {
  const policy = headers['content-security-policy'];
  const extra = loading.filter((name) => headers[name] !== undefined).map((name) => `the header ${name}: ${String(headers[name])}`);
  if (policy === undefined) return ['no Content-Security-Policy', ...extra];
  const directives = new Map(policy.split(';').map((part) => part.trim().split(/\s+/)).map(([name, ...sources]) => [name.toLowerCase(), sources]));
  const absent = needed.filter((name) => !directives.has(name)).map((name) => `the policy has no ${name}`);
  const wide = [...directives].flatMap(([name, sources]) => sources.filter((source) => !allowed[name]?.test(source)).map((source) => `${name} ${source}`));
  const inline = /<script type="importmap">([\s\S]*?)<\/script>/.exec(html)?.[1] ?? '';
  const own = `'sha256-${sha256(inline, 'base64')}'`;
  const foreign = (directives.get('script-src') ?? []).filter((source) => source.startsWith(`'sha256-`) && source !== own);
  return [...absent, ...wide.map((each) => `the policy allows ${each}`), ...foreign.map((each) => `the policy lets in another script, ${each}`), ...extra];
}
