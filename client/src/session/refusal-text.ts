import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';

const texts: Readonly<Record<string, MessageDescriptor>> = {
  UNAUTHENTICATED: msg`You were signed out meanwhile. Sign in again in another tab, then send; what you wrote stays here.`,
  FORBIDDEN: msg`This is not yours to do any more. Load the page again to see what is.`,
  NOT_FOUND: msg`This case is not there for you any more.`,
  RATE_LIMITED: msg`Too much came from here in a short time. Wait a little and send again; what you wrote stays here.`,
};
const unreachable = msg`The portal could not be reached. Whether it arrived is not known; sending again is safe and never doubles it.`;
const internal = msg`The portal could not do it. What you wrote stays here: send it again in a while. It cannot arrive twice.`;

/** What to say where a request failed as a whole. @param code of the refusal; null where nothing answered */
export const refusalText = (code: string | null): MessageDescriptor => (code === null || code === 'UNAVAILABLE' ? unreachable : (texts[code] ?? internal));
