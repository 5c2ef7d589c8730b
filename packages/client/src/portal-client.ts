/** A program's way to one portal: requests that outlast lost answers, lists page by page, changes as they come, and files. */
import { type CaseChange, type FollowOptions, followChanges } from './streams/follow-changes.ts';
import { CaseChangesDocument } from './generated/graphql.ts';
import { type Connection, type PageVariables, type Walk, walkPages } from './pages.ts';
import { pause } from './pause.ts';
import type { PortalDocument } from './portal-document.ts';
import { type PortalFacts, readPortalFacts } from './portal-facts.ts';
import { waitBefore } from './retry-rules.ts';
import { sendRequest, type Wire } from './send-request.ts';
import { uploadFile } from './upload-file.ts';
import { repeatable } from './write-rules.ts';

export interface ClientOptions {
  /** The portal's address: https://security.example.org */
  readonly url: string;
  /** A bearer token, or who gives the present one. It goes into the header alone. Absent: what is public. */
  readonly token?: string | (() => string | Promise<string>);
  /** The session of a person who signed in, as a browser has it: `name=value`. In place of a token, and for Node: pages have their own. */
  readonly cookie?: string;
  /** How often a request is sent in all where its answer is lost, or the portal says *later*. Default 5. */
  readonly attempts?: number;
  /** The longest `Retry-After` that is waited for. Default 60. */
  readonly maxWaitSeconds?: number;
  /** In place of the global one: for proxies and tests. */
  readonly fetch?: typeof fetch;
}
export interface RequestOptions {
  /** Stops it, waiting included; the promise rejects with the signal's reason. */
  readonly signal?: AbortSignal;
}

export interface PortalClient {
  readonly url: string;
  /**
   * Sends one operation. Reads, and writes under an `idempotencyKey`, are sent again where no answer came and where the portal says
   * *later*; a write without one never is. @throws PortalError and its classes; a part that failed fails the whole
   */
  request<Result, Variables extends object>(document: PortalDocument<Result, Variables>, variables: Variables, options?: RequestOptions): Promise<Result>;
  /** The pages of a list, as they are asked for. The document takes $first, $after, and for walks backward $last, $before. */
  pages<Result, Variables extends PageVariables, Page extends Connection<unknown>>(
    document: PortalDocument<Result, Variables>,
    variables: Omit<Variables, keyof PageVariables>,
    connectionOf: (result: Result) => Page | null | undefined,
    walk?: Walk,
  ): AsyncGenerator<Page, void, undefined>;
  /** Each change of a case that the token may see, going on where it was left when a connection breaks. @throws ChangesLost, NotSignedIn, NotAllowed */
  changes(options?: FollowOptions): AsyncGenerator<CaseChange, void, undefined>;
  /** What sealing needs to know of the installation. Public. */
  facts(options?: RequestOptions): Promise<PortalFacts>;
  /**
   * Uploads a sealed file. @param nameArmored its sealed name @returns the id for `attachments`
   * @throws PortalError with what the portal found wrong with it
   */
  upload(sealed: Blob, nameArmored: string, options?: RequestOptions): Promise<string>;
}

export function createClient({ url, token, cookie, attempts = 5, maxWaitSeconds = 60, fetch: fetcher = (input, init) => fetch(input, init) }: ClientOptions): PortalClient {
  const portal = new URL(url).origin;
  const wire: Wire = {
    url: portal,
    fetch: fetcher,
    async headers() {
      const given = typeof token === 'function' ? await token() : token;
      return given === undefined ? (cookie === undefined ? {} : { cookie }) : { authorization: `Bearer ${given}` };
    },
  };
  const request: PortalClient['request'] = async <Result, Variables extends object>(document: PortalDocument<Result, Variables>, variables: Variables, { signal }: RequestOptions = {}) => {
    const text = document.toString();
    const given = Object.fromEntries(Object.entries(variables));
    const repeats = repeatable(text, given);
    for (let sent = 1; ; sent += 1) {
      const outcome = await sendRequest(wire, text, given, signal);
      // The portal is held to the schema that the document was written for.
      if ('data' in outcome) return outcome.data as Result;
      const wait = waitBefore(outcome.failure, repeats, sent, { attempts, maxWaitSeconds }, Math.random());
      if (wait === null) throw outcome.error;
      await pause(wait, signal);
    }
  };
  return {
    url: portal,
    request,
    pages: (document, variables, connectionOf, walk) => walkPages(request, document, variables, connectionOf, walk),
    changes: (options) => followChanges(wire, String(CaseChangesDocument), options),
    facts: ({ signal } = {}) => readPortalFacts(wire, signal),
    upload: (sealed, nameArmored, { signal } = {}) => uploadFile(wire, sealed, nameArmored, { attempts, maxWaitSeconds }, signal),
  };
}
