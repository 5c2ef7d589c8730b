/** One sealed file on its way, by tus 1.0: in pieces, so that what arrived need not be sent again. */
import { DetailedError, type HttpResponse, Upload } from 'tus-js-client';

export type UploadFault =
  /** Nothing answers, after many tries: goes on when told, or when the browser is on line again. */
  | { readonly code: 'UNREACHABLE' }
  /** The portal judged it, and said why. */
  | { readonly code: 'REFUSED'; readonly refusal: string; readonly message: string }
  | { readonly code: 'SIGNED_OUT' | 'STORAGE_FULL' | 'RATE_LIMITED' | 'SERVER' };

export interface UploadEvents {
  readonly onUrl: (url: string) => void;
  readonly onProgress: (sentBytes: number) => void;
  /** Something broke; it tries again. */
  readonly onWait: () => void;
  readonly onSent: () => void;
  readonly onFault: (fault: UploadFault) => void;
}

const endpoint = '/attachments';
const PIECE_BYTES = 4 * 1024 * 1024;
/** About a minute; each piece that arrives begins it anew. */
const retryDelays = [500, 1_000, 2_000, 4_000, 8_000, 15_000, 30_000];
const headers = { 'x-laurel': '1' };

interface Refusal {
  readonly code?: unknown;
  readonly message?: unknown;
}

function refusalIn(response: HttpResponse): UploadFault {
  try {
    const body = JSON.parse(response.getBody()) as Refusal;
    if (typeof body.code === 'string') return { code: 'REFUSED', refusal: body.code, message: typeof body.message === 'string' ? body.message : '' };
  } catch {
    // A body that is no JSON says nothing.
  }
  return { code: 'REFUSED', refusal: '', message: '' };
}

function faultOf(error: Error): UploadFault {
  const response = error instanceof DetailedError ? error.originalResponse : null;
  const status = response?.getStatus() ?? 0;
  if (response === null || status === 0) return { code: 'UNREACHABLE' };
  if (status === 422 || status === 400 || status === 413) return refusalIn(response);
  if (status === 401 || status === 403) return { code: 'SIGNED_OUT' };
  if (status === 507) return { code: 'STORAGE_FULL' };
  if (status === 429) return { code: 'RATE_LIMITED' };
  return { code: status >= 500 ? 'UNREACHABLE' : 'SERVER' };
}

const isPassing = (error: DetailedError): boolean => {
  const status = error.originalResponse?.getStatus() ?? 0;
  return status === 0 || status === 409 || status === 423 || (status >= 500 && status !== 507);
};

export interface Sending {
  readonly pause: () => void;
  /** Ends it and tells the server to forget what arrived. */
  readonly cancel: () => Promise<void>;
}

/** Begins, or goes on at `uploadUrl`; where nothing is left there, it begins anew. */
export function sendFile(sealed: Blob, nameArmored: string, uploadUrl: string | null, events: UploadEvents): Sending {
  const upload: Upload = new Upload(sealed, {
    endpoint,
    uploadUrl,
    headers,
    chunkSize: PIECE_BYTES,
    retryDelays,
    metadata: { name: nameArmored },
    storeFingerprintForResuming: false,
    onUploadUrlAvailable: () => (upload.url === null ? undefined : events.onUrl(upload.url)),
    onProgress: events.onProgress,
    onShouldRetry: (error) => {
      if (!isPassing(error) || !navigator.onLine) return false;
      events.onWait();
      return true;
    },
    onSuccess: events.onSent,
    onError: (error) => events.onFault(faultOf(error)),
  });
  upload.start();
  return {
    pause: () => void upload.abort(),
    cancel: () => upload.abort(upload.url !== null),
  };
}

/** Tells the server to forget an upload. What cannot be reached is forgotten by itself after seven days. */
export async function forgetUpload(uploadUrl: string): Promise<void> {
  await Upload.terminate(uploadUrl, { headers, retryDelays: null }).catch(() => undefined);
}
