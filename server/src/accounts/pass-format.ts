/**
 * The pass by which the portal asks a supergraph in the name of somebody of the team: `laurel_pass_SESSION.UNTIL.MAC`. It names the row of
 * their session and the second in which it ends, under a secret of the portal key, so every node can check it and nothing is stored. Who
 * finds one can neither change it nor make a session of it. Pure.
 */
import type { PortalKey } from '../receipts/portal-key.ts';

/** From its making. What a page asks takes seconds; what is stolen is worth no more than this. */
export const passSeconds = 60;

const purpose = 'SUPERGRAPH_PASS';
const prefix = 'laurel_pass_';
const whole = /^laurel_pass_(\d{1,19})\.(\d{10})\.([\w-]{43})$/;

export interface Pass {
  /** The key of a row of `session`. */
  readonly sessionId: string;
  /** Seconds since 1970, as the database counts them. */
  readonly until: string;
}

export const isPass = (token: string): boolean => token.startsWith(prefix);

export function writePass(portalKey: Pick<PortalKey, 'deriveToken'>, { sessionId, until }: Pass): string {
  return `${prefix}${sessionId}.${until}.${portalKey.deriveToken(purpose, sessionId, until)}`;
}

/** Null for what this portal did not make. Whether it still holds is the database's to say. */
export function readPass(portalKey: Pick<PortalKey, 'isToken'>, token: string): Pass | null {
  const [, sessionId = '', until = '', mac = ''] = whole.exec(token) ?? [];
  return portalKey.isToken(mac, purpose, sessionId, until) ? { sessionId, until } : null;
}
