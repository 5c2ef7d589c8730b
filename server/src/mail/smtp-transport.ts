/** The way to the mail server, which may be slow, may refuse, and may hang up. */
import { createTransport } from 'nodemailer';
import type { ComposedMail } from './compose-mail.ts';

/** Milliseconds. After that a try has failed, and the mail is tried again later; `SMTP_URL` may say otherwise in its query. */
const patience = { connectionTimeout: 15_000, greetingTimeout: 15_000, socketTimeout: 30_000, dnsTimeout: 10_000 } as const;

export interface MailTransport {
  /** @throws what the mail server said, or that it said nothing for too long */
  readonly send: (mail: ComposedMail) => Promise<void>;
  readonly close: () => void;
}

/**
 * A connection for each mail: a server that hangs holds up one of the few mails that are sent at a time, and nothing else.
 * @param ending ends the wait for what is on its way
 */
export function smtpTransport(smtpUrl: string, ending: AbortSignal): MailTransport {
  const transport = createTransport({ url: smtpUrl, ...patience });
  const aborted = new Promise<never>((_, reject) => ending.addEventListener('abort', () => reject(ending.reason as Error), { once: true }));
  aborted.catch(() => undefined);
  return {
    send: async (mail) => void await Promise.race([transport.sendMail(mail), aborted]),
    close: () => transport.close(),
  };
}

/** What a mail server said for good about a mail: RFC 5321 5xx, with the status of RFC 3463 where it gave one. */
export interface Refusal {
  /** `5.1.1`. */
  readonly status: string;
}

/** Said about the recipient or the mail itself. What it says about the sender or a password is the operator's to mend, and is tried again. */
const aboutTheMail: ReadonlySet<unknown> = new Set(['RCPT TO', 'DATA']);

/** Null where another try may help. */
export function refusalIn(error: unknown): Refusal | null {
  const { responseCode, response, command }: { readonly responseCode?: unknown; readonly response?: unknown; readonly command?: unknown } = Object(error);
  if (typeof responseCode !== 'number' || responseCode < 500 || responseCode > 599 || !aboutTheMail.has(command)) return null;
  return { status: /\b5\.\d{1,3}\.\d{1,3}\b/.exec(String(response))?.[0] ?? '5.0.0' };
}
