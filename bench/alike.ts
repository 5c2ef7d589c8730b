/** Whether two servers say the same: the same fields with the same values, but for ids, cursors, armor and the form of times; and about as many octets. */
const sealed: ReadonlySet<string> = new Set(['id', 'cursor', 'endCursor', 'armored', 'body']);
const tolerance = 0.16;

interface Answered {
  readonly body: unknown;
  readonly octets: number;
}

function plain(value: unknown, key: string): unknown {
  if (sealed.has(key) && typeof value === 'string') return key;
  if (typeof value === 'string' && /^\d{4}-\d\d-\d\dT/.test(value)) return new Date(value).getTime();
  if (Array.isArray(value)) return value.map((one) => plain(one, key));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).filter(([name]) => name !== 'extensions').map(([name, inside]) => [name, plain(inside, name)]).sort());
}

export function requireAlike(page: string, ours: Answered, theirs: Answered): void {
  const [one, other] = [ours, theirs].map(({ body }) => JSON.stringify(plain(body, '')));
  const at = [...(one ?? '')].findIndex((letter, i) => letter !== other?.[i]);
  if (one !== other) throw new Error(`${page}: the answers differ: ${one?.slice(Math.max(0, at - 100), at + 200)}\n${other?.slice(Math.max(0, at - 100), at + 200)}`);
  if (Math.abs(ours.octets / theirs.octets - 1) > tolerance) throw new Error(`${page}: ${ours.octets} and ${theirs.octets} octets`);
}
