/** Services beside the portal that vouch for people: which there are, and the way to one. What comes back ends at a page, with a word in its address. */
import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import { postJson } from './http.ts';

/** As GET /auth/oidc/providers answers. */
export interface ProviderNamed {
  readonly id: string;
  readonly label: string;
}
export interface ProvidersNamed {
  readonly providers: readonly ProviderNamed[];
}

/** Leaves this page. @param then where to go on afterwards, a path of this portal */
export async function goToProvider(provider: string, purpose: 'SIGN_IN' | 'LINK' | 'CONFIRM', then?: string): Promise<void> {
  const answer = await postJson<{ readonly url: string }>('/auth/oidc/start', { provider, purpose, ...(then !== undefined && { then }) });
  if (answer === null) throw new Error('the answer has no body');
  window.location.assign(answer.url);
  // The page goes on for a moment: whoever waits for this waits until it is gone.
  await new Promise(() => undefined);
}

interface Outcome {
  readonly title: MessageDescriptor;
  readonly next: MessageDescriptor;
}

const late: Outcome = {
  title: msg`This sign-in is no longer good`,
  next: msg`It was used already, took longer than ten minutes, or began in another browser. Begin it again here.`,
};
const outcomes: Readonly<Record<string, Outcome>> = {
  LATE: late,
  LINK_FIRST: {
    title: msg`Your address has an account here already`,
    next: msg`Sign in the way you always do, then link the two in your settings, under Signing in. So nobody gets into an account by an address alone.`,
  },
  UNKNOWN: { title: msg`Nobody here goes by that name`, next: msg`Your organization’s provider knows you, but this portal has no account for you. Ask whoever runs it to invite you.` },
  TAKEN: { title: msg`It could not be linked`, next: msg`That person belongs to another account here, or this account is linked to the same provider already.` },
  OTHER: { title: msg`Somebody else came back`, next: msg`The provider showed another person than the one who is signed in here. Sign out there, and try again.` },
  WEAK: { title: msg`That was not enough`, next: msg`The provider showed no second factor this time. Show yours there, or the one that is set up here.` },
  CLOSED: { title: msg`Not at the moment`, next: msg`This portal was put back from a backup and waits for a lead to open it. Until then nobody gets a new way in.` },
  AWAY: { title: msg`The provider does not answer`, next: msg`Try again in a minute, or sign in another way.` },
  CLIENT: { title: msg`The provider does not take this portal`, next: msg`Whoever runs the portal has to see to it. Sign in another way until then.` },
  DENIED: { title: msg`Nothing was signed in`, next: msg`The provider said no, or you stopped there. You can begin again.` },
  REFUSED: { title: msg`What the provider sent does not hold`, next: msg`Nobody was signed in. Begin again; if it stays so, tell whoever runs the portal.` },
};

/** In words; null where all went well. */
export function outcomeWords(outcome: string | undefined): Outcome | null {
  if (outcome === undefined || ['DONE', 'LINKED', 'CONFIRMED'].includes(outcome)) return null;
  return outcomes[outcome] ?? late;
}
