/**
 * Addresses of large mails: for one account and ten minutes, signed with the portal's secret and stored nowhere. The address alone opens
 * nothing: who comes with it is asked again.
 */
import type { App } from '../app.ts';
import { attachmentLimits } from '../attachments/attachment-limits.ts';
import { can } from '../authorization.ts';
import type { Viewer } from '../read/viewer.ts';

const purpose = 'MAIL_DOWNLOAD';

/** Null where there is nothing to fetch, or not for this viewer. @param id of the row */
export async function mailDownloadUrl({ portalKey, config, pool }: App, viewer: Viewer, id: string): Promise<string | null> {
  if (viewer.kind !== 'person' || !can(viewer, 'inbound:sort')) return null;
  const { rowCount } = await pool.query('select from inbound_mail where id = $1 and whole_seipd is not null', [id]);
  if (rowCount !== 1) return null;
  const expires = String(Math.floor(Date.now() / 1_000) + attachmentLimits.downloadSeconds);
  return `${config.publicUrl}/inbound/${id}/${expires}/${portalKey.deriveToken(purpose, id, viewer.accountId, expires)}`;
}

export interface MailLink {
  readonly id: string;
  /** Seconds since 1970, as the address says. */
  readonly expires: string;
  readonly signature: string;
}

/** What the link of this viewer leads to: packet and SEIPD packet; null where it leads nowhere. */
export async function mailBehind({ portalKey, pool }: App, viewer: Viewer, { id, expires, signature }: MailLink): Promise<Buffer | null> {
  if (viewer.kind !== 'person' || !can(viewer, 'inbound:sort') || !/^\d{10}$/.test(expires) || Date.now() >= Number(expires) * 1_000) return null;
  if (!portalKey.isToken(signature, purpose, id, viewer.accountId, expires)) return null;
  const { rows: [row] } = await pool.query<{ packet: Buffer | null; seipd: Buffer | null }>(
    'select whole_packet as packet, whole_seipd as seipd from inbound_mail where id = $1', [id]);
  return row?.packet && row.seipd ? Buffer.concat([row.packet, row.seipd]) : null;
}
