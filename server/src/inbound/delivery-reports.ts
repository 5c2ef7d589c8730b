/** What a delivery status notification (RFC 3464) says of a mail of ours. Pure. */
import type { ParsedMail } from 'mailparser';

export interface DeliveryReport {
  /** Of the mail that it is about, with angle brackets. */
  readonly messageId: string;
  readonly recipient: string;
  /** `5.1.1` */
  readonly status: string;
}

const longest = 200_000;

/** Empty where the mail is no notification, or names no mail. */
export function deliveryReports(mail: ParsedMail): readonly DeliveryReport[] {
  const type = mail.headers.get('content-type');
  if (typeof type !== 'object' || !('value' in type) || typeof type.value !== 'string' || type.value.toLowerCase() !== 'multipart/report') return [];
  const parts = mail.attachments.map(({ contentType, content }) => ({ contentType, text: content.toString('latin1', 0, longest) }));
  const original = parts.find(({ contentType }) => contentType === 'message/rfc822' || contentType === 'text/rfc822-headers' || contentType === 'message/global-headers');
  // The parser reads a returned head that stands as text/rfc822-headers, and the status itself, as text.
  const text = `${(mail.text ?? '').slice(0, longest)}\n${parts.filter(({ contentType }) => contentType === 'message/delivery-status').map((part) => part.text).join('\n')}`;
  const messageId = /^message-id:\s*(<[!-;=?-~]{1,500}>)/im.exec(original?.text ?? text)?.[1];
  if (messageId === undefined) return [];
  const recipients = text.split(/\n(?=(?:final|original)-recipient:)/i).flatMap((block) => {
    const recipient = /^(?:final|original)-recipient:\s*[\w-]+\s*;\s*<?([^\s\p{C}<>]{3,254})>?/iu.exec(block)?.[1];
    const status = /^status:\s*([245]\.\d{1,3}\.\d{1,3})/im.exec(block)?.[1];
    return recipient !== undefined && status !== undefined ? [{ messageId, recipient: recipient.toLowerCase(), status }] : [];
  });
  return recipients.slice(0, 20);
}
