/** Seals what somebody writes in a case: the one way for a single text and for many. The worker refuses a team key that this browser does not trust. */
import { mailSection } from '../../../../schema/sealed-entity/mail-section.ts';
import { cryptoWorker } from '../../crypto/worker-client.ts';
import { type ReaderFacts, readersFromTeam, type SharedKind } from './case-readers.ts';

export interface Text {
  readonly kind: SharedKind | 'NOTE';
  readonly text: string;
  /** SHA-256 of the files that come with it. */
  readonly attachments?: readonly string[];
  /** When the reporter hears again, where the team says so. */
  readonly hearsAgainAt?: string | null;
}

/** Beside the team: a note is for the team alone. */
export const readersOfTeamText = (facts: ReaderFacts, kind: Text['kind']): readonly string[] => (kind === 'NOTE' ? [] : readersFromTeam(facts, kind));

/** From the team, to everybody who reads such a text in the case by their current keys. @returns the armored message */
export async function sealFromTeam(facts: ReaderFacts & { readonly number: string }, { kind, text, attachments = [], hearsAgainAt = null }: Text): Promise<string> {
  const { number } = facts;
  const sections = kind === 'MESSAGE' ? [mailSection({ origin: location.origin, number, hearsAgainAt })] : [];
  const { armored } = await cryptoWorker.seal({ kind, body: { text, sections }, about: { case: number }, readers: readersOfTeamText(facts, kind), toSelf: false, attachments });
  return armored;
}

/** From a reporter or a participant, to the team and to themselves. @returns the armored message */
export async function sealToTeam(number: string, { kind, text, attachments = [] }: Text): Promise<string> {
  const { armored } = await cryptoWorker.seal({ kind, body: { text, sections: [] }, about: { case: number }, readers: [], toSelf: true, attachments });
  return armored;
}
