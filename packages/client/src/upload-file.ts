/** Uploads a sealed file by tus 1.0 (creation): what broke off goes on where the portal had it. https://tus.io/protocols/resumable-upload */
import { toBase64 } from '../../../schema/recovery/base64.ts';
import { pause } from './pause.ts';
import { type PortalError, portalError } from './portal-errors.ts';
import { type Patience, waitBefore } from './retry-rules.ts';
import type { Wire } from './send-request.ts';

const tus = { 'tus-resumable': '1.0.0' } as const;

/** The portal's word about a file that it does not take. */
async function refusal(response: Response): Promise<PortalError> {
  const read: unknown = await response.json().catch(() => null);
  const said = typeof read === 'object' && read !== null ? { ...read } : {};
  const of = (name: 'code' | 'message'): string | null => (name in said && typeof said[name as never] === 'string' ? said[name as never] : null);
  const code = response.status === 429 ? 'RATE_LIMITED' : response.status === 401 ? 'UNAUTHENTICATED' : response.status >= 500 ? 'UNAVAILABLE' : (of('code') ?? 'REFUSED');
  const after = Number(response.headers.get('retry-after') ?? Number.NaN);
  return portalError({ message: of('message') ?? `The upload was answered with status ${response.status}.`, code, status: response.status, path: [], offset: null, retryAfterSeconds: Number.isFinite(after) ? after : null });
}

/** Sends again what was lost and what the portal asks to be sent later. */
async function outlasting(send: () => Promise<Response>, patience: Patience, signal?: AbortSignal): Promise<Response> {
  for (let sent = 1; ; sent += 1) {
    let error: PortalError;
    let kind: 'LOST' | 'WAIT' | 'FINAL' = 'LOST';
    try {
      const response = await send();
      if (response.ok) return response;
      error = await refusal(response);
      kind = error.code === 'RATE_LIMITED' || error.code === 'UNAVAILABLE' ? 'WAIT' : 'FINAL';
    } catch {
      signal?.throwIfAborted();
      error = portalError({ message: 'No answer came.', code: 'ANSWER_LOST', status: 0, path: [], offset: null, retryAfterSeconds: null });
    }
    const wait = waitBefore({ kind, retryAfterSeconds: error.retryAfterSeconds }, 'READ', sent, patience, Math.random());
    if (wait === null) throw error;
    await pause(wait, signal);
  }
}

/** Where the upload stands. Neither token nor file goes anywhere else, whatever an answer says. @throws PortalError NO_PORTAL */
function ofPortal(wire: Wire, { headers, status }: Response): URL {
  const location = headers.get('location') ?? '';
  const at = URL.canParse(location, wire.url) ? new URL(location, wire.url) : null;
  if (at?.origin === wire.url && /^\/attachments\/[^/]+$/.test(at.pathname)) return at;
  throw portalError({ message: 'The upload was led to an address that is none of the portal’s.', code: 'NO_PORTAL', status, path: [], offset: null, retryAfterSeconds: null });
}

/** @returns the id of the finished upload @throws PortalError */
export async function uploadFile(wire: Wire, sealed: Blob, nameArmored: string, patience: Patience, signal?: AbortSignal): Promise<string> {
  const ask = async (url: URL, init: RequestInit): Promise<Response> =>
    wire.fetch(url, { ...init, redirect: 'error', headers: { ...tus, ...Object.fromEntries(new Headers(init.headers)), ...(await wire.headers()) }, ...(signal !== undefined && { signal }) });
  const metadata = `name ${toBase64(new TextEncoder().encode(nameArmored))}`;
  const made = await outlasting(() => ask(new URL('/attachments', wire.url), { method: 'POST', headers: { 'upload-length': String(sealed.size), 'upload-metadata': metadata } }), patience, signal);
  const at = ofPortal(wire, made);
  let offset: number | null = 0;
  await outlasting(async () => {
    offset ??= Number((await ask(at, { method: 'HEAD' })).headers.get('upload-offset'));
    const from = offset;
    // Where it breaks off, the portal is asked how far it came.
    offset = null;
    return ask(at, { method: 'PATCH', headers: { 'upload-offset': String(from), 'content-type': 'application/offset+octet-stream' }, body: sealed.slice(from) });
  }, patience, signal);
  return at.pathname.split('/').at(-1) ?? '';
}
