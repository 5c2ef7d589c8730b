/** What the team can close a case with, and what each means. Who may choose which, the server says. */
import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { Resolution } from '../../generated/graphql.ts';

const hints = {
  RESOLVED: msg`Confirmed and fixed. A lead closes it so; the reporter is asked how to be thanked.`,
  ACCEPTED_RISK: msg`Confirmed, and it stays as it is. A lead closes it so; it earns thanks too.`,
  DUPLICATE: msg`Somebody reported it earlier.`,
  NOT_REPRODUCIBLE: msg`It could not be shown again.`,
  BY_DESIGN: msg`It works as it is meant to.`,
  INFORMATIVE: msg`Worth knowing, and no vulnerability.`,
  OUT_OF_SCOPE: msg`About something that the scope leaves out.`,
  SPAM: msg`No report at all. Nobody is told.`,
} as const satisfies Partial<Record<Resolution, MessageDescriptor>>;

export type Closing = keyof typeof hints;
export const closings = Object.keys(hints) as readonly Closing[];
export const closingHint = (closing: Closing): MessageDescriptor => hints[closing];
