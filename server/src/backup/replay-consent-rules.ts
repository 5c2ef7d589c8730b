/**
 * "Withdrawal cannot fail and removes the name from page, archive, feeds, API and exports at once", after a restore too; "silence publishes
 * nothing". A line of the journal only ever takes a name away: it knows none that could be put in.
 */
import { type ConsentFacts, withdrawConsent } from '../acknowledgments/consent-rules.ts';

export const consentKinds = ['CONSENT_WITHDRAWN', 'CONSENT_CHANGED', 'CONSENT_ANSWERED', 'CONSENT_DECLINED'] as const;
export type ConsentKind = (typeof consentKinds)[number];

const anonymous = { choice: 'ANONYMOUS', publishedName: null, url: null, organization: null } as const;

/** How consent stands after a line of the journal; a line whose change is there already changes nothing. */
export function consentAfterLine(before: ConsentFacts, kind: ConsentKind, at: Date): ConsentFacts {
  const { linkUsedAt } = before;
  switch (kind) {
    case 'CONSENT_WITHDRAWN': return before.state === 'WITHDRAWN' ? before : withdrawConsent(before, at);
    case 'CONSENT_CHANGED': return before.state === 'GRANTED' ? { ...before, ...anonymous } : before;
    // Which name was granted is lost; the link that granted it stays used, and the case page asks for it again.
    case 'CONSENT_ANSWERED': return before.state === 'ASKED' ? { ...before, state: 'LAPSED', linkUsedAt: linkUsedAt ?? at } : before;
    case 'CONSENT_DECLINED':
      return before.state === 'WITHDRAWN' || before.state === 'NOT_ASKED' ? before : { ...before, ...anonymous, state: 'DECLINED', choice: 'DO_NOT_LIST', answeredAt: at, linkUsedAt: linkUsedAt ?? at };
  }
}
