import { createContext, useContext } from 'react';
import type { Audience } from '../../ui/names.ts';
import type { CaseData, LastListing, ParticipantData } from './case-queries.ts';
import type { Me } from './people.ts';

/** What every part of the page needs: the case as it was read last, who looks at it, and the way to read it again. */
export interface CaseView {
  readonly facts: CaseData;
  readonly me: Me;
  /** As whom somebody looks. A participant is no reporter, and is not of the team: they look as a reporter does, with `part` set. */
  readonly audience: Audience;
  /** As what the viewer takes part in somebody else’s case; null for its reporter and the team. */
  readonly part: ParticipantData['role'] | null;
  /** To whom sentences are said: a participant hears of the reporter as the team does. */
  readonly voice: Audience;
  readonly team: { readonly fingerprint: string; readonly holderCount: number } | null;
  /** How the viewer chose to be thanked last, anywhere. */
  readonly lastListing: LastListing | null;
  /** The promise, in hours. */
  readonly hours: number;
  readonly isLead: boolean;
  /** Reads again. Null where that failed. */
  readonly reload: () => Promise<CaseData | null>;
  readonly loadEarlier: () => Promise<CaseData | null>;
  /** Opens what belongs to an action: a dialog, or the box to write in. */
  readonly act: (action: OpenAction) => void;
}

/** The actions of the schema that have a dialog or a box, and the answers of this page's own. */
export type OpenAction = CaseData['viewerCan'][number] | 'WITHDRAW_CONSENT';

const CaseContext = createContext<CaseView | null>(null);
export const CaseProvider = CaseContext.Provider;

export function useCase(): CaseView {
  const view = useContext(CaseContext);
  if (view === null) throw new Error('useCase outside a case page');
  return view;
}
