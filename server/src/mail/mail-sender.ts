/** In whose name mail leaves, and where answers and notices about it arrive. */
import type { App } from '../app.ts';
import { caseAddress } from '../inbound/case-address.ts';
import type { Installation } from '../installation.ts';

export interface MailSender {
  readonly name: string;
  readonly address: string;
  /** RFC 5321's reverse path: where a mail server says that it could not deliver. */
  readonly bounces: string;
}

type Sending = Pick<App, 'config' | 'portalKey'>;
const takesMail = ({ lmtpListen, imapUrl }: App['config']): boolean => lmtpListen !== undefined || imapUrl !== undefined;

export function senderOf({ config }: Sending, { organization, contactEmail }: Pick<Installation, 'organization' | 'contactEmail'>): MailSender {
  const address = config.mailFrom ?? contactEmail;
  return { name: organization, address, bounces: takesMail(config) ? (config.inboundAddress ?? contactEmail) : address };
}

/** Where an answer goes: to the case, where mail arrives here; else to the people behind the contact address. */
export function replyTo(
  { config, portalKey }: Sending, { contactEmail }: Pick<Installation, 'contactEmail'>, about: { readonly number: string; readonly correspondent: string } | null,
): string {
  if (about === null || !takesMail(config)) return contactEmail;
  return caseAddress(portalKey, config.inboundAddress ?? contactEmail, about);
}
