/** Which build of Laurel this page says it is; the shell carries it. */
export interface BuildFacts {
  /** 0.1.0 */
  readonly version: string;
  /** 64 hex digits; /build.json lists the files behind it. */
  readonly hash: string;
}

export function buildFacts(): BuildFacts {
  const [version = '', hash = ''] = document.querySelector('meta[name=laurel-build]')?.getAttribute('content')?.split(' ') ?? [];
  return { version, hash };
}
