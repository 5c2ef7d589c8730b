/** The certificate and the versions of TLS that a portal is reached by. */
import { connect, type PeerCertificate, type SecureVersion, type TLSSocket } from 'node:tls';
import { bad, type Finding, good, warn } from './finding.ts';

const dayMilliseconds = 86_400_000;

export interface TlsOptions {
  readonly now: Date;
  /** PEM that is trusted in place of the system's. */
  readonly ca?: string | undefined;
}

/** @param url https */
export async function checkTls(url: string, { now, ca }: TlsOptions): Promise<readonly Finding[]> {
  const socket = await handshake(url, 'TLSv1.2', 'TLSv1.3', ca);
  const { authorized, authorizationError } = socket;
  const [version, certificate] = [socket.getProtocol() ?? '', socket.getPeerCertificate()];
  socket.destroy();
  const findings = [
    authorized ? good(`the certificate is trusted (${version})`)
      : bad(`the certificate is not trusted: ${String(authorizationError)}`, 'Give the proxy the whole chain of a certificate for this very name.'),
    expiry(certificate, now),
  ];
  return (await acceptsOld(url, ca)) ? [...findings, warn('TLS 1.1 or older is taken', 'Let the proxy take TLS 1.2 and 1.3 alone.')] : findings;
}

function expiry({ valid_to: end }: PeerCertificate, now: Date): Finding {
  const days = Math.floor((Date.parse(end) - now.getTime()) / dayMilliseconds);
  const text = `the certificate ${days < 0 ? 'ended' : 'ends'} on ${new Date(end).toISOString().slice(0, 10)}`;
  if (days < 7) return bad(text, 'Renew it now, and see why it was not renewed by itself.');
  return days < 21 ? warn(text, 'It should have been renewed by itself by now: see to it.') : good(text);
}

async function acceptsOld(url: string, ca: string | undefined): Promise<boolean> {
  try {
    (await handshake(url, 'TLSv1', 'TLSv1.1', ca)).destroy();
    return true;
  } catch {
    return false;
  }
}

function handshake(url: string, minVersion: SecureVersion, maxVersion: SecureVersion, ca: string | undefined): Promise<TLSSocket> {
  const { hostname, port } = new URL(url);
  return new Promise((resolve, reject) => {
    const socket = connect({
      host: hostname, port: Number(port) || 443, servername: hostname, rejectUnauthorized: false, minVersion, maxVersion, timeout: 10_000,
      // What offers old versions at all offers what OpenSSL leaves out by itself.
      ...(maxVersion === 'TLSv1.1' && { ciphers: 'DEFAULT@SECLEVEL=0' }), ...(ca !== undefined && { ca }),
    });
    socket.once('secureConnect', () => resolve(socket));
    socket.once('error', reject);
    socket.once('timeout', () => socket.destroy(new Error('no answer within ten seconds')));
  });
}
