/** nginx and Caddy with the very files of docs/, filled in with ports and a certificate of their own, in front of a handler. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import type { RequestListener } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Certificate } from './certificates.ts';

export interface Ports {
  readonly http: number;
  readonly https: number;
}
export interface RunningProxy {
  readonly ports: Ports;
  readonly stop: () => Promise<void>;
}
interface Filled extends Ports {
  readonly laurel: number;
  readonly folder: string;
}

const docs = fileURLToPath(new URL('../../../docs/', import.meta.url));
const filled = (text: string, changes: readonly (readonly [string, string])[]): string => changes.reduce((all, [from, to]) => {
  if (!all.includes(from)) throw new Error(`the file of docs/ has no ${from}`);
  return all.replaceAll(from, to);
}, text);

async function nginxFile({ http, https, laurel, folder }: Filled): Promise<string> {
  const site = filled(await readFile(path.join(docs, 'nginx.conf'), 'utf8'), [
    ['listen [::]:80;', ''], ['listen [::]:443 ssl;', ''], ['listen 80;', `listen 127.0.0.1:${http};`], ['listen 443 ssl;', `listen 127.0.0.1:${https} ssl;`], ['server 127.0.0.1:4000;', `server 127.0.0.1:${laurel};`],
    ['/etc/letsencrypt/live/security.example.org/fullchain.pem', `${folder}/cert.pem`], ['/etc/letsencrypt/live/security.example.org/privkey.pem', `${folder}/key.pem`],
    ['security.example.org', 'localhost'],
  ]);
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((name) => `${name}_temp_path ${folder}/${name};`).join('\n');
  return `${process.getuid?.() === 0 ? 'user root;' : ''}
daemon off; worker_processes 1; pid ${folder}/pid; error_log ${folder}/error.log;
events {}
http { access_log off; ${temporary}
${site} }`;
}

async function caddyFile({ http, https, laurel, folder }: Filled): Promise<string> {
  const site = filled(await readFile(path.join(docs, 'Caddyfile'), 'utf8'), [
    ['security.example.org, openpgpkey.example.org {', `localhost, 127.0.0.1, openpgpkey.example.org {\n\ttls ${folder}/cert.pem ${folder}/key.pem`], ['127.0.0.1:4000', `127.0.0.1:${laurel}`],
  ]);
  return `{\n\tadmin off\n\thttp_port ${http}\n\thttps_port ${https}\n\tdefault_bind 127.0.0.1\n\tstorage file_system ${folder}/storage\n\tskip_install_trust\n}\n${site}`;
}

const programs = {
  nginx: { file: nginxFile, run: (config: string, folder: string) => ['nginx', ['-p', folder, '-c', config]] as const },
  caddy: { file: caddyFile, run: (config: string) => ['caddy', ['run', '--adapter', 'caddyfile', '--config', config]] as const },
} as const;
export type ProxyName = keyof typeof programs;

/** @param handler what stands behind it, on a port of its own */
export async function startProxy(name: ProxyName, ports: Ports, certificate: Certificate, handler: RequestListener): Promise<RunningProxy> {
  const folder = await mkdtemp(path.join(tmpdir(), `laurel-${name}-`));
  const upstream = createServer(handler);
  await new Promise<void>((resolve) => upstream.listen(0, '127.0.0.1', resolve));
  await writeFile(path.join(folder, 'cert.pem'), certificate.cert);
  await writeFile(path.join(folder, 'key.pem'), certificate.key);
  const config = path.join(folder, 'config');
  await writeFile(config, await programs[name].file({ ...ports, folder, laurel: (upstream.address() as AddressInfo).port }));
  const [program, parameters] = programs[name].run(config, folder);
  const child = spawn(program, parameters, { env: { ...process.env, HOME: folder, XDG_DATA_HOME: folder, XDG_CONFIG_HOME: folder, PATH: `${process.env['PATH']}:/usr/sbin` }, stdio: ['ignore', 'ignore', 'pipe'] });
  let said = '';
  child.stderr.on('data', (part) => { said += String(part); });
  const stop = async (): Promise<void> => {
    await ended(child);
    upstream.closeAllConnections();
    await new Promise((resolve) => upstream.close(resolve));
    await rm(folder, { recursive: true, force: true });
  };
  await listens(ports.https, child).catch(async (error: unknown) => {
    await stop();
    throw new Error(`${name} did not start: ${said}`, { cause: error });
  });
  return { ports, stop };
}

async function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return;
  child.kill('SIGTERM');
  await once(child, 'exit');
}

async function listens(port: number, child: ChildProcess): Promise<void> {
  for (let left = 200; left > 0 && child.exitCode === null; left--) {
    const isThere = await new Promise<boolean>((resolve) => {
      const socket = connect(port, '127.0.0.1', () => { socket.destroy(); resolve(true); });
      socket.on('error', () => resolve(false));
    });
    if (isThere) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error('nobody listens');
}
