/** How a session began, for its owner. */
import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';

const words: Readonly<Record<string, MessageDescriptor>> = {
  PASSWORD: msg`signed in with the password`,
  WORDS: msg`signed in with the twelve words`,
  PASSKEY: msg`signed in with a passkey`,
  OIDC: msg`signed in by your organization’s provider`,
  INVITATION: msg`began with an invitation`,
  CEREMONY: msg`began when this portal was set up`,
  RESET: msg`began with a new password`,
  VERIFY_EMAIL: msg`began when the address was confirmed`,
  PSEUDONYMOUS: msg`began with a report`,
};

/** Null for a way that this page does not know. */
export const methodWords = (method: string): MessageDescriptor | null => words[method] ?? null;
