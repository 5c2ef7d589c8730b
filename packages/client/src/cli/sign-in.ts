/** Who sits at this terminal, shown to the portal as a browser shows it: twelve words, and a code where the account has a second factor. */
import { signInSecretOf, newRecoveryWords } from '../../../../schema/recovery/recovery-words.ts';
import { CommandError } from './command-error.ts';
import { proofOfWork } from './proof-of-work.ts';
import type { Terminal } from './terminal.ts';

interface Answered {
  readonly cookie: string | null;
  readonly body: unknown;
}
export interface Portal {
  readonly url: string;
  readonly portalId: string;
}

async function send(url: string, path: string, init: RequestInit): Promise<Answered> {
  const response = await fetch(new URL(path, url), { ...init, redirect: 'error' }).catch(() => {
    throw new CommandError('noAnswer', `${url} does not answer.`);
  });
  const body: unknown = await response.json().catch(() => null);
  if (response.ok) return { cookie: response.headers.getSetCookie()[0]?.replace(/;.*$/, '') ?? null, body };
  const said = typeof body === 'object' && body !== null && 'error' in body ? (body.error as { readonly message?: string }).message : undefined;
  throw new CommandError(response.status >= 500 || response.status === 429 ? 'noAnswer' : 'signedOut', said ?? `${url} answered ${response.status}.`);
}

const post = async (url: string, path: string, body: object, cookie?: string): Promise<Answered> =>
  send(url, path, { method: 'POST', headers: { 'content-type': 'application/json', ...(cookie !== undefined && { cookie }) }, body: JSON.stringify(body) });

function cookieOf({ cookie }: Answered): string {
  if (cookie === null) throw new CommandError('refused', 'The portal gave no session.');
  return cookie;
}

/** @returns the session, as `name=value` */
export async function signInByWords({ url, portalId }: Portal, words: string, terminal: Terminal): Promise<string> {
  const signInSecret = await signInSecretOf(words, portalId);
  const cookie = cookieOf(await post(url, '/auth/sign-in-words', { signInSecret }));
  const { body } = await send(url, '/auth/session', { headers: { cookie } });
  const isHalf = typeof body === 'object' && body !== null && 'factor' in body && body.factor === 'SHOW';
  if (!isHalf) return cookie;
  const code = await terminal.ask('Code of your authenticator app: ');
  return cookieOf(await post(url, '/auth/factor', { code: code.trim() }, cookie));
}

/** An account with nothing but words. @returns the session, and the words, which exist nowhere else */
export async function openAccount({ url, portalId }: Portal, terminal: Terminal): Promise<{ readonly cookie: string; readonly words: string }> {
  const words = newRecoveryWords().join(' ');
  terminal.tell('A sum of some seconds keeps floods of accounts out …');
  const { body } = await send(url, '/auth/challenge?purpose=PSEUDONYMOUS', {});
  const proof = await proofOfWork(body);
  const cookie = cookieOf(await post(url, '/auth/pseudonymous', { signInSecret: await signInSecretOf(words, portalId), proof }));
  return { cookie, words };
}

export async function signOut(url: string, cookie: string): Promise<void> {
  const response = await fetch(new URL('/auth/sign-out', url), { method: 'POST', redirect: 'error', headers: { cookie, 'content-type': 'application/json' }, body: '{}' }).catch(() => null);
  if (response?.ok !== true) throw new CommandError('noAnswer', 'The portal did not end the session, so it is kept here: try again, or --forget it and end it in a browser.');
}
