/** "CORS for the partner origins that a lead lists, nobody else": https, no wildcard, no `null`. Pure. */

export const mostOrigins = 20;

/**
 * The origin as browsers send it, RFC 6454, section 6.2; null for what is none: another scheme, a path, a name with a password, `*`,
 * `null`, an address of numbers. Port 443 is left out, names in other scripts stand in their ASCII form.
 */
export function originOf(typed: string): string | null {
  const text = typed.trim();
  if (!/^https:\/\/[^/\\?#@*\s]+\/?$/i.test(text) || !URL.canParse(text)) return null;
  const { origin, hostname, protocol } = new URL(text);
  const isName = /^(?=.{1,253}$)(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z](?:[a-z0-9-]{0,61}[a-z0-9])?$/.test(hostname);
  return protocol === 'https:' && isName ? origin : null;
}

/** Browsers send the same characters each time: nothing is made equal that is not. @param allowed as `originOf` gives them */
export const isAllowed = (origin: string | undefined, allowed: readonly string[]): origin is string =>
  origin !== undefined && allowed.includes(origin);
