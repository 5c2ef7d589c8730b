/** A browser that goes from site to site by redirects, with a jar of cookies for each, and heeds SameSite as browsers do. */
interface Cookie {
  readonly value: string;
  readonly isStrict: boolean;
}
export interface Arrival {
  /** Where it ended. */
  readonly url: URL;
  readonly status: number;
  readonly text: string;
}

const longest = 15;

export class RoamingBrowser {
  readonly #jars = new Map<string, Map<string, Cookie>>();
  readonly #home: string;

  /** @param home the portal's origin */
  constructor(home: string) {
    this.#home = home;
  }

  /** A page that is clicked to or typed in: where all redirects end. @param until a place at which to stop and look, before it is asked */
  async go(address: string, until?: (url: URL) => boolean): Promise<Arrival> {
    let url = new URL(address);
    let isForeign = url.origin !== this.#home;
    for (let left = longest; left > 0; left--) {
      if (until?.(url)) return { url, status: 0, text: '' };
      const response = await this.#ask(url, {}, isForeign);
      const location = response.headers.get('location');
      if (location === null) return { url, status: response.status, text: await response.text() };
      url = new URL(location, url);
      isForeign ||= url.origin !== this.#home;
    }
    throw new Error(`redirected more than ${longest} times, at last to ${url.href}`);
  }

  /** As a script of the portal's own page. */
  async post(path: string, body: object = {}): Promise<{ readonly status: number; readonly body: Record<string, unknown> }> {
    const response = await this.#ask(new URL(path, this.#home), {
      method: 'POST', body: JSON.stringify(body), headers: { 'content-type': 'application/json', 'sec-fetch-site': 'same-origin' },
    }, false);
    const text = await response.text();
    return { status: response.status, body: text.startsWith('{') ? JSON.parse(text) as Record<string, unknown> : {} };
  }

  async get<T>(path: string): Promise<T> {
    return await (await this.#ask(new URL(path, this.#home), {}, false)).json() as T;
  }

  /** A cookie of the portal. */
  cookie(name: string): string | undefined {
    return this.#jars.get(this.#home)?.get(name)?.value;
  }

  forget(origin: string): void {
    this.#jars.delete(origin);
  }

  async #ask(url: URL, init: RequestInit, isForeign: boolean): Promise<Response> {
    const jar = this.#jars.get(url.origin) ?? new Map<string, Cookie>();
    this.#jars.set(url.origin, jar);
    const sent = [...jar].filter(([, { isStrict }]) => !(isStrict && isForeign)).map(([name, { value }]) => `${name}=${value}`).join('; ');
    const headers = new Headers(init.headers);
    if (sent !== '') headers.set('cookie', sent);
    const response = await fetch(url, { ...init, headers, redirect: 'manual' });
    for (const set of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(set) ?? [];
      if (value === '' || /expires=Thu, 01 Jan 1970/i.test(set)) jar.delete(name);
      else jar.set(name, { value, isStrict: /samesite=strict/i.test(set) });
    }
    return response;
  }
}
