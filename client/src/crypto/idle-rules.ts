/**
 * "Team devices lock after a set time and open by passkey."
 *
 * What an idle device does now. Pure: times are milliseconds since 1970, by the clock on the wall, so that a laptop that slept counts
 * its sleep.
 */
export const idleChoices = [5, 15, 60] as const;
export type IdleMinutes = (typeof idleChoices)[number];
export const idleDefault: IdleMinutes = 15;

/** The choice kept on this device, whatever stands there. */
export const idleMinutesOf = (kept: string | null): IdleMinutes => idleChoices.find((choice) => String(choice) === kept) ?? idleDefault;

const WARNING_MS = 60_000;

export type IdleState = { readonly kind: 'AWAKE' } | { readonly kind: 'SOON'; readonly seconds: number } | { readonly kind: 'DUE' };

/** @param lastSign of life in any tab; one from the future counts as now, or a clock set back would keep a device open */
export function idleState(lastSign: number, now: number, minutes: IdleMinutes): IdleState {
  const left = Math.min(lastSign, now) + minutes * 60_000 - now;
  if (left <= 0) return { kind: 'DUE' };
  return left <= WARNING_MS ? { kind: 'SOON', seconds: Math.ceil(left / 1000) } : { kind: 'AWAKE' };
}
