/** How far a lost key is, in words for its owner and for the team. */
import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { OwnLostKey } from './lost-key-queries.ts';

type State = OwnLostKey['state'];

export const ownTitles: Readonly<Record<State, MessageDescriptor>> = {
  ASKED: msg`Two people of the team decide`,
  APPROVED_ONCE: msg`Two people of the team decide`,
  WAITING: msg`The team agreed. Now the old key can object`,
  READY: msg`The wait is over. The team replaces the key now`,
  DONE: msg`Your key was replaced`,
  OBJECTED: msg`Your key stays: there was an objection`,
  CANCELLED: msg`Your key stays: the request was taken back`,
  DECLINED: msg`Your key stays: the team declined`,
};

export const teamTitles: Readonly<Record<State, MessageDescriptor>> = {
  ASKED: msg`Waits for two of you`,
  APPROVED_ONCE: msg`One agreed, one more has to`,
  WAITING: msg`Agreed. The old key can object`,
  READY: msg`Ready to be replaced`,
  DONE: msg`Replaced`,
  OBJECTED: msg`Objected to: the old key is not lost`,
  CANCELLED: msg`Taken back`,
  DECLINED: msg`Declined`,
};

export const declineWords: Readonly<Record<NonNullable<OwnLostKey['declineReason']>, MessageDescriptor>> = {
  NOT_REACHED: msg`They could not be reached by another way than this portal`,
  NOT_CONVINCED: msg`It is not certain that it is them`,
  NO_CASES: msg`There is no case to open`,
};

export const isOpen = (state: State): boolean => state === 'ASKED' || state === 'APPROVED_ONCE' || state === 'WAITING' || state === 'READY';
