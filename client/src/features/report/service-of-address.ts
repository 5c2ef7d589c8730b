/** Which online service an address belongs to. Pure. */

export interface ServiceOption {
  readonly id: string;
  readonly name: string;
  readonly hostnames: readonly string[];
  readonly inScope: boolean;
}

/** The host of the first address in a text, in lower case; null where there is none. */
export function hostnameIn(text: string): string | null {
  const found = /\bhttps?:\/\/[^\s<>"')\]]+/i.exec(text)?.[0] ?? (/^[a-z0-9-]+(?:\.[a-z0-9-]+)+(?:[/:?#]\S*)?$/i.test(text.trim()) ? `https://${text.trim()}` : null);
  return found !== null && URL.canParse(found) ? new URL(found).hostname.toLowerCase() : null;
}

const matches = (host: string, pattern: string): boolean => {
  const name = pattern.toLowerCase().replace(/^\*\./, '');
  return host === name || host.endsWith(`.${name}`);
};

/** The service with the longest hostname that fits: `mail.example.com` before `example.com`. Null: none of ours. */
export function serviceOf(text: string, services: readonly ServiceOption[]): ServiceOption | null {
  const host = hostnameIn(text);
  if (host === null) return null;
  const fitting = services.flatMap((service) =>
    service.hostnames.filter((pattern) => matches(host, pattern)).map((pattern) => ({ service, length: pattern.length })),
  );
  return fitting.toSorted((one, other) => other.length - one.length)[0]?.service ?? null;
}
