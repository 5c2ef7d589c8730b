/** Message-IDs of mails that go out, and of those that came: RFC 5322, 3.6.4. */
import type { PortalKey } from '../receipts/portal-key.ts';

/**
 * The same for the same occasion and person, so that a mail that went twice is seen to be one. Derived from the portal key: whoever names
 * it has seen the mail, so that nobody else answers it or says that it came back.
 * @param from the sender's address
 */
export function messageIdOf(key: Pick<PortalKey, 'deriveToken'>, identity: string, from: string): string {
  const local = Buffer.from(key.deriveToken('Message-ID', identity), 'base64url').toString('hex').slice(0, 40);
  return `<${local}@${from.slice(from.lastIndexOf('@') + 1)}>`;
}

/** As a stranger's mail gave it; null where it could be anything but an id: it goes into a header of ours. */
export const safeMessageId = (given: string | null): string | null => (given !== null && /^<[!-;=?-~]{1,200}@[!-;=?-~]{1,200}>$/.test(given) ? given : null);
