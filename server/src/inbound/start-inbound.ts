/** Everything by which mail comes in, as the environment says. `main.ts` starts it. */
import type { App } from '../app.ts';
import { startImap } from './imap-reader.ts';
import { startLmtp } from './lmtp-server.ts';

export interface Inbound {
  /** Finishes the mails that are under way. */
  readonly stop: () => Promise<void>;
}

/** @throws ConfigError */
export async function startInbound(app: App): Promise<Inbound> {
  const { lmtpListen, imapUrl } = app.config;
  const parts = [...(lmtpListen ? [await startLmtp(app, lmtpListen)] : []), ...(imapUrl === undefined ? [] : [startImap(app, imapUrl)])];
  return { stop: async () => { await Promise.all(parts.map(async (part) => part.stop())); } };
}
