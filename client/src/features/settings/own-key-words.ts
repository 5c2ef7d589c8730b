/** What a key's state means to its owner. */
import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { KeyStatus } from '../../generated/graphql.ts';

interface StatusWords {
  readonly short: MessageDescriptor;
  readonly meaning: MessageDescriptor;
}

export const statusWords: Readonly<Record<KeyStatus, StatusWords>> = {
  CURRENT: { short: msg`in use`, meaning: msg`What is written to you is sealed to it.` },
  RETIRED: { short: msg`retired`, meaning: msg`It opens what was sealed to it, and what you sign with it is taken. Nothing new is sealed to it.` },
  EXPIRED: { short: msg`expired`, meaning: msg`It opens what was sealed to it. Nothing new is sealed to it until you extend it.` },
  REVOKED: { short: msg`revoked`, meaning: msg`Somebody else may hold it: nothing that is signed with it or sealed to it is taken.` },
};

const dayMs = 86_400_000;

/** How near the end of a key is: 30 and 7 days ahead its owner is warned. */
export function expiryNear(expiresAt: string | null, now: Date): { readonly days: number; readonly tone: 'soon' | 'late' } | null {
  if (expiresAt === null) return null;
  const days = Math.floor((Date.parse(expiresAt) - now.getTime()) / dayMs);
  if (days < 0 || days > 30) return null;
  return { days, tone: days <= 7 ? 'late' : 'soon' };
}
