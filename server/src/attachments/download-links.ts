/**
 * Addresses of downloads: for one account and one file, for ten minutes, signed with the portal's secret and stored nowhere. The
 * address alone opens nothing: who comes with it is asked again.
 */
import type { App } from '../app.ts';
import { sealRow } from '../read/opaque.ts';
import { attachmentLimits } from './attachment-limits.ts';

const purpose = 'DOWNLOAD';

export function downloadUrl({ portalKey, config }: Pick<App, 'portalKey' | 'config'>, attachmentId: string, accountId: string, now: Date): string {
  const expires = String(Math.floor(now.getTime() / 1_000) + attachmentLimits.downloadSeconds);
  return `${config.publicUrl}/attachments/files/${sealRow('Attachment', attachmentId)}/${expires}/${portalKey.deriveToken(purpose, attachmentId, accountId, expires)}`;
}

export interface DownloadLink {
  readonly id: string;
  /** Seconds since 1970, as the address says. */
  readonly expires: string;
  readonly signature: string;
}

export function isDownload({ portalKey }: Pick<App, 'portalKey'>, { id, expires, signature }: DownloadLink, accountId: string, now: Date): boolean {
  return /^\d{10}$/.test(expires) && now.getTime() < Number(expires) * 1_000 && portalKey.isToken(signature, purpose, id, accountId, expires);
}
