/** Whose shift it is. Pure. */
export interface Person {
  readonly name: string;
  readonly contact?: string | undefined;
}
export interface OnCallRota {
  /** When the first person's first shift begins. */
  readonly from: Date;
  /** How long each shift is. */
  readonly days: number;
  readonly rota: readonly Person[];
}
export interface OnDuty extends Person {
  /** When the next one takes over, RFC 3339. */
  readonly until: string;
}

const dayMilliseconds = 86_400_000;

/** @returns null before the first shift, and where nobody is in the rota */
export function onDutyAt({ from, days, rota }: OnCallRota, now: Date): OnDuty | null {
  const shift = Math.floor((now.getTime() - from.getTime()) / (days * dayMilliseconds));
  const person = shift < 0 ? undefined : rota[shift % rota.length];
  return person ? { ...person, until: new Date(from.getTime() + (shift + 1) * days * dayMilliseconds).toISOString() } : null;
}
