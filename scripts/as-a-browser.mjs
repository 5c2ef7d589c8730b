/**
 * Asks a site as a browser on a first visit would, so that a site that lies to programs alone has to tell us apart by other means.
 * Follows no redirect, keeps no cookie, talks to the one origin it is given.
 */
import http from 'node:http';
import https from 'node:https';
import { promisify } from 'node:util';
import { brotliDecompress, gunzip, inflate, zstdDecompress } from 'node:zlib';
import { OperatorError } from './operator-error.mjs';

const agent = 'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/150.0.0.0 Safari/537.36';
const kinds = {
  document: { accept: 'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8', 'sec-fetch-dest': 'document', 'sec-fetch-mode': 'navigate', 'sec-fetch-site': 'none', 'upgrade-insecure-requests': '1' },
  script: { accept: '*/*', 'sec-fetch-dest': 'script', 'sec-fetch-mode': 'cors', 'sec-fetch-site': 'same-origin' },
  style: { accept: 'text/css,*/*;q=0.1', 'sec-fetch-dest': 'style', 'sec-fetch-mode': 'cors', 'sec-fetch-site': 'same-origin' },
  other: { accept: '*/*', 'sec-fetch-dest': 'empty', 'sec-fetch-mode': 'cors', 'sec-fetch-site': 'same-origin' },
};
const decoders = { br: brotliDecompress, gzip: gunzip, deflate: inflate, zstd: zstdDecompress };
const patienceMilliseconds = 20_000;
const largest = 32 * 1024 * 1024;

/**
 * @typedef {{ status: number, headers: http.IncomingHttpHeaders, bytes: Buffer }} Answer the body as a browser sees it, decompressed
 * @param {string} origin @param {string} address path and query @param {keyof typeof kinds} kind @returns {Promise<Answer>}
 * @throws OperatorError where nobody answers
 */
export async function ask(origin, address, kind) {
  const { status, headers, body } = await request(new URL(address, origin), kinds[kind]).catch((error) => {
    throw new OperatorError(`${origin} does not answer (${error.message || error.errors?.[0]?.message || error.code}).`);
  });
  const decode = decoders[headers['content-encoding']];
  return { status, headers, bytes: decode ? await promisify(decode)(body, { maxOutputLength: largest }).catch(() => body) : body };
}

function request(url, headers) {
  const { get } = url.protocol === 'https:' ? https : http;
  const encodings = 'gzip, deflate, br, zstd';
  const options = { headers: { 'user-agent': agent, 'accept-encoding': encodings, 'accept-language': 'en', ...headers }, signal: AbortSignal.timeout(patienceMilliseconds) };
  return new Promise((resolve, reject) => {
    const asked = get(url, options, (answer) => {
      const parts = [];
      let size = 0;
      answer.on('data', (part) => {
        size += part.length;
        parts.push(part);
        if (size > largest) asked.destroy(new Error(`${url.pathname} does not end`));
      });
      answer.once('error', reject);
      answer.once('end', () => resolve({ status: answer.statusCode, headers: answer.headers, body: Buffer.concat(parts) }));
    });
    asked.once('error', reject);
  });
}
