/** A certificate for tests of TLS, made by openssl. */
import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';

export interface Certificate {
  /** PEM; signed by itself, so also what trusts it. */
  readonly cert: string;
  readonly key: string;
}

/** @param names of hosts; an IP address is written as `IP:127.0.0.1` */
export async function makeCertificate(names: readonly string[], days = 2): Promise<Certificate> {
  const folder = await mkdtemp(path.join(tmpdir(), 'laurel-cert-'));
  const [key, cert] = [path.join(folder, 'key.pem'), path.join(folder, 'cert.pem')];
  try {
    await promisify(execFile)('openssl', [
      'req', '-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-nodes', '-days', String(days), '-subj', '/CN=laurel test',
      '-addext', `subjectAltName=${names.map((name) => (name.startsWith('IP:') ? name : `DNS:${name}`)).join(',')}`, '-keyout', key, '-out', cert,
    ]);
    return { cert: await readFile(cert, 'utf8'), key: await readFile(key, 'utf8') };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
