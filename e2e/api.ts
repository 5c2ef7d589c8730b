/** Asks the product over HTTP as a tool does: GraphQL with a token, or as the person of a session. Whole-product tests import it. */
import { teamSession } from './team-sessions.ts';
import { signInSecretOf } from '../schema/recovery/recovery-words.ts';

export type Headers = Readonly<Record<string, string>>;

type AnyData = Readonly<Record<string, unknown>>;
export interface Answer<Data = AnyData> {
  readonly data: Data | null;
  readonly errors?: readonly { readonly message: string; readonly extensions?: { readonly code?: string } }[];
}

export const bearer = (token: string): Headers => ({ authorization: `Bearer ${token}` });

/** @param url of the GraphQL endpoint. @returns what came back, refusals included */
export async function ask<Data = AnyData>(url: string, query: string, headers: Headers = {}, variables: object = {}): Promise<Answer<Data>> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify({ query, variables }),
  });
  const answer: Answer<Data> = await response.json();
  return answer;
}

/** @returns the data; whatever was refused throws */
export async function query<Data>(portalUrl: string, text: string, headers: Headers = {}, variables: object = {}): Promise<Data> {
  const { data, errors } = await ask<Data>(`${portalUrl}/graphql`, text, headers, variables);
  if (data === null || errors !== undefined) throw new Error(`The portal refused: ${JSON.stringify(errors)}`);
  return data;
}

/** A session by the twelve words, as a browser has it. @returns the headers that carry it */
export async function sessionByWords(portalUrl: string, words: string): Promise<Headers> {
  const known = await teamSession(portalUrl, words);
  if (known !== null) return { cookie: known };
  const response = await fetch(`${portalUrl}/auth/sign-in-words`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ signInSecret: await signInSecretOf(words, await portalIdOf(portalUrl)) }),
  });
  const [cookie] = response.headers.getSetCookie();
  if (!response.ok || cookie === undefined) throw new Error(`Nobody signs in with these words: ${response.status}`);
  return { cookie: cookie.replace(/;.*$/, '') };
}

export async function portalIdOf(portalUrl: string): Promise<string> {
  const session: { readonly portalId: string } = await (await fetch(`${portalUrl}/auth/session`)).json();
  return session.portalId;
}
