/**
 * People of the team sign in with a code, and a code works once: so they sign in once per portal over HTTP, and every browser and tool of
 * theirs carries that session. `startPortal` says who they are.
 */
import { Secret, TOTP } from 'otpauth';
import type { BrowserContext } from 'playwright-core';
import type { Account } from './portal.ts';

type Headers = Readonly<Record<string, string>>;
interface Member {
  readonly account: Account;
  /** The first half and the code; the cookie that came. */
  session: Promise<string> | undefined;
  /** The last step whose code was used. */
  lastStep: number;
}
const periodMs = 30_000;
const members = new Map<string, Member>();
const keyOf = (portalUrl: string, word: string): string => `${portalUrl} ${word}`;

export function rememberTeam(portalUrl: string, accounts: readonly Account[]): void {
  for (const account of accounts.filter(({ totpSecret }) => totpSecret !== undefined)) {
    const member: Member = { account, session: undefined, lastStep: 0 };
    for (const word of [account.email, account.recoveryWords]) members.set(keyOf(portalUrl, word), member);
  }
}

const stepAfter = (last: number): number => Math.max(Math.floor(Date.now() / periodMs), last + 1);

/** @param secret base32 @returns the code of a step, this one or a later, as soon as the server takes it */
export async function codeOfStep(secret: string, step = stepAfter(0)): Promise<string> {
  // A clock that is one step off is taken.
  const early = (step - 1) * periodMs - Date.now();
  if (early > 0) await new Promise((resolve) => setTimeout(resolve, early + 100));
  return new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: step * periodMs });
}

/** @returns the session's cookie as `name=value`; whatever was refused throws */
export async function signInOverHttp(portalUrl: string, path: string, body: object, headers: Headers = {}): Promise<string> {
  const response = await fetch(`${portalUrl}${path}`, { method: 'POST', headers: { 'content-type': 'application/json', ...headers }, body: JSON.stringify(body) });
  const cookie = response.headers.getSetCookie().at(-1)?.replace(/;.*$/, '');
  if (!response.ok || !cookie) throw new Error(`${path} was refused: ${response.status} ${await response.text()}`);
  return cookie;
}

async function codeOf(member: Member): Promise<string> {
  member.lastStep = stepAfter(member.lastStep);
  return codeOfStep(member.account.totpSecret ?? '', member.lastStep);
}

async function signIn(portalUrl: string, member: Member): Promise<string> {
  const { email, password } = member.account;
  const half = await signInOverHttp(portalUrl, '/auth/sign-in', { email, password });
  return signInOverHttp(portalUrl, '/auth/factor', { code: await codeOf(member) }, { cookie: half });
}

/** For a page: a code that none of these sessions used. @param word the address or the twelve words of somebody of the team */
export async function freshCode(portalUrl: string, word: string): Promise<string> {
  const member = members.get(keyOf(portalUrl, word));
  if (!member) throw new Error('Nobody of the team has this address or these words.');
  return codeOf(member);
}

const isAlive = async (portalUrl: string, cookie: string): Promise<boolean> => {
  const session: { readonly account: object | null } = await (await fetch(`${portalUrl}/auth/session`, { headers: { cookie } })).json();
  return session.account !== null;
};

/** @param word the address or the twelve words @returns the session's cookie as `name=value`; null for somebody who needs no code */
export async function teamSession(portalUrl: string, word: string): Promise<string | null> {
  const member = members.get(keyOf(portalUrl, word));
  if (!member) return null;
  // One after the other: of two at once the second takes what the first brought.
  member.session = stillOrAnew(portalUrl, member, member.session);
  return member.session;
}

async function stillOrAnew(portalUrl: string, member: Member, earlier: Member['session']): Promise<string> {
  const cookie = await earlier?.catch(() => null);
  return cookie && (await isAlive(portalUrl, cookie)) ? cookie : signIn(portalUrl, member);
}

async function putCookie(context: BrowserContext, portalUrl: string, cookie: string): Promise<void> {
  const [name = '', value = ''] = cookie.split('=');
  await context.addCookies([{ name, value, url: portalUrl, httpOnly: true, sameSite: 'Strict' }]);
}

/** The same, put into a browser. @returns whether it is somebody of the team */
export async function bringTeamSession(context: BrowserContext, portalUrl: string, word: string): Promise<boolean> {
  const cookie = await teamSession(portalUrl, word);
  if (cookie !== null) await putCookie(context, portalUrl, cookie);
  return cookie !== null;
}

/** A session of anybody with a password, put into a browser; no page was opened for it. */
export async function bringSession(context: BrowserContext, portalUrl: string, { email, password }: Pick<Account, 'email' | 'password'>): Promise<void> {
  if (!(await bringTeamSession(context, portalUrl, email))) await putCookie(context, portalUrl, await signInOverHttp(portalUrl, '/auth/sign-in', { email, password }));
}
