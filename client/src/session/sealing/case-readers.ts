/** Whom a text of a case is sealed to, from the case's facts and the table of roles alone: for one case and for many. Pure. */
import { type ReaderRole, wordsByRole } from '../../../../schema/words-by-role.ts';

interface PersonKey {
  readonly fingerprint: string;
  readonly armored: string;
  readonly status: string;
}
interface WithKeys<K extends PersonKey> {
  readonly publicKeys?: readonly K[] | null;
}
export interface ReaderFacts<K extends PersonKey = PersonKey> {
  readonly reporter: WithKeys<K> | null;
  readonly participants: readonly { readonly role: ReaderRole; readonly researcher: WithKeys<K> | null }[];
}
export type SharedKind = 'MESSAGE' | 'REASON' | 'TITLE';

/** The one key that texts to somebody are sealed to. */
export const currentKey = <K extends PersonKey>(keys: readonly K[] | null | undefined): K | null => keys?.find(({ status }) => status === 'CURRENT') ?? null;

/** Who reads texts of a kind, and so is among their readers when the team writes one. */
export const talkingIn = <P extends { readonly role: ReaderRole }>({ participants }: { readonly participants: readonly P[] }, kind: SharedKind): readonly P[] =>
  participants.filter(({ role }) => wordsByRole[role].some((one) => one === kind));

/** What the team writes has exactly its readers: the reporter and the participants, by their current keys, armored; the team key is added in the worker. */
export const readersFromTeam = (facts: ReaderFacts, kind: SharedKind): readonly string[] =>
  [facts.reporter, ...talkingIn(facts, kind).map(({ researcher }) => researcher)].flatMap((person) => currentKey(person?.publicKeys)?.armored ?? []);

/** The submission that the receipt names: report and title are bound to it. */
export const submissionOf = ({ receipt }: { readonly receipt: { readonly signedText: string } | null }): string | undefined =>
  receipt === null ? undefined : /^Submission: ([0-9a-f-]{36})\r?$/m.exec(receipt.signedText)?.[1];
