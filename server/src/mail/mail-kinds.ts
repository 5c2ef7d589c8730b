/**
 * What a mail says, as facts: numbers and dates, never a word of a report, never a token. Links' tokens are derived when the mail is
 * written out. Whoever queues mail imports this file.
 */

import type { DigestFacts } from './digest-rules.ts';
import type { ParticipantRole } from '../cases/case-facts.ts';
import type { PageKind } from '../on-call/on-call-facts.ts';
import type { SignInChange } from './sign-in-changes.ts';
import type { Finding } from '../publication/publication-rules.ts';

/** One case that a researcher is asked about. */
export interface ConsentAsked {
  readonly caseId: string;
  readonly number: string;
  /** ISO time; the link's token is derived from it and ends 30 days later. */
  readonly askedAt: string;
}

export interface LostKeyTold {
  readonly id: string;
  /** REMINDER: a day is left to object. */
  readonly notice: 'ASKED' | 'WAITING' | 'REMINDER' | 'READY' | 'OBJECTED' | 'CANCELLED' | 'DECLINED' | 'DONE';
  /** Of the new key. */
  readonly fingerprint: string;
  /** ISO time; null before two people agreed. */
  readonly readyAt: string | null;
}

/** What the contact outside of the team is told of cases. */
export interface ContactFacts {
  /** At most ten. */
  readonly numbers: readonly string[];
  /** How many beside those. */
  readonly more: number;
  /** ISO time: the earliest that was due. */
  readonly dueAt: string | null;
}
export interface PageFacts extends ContactFacts {
  /** The link's token is derived from it. */
  readonly deliveryId: string;
  readonly what: PageKind;
  /** Nobody was on call. */
  readonly fellToLeads: boolean;
}

export type MailFacts =
  | { readonly kind: 'VERIFY_EMAIL'; readonly facts: { readonly codeId: string } }
  | { readonly kind: 'RESET_PASSWORD'; readonly facts: { readonly codeId: string } }
  /** Somebody registered an address that has an account. */
  | { readonly kind: 'ALREADY_REGISTERED'; readonly facts: Readonly<Record<string, never>> }
  /** New recovery words replaced older ones. */
  | { readonly kind: 'WORDS_REPLACED'; readonly facts: Readonly<Record<string, never>> }
  /** To its owner: how one gets into an account was changed. */
  | { readonly kind: 'SIGN_IN_CHANGED'; readonly facts: { readonly what: SignInChange } }
  | { readonly kind: 'INVITATION'; readonly facts: { readonly codeId: string; readonly role: string; readonly pins: readonly string[] } }
  | { readonly kind: 'RECEIPT'; readonly facts: { readonly number: string; readonly reference?: string | null; readonly dueAt?: string | null } }
  /** `textId`: the sealed text that the mail carries to a reader with a key. */
  | { readonly kind: 'REPLY_WAITS'; readonly facts: { readonly number: string; readonly reference?: string | null; readonly textId?: string } }
  /** To whoever works on a case: its reporter, or somebody else who reads it, wrote. */
  | { readonly kind: 'REPORTER_WROTE'; readonly facts: { readonly number: string; readonly reference?: string | null } }
  /** To somebody of the team who asked for it: what waits. */
  | { readonly kind: 'DIGEST'; readonly facts: DigestFacts }
  /** To the leads: a mail that was owed did not arrive. `mail`: its kind; `status`: RFC 3463, null where no mail server took it for days. */
  | { readonly kind: 'MAIL_RETURNED'; readonly facts: { readonly number: string; readonly mail: string; readonly status: string | null } }
  | { readonly kind: 'INFORMATION_WAITS'; readonly facts: { readonly number: string; readonly reference?: string | null; readonly closesAt: string } }
  | { readonly kind: 'CLOSED'; readonly facts: { readonly number: string; readonly reference?: string | null } }
  /** To the reporter of a duplicate: the case that it is a duplicate of was fixed. */
  | { readonly kind: 'ORIGINAL_FIXED'; readonly facts: { readonly number: string; readonly reference?: string | null; readonly original: string } }
  /** `closed`: the case was just closed, else it became creditable later. `reminder`: the second and last asking. */
  | { readonly kind: 'CLOSED_CONSENT'; readonly facts: { readonly cases: readonly ConsentAsked[]; readonly reminder?: boolean } }
  /** To somebody who may become a participant of a case: a link to an account and a key; without a code they have an account. */
  | { readonly kind: 'PARTICIPANT_INVITED'; readonly facts: { readonly codeId: string | null; readonly role: ParticipantRole; readonly number: string; readonly pins: readonly string[] } }
  /** To somebody who reads a case from now on. */
  | { readonly kind: 'PARTICIPANT_ADDED'; readonly facts: { readonly number: string } }
  /** To the contact for installed software: a report about some is here. */
  | { readonly kind: 'SOFTWARE_REPORTED'; readonly facts: { readonly number: string; readonly dueAt: string | null } }
  /** To the same: the report itself, sealed to its key. Texts by id, with what they are called; packets of these key ids alone. */
  | {
    readonly kind: 'REPORT_HANDED_ON';
    readonly facts: { readonly number: string; readonly keyIds: readonly string[]; readonly texts: readonly { readonly id: string; readonly name: string }[] };
  }
  /** To the address that an account had: another took its place. */
  | { readonly kind: 'ADDRESS_REPLACED'; readonly facts: Readonly<Record<string, never>> }
  /** To the leads: a promise was missed, or is about to be. */
  /** The team key ends. `days`: which warning it is, 0 once it has ended. */
  | { readonly kind: 'TEAM_KEY_EXPIRES'; readonly facts: { readonly fingerprint: string; readonly expiresAt: string; readonly days: number } }
  /** To its owner: a person's key ends. `days`: which warning it is. */
  | { readonly kind: 'KEY_EXPIRES'; readonly facts: { readonly fingerprint: string; readonly expiresAt: string; readonly days: number } }
  /** Another team key took the place of `former`. */
  | { readonly kind: 'TEAM_KEY_REPLACED'; readonly facts: { readonly fingerprint: string; readonly former: string; readonly compromised: boolean } }
  /** One holder of the team key named a new lead, whose key this is; another has to sign until then. */
  | { readonly kind: 'LEAD_VOUCHED'; readonly facts: { readonly fingerprint: string; readonly endsAt: string } }
  /** The key of a new lead, named by two holders of the team key or by the recovery kit. */
  | { readonly kind: 'LEAD_NAMED'; readonly facts: { readonly fingerprint: string; readonly way: 'HOLDERS' | 'KIT' } }
  /** To an address that is to become the portal's own; and to the one before it, once it is. */
  | { readonly kind: 'CONTACT_ADDRESS'; readonly facts: { readonly codeId: string } }
  | { readonly kind: 'CONTACT_REPLACED'; readonly facts: Readonly<Record<string, never>> }
  /** To somebody whose rights changed; and to leads and administrators, where the operator did it at the command line. */
  | { readonly kind: 'ROLES_CHANGED'; readonly facts: { readonly given: readonly string[]; readonly taken: readonly string[]; readonly disabled: boolean } }
  | { readonly kind: 'OPERATOR_ACTED'; readonly facts: { readonly command: string; readonly given: readonly string[] } }
  /** To the leads: an administrator gave somebody roles, or they opened the invitation to one. */
  | { readonly kind: 'ROLES_GIVEN'; readonly facts: { readonly given: readonly string[] } }
  /** To the leads: somebody who may hold the private halves of so many team keys left the team. */
  | { readonly kind: 'LEFT_TEAM'; readonly facts: { readonly teamKeys: number } }
  /** To the owner of a key that somebody says is lost, at every address; and to the leads. */
  | { readonly kind: 'LOST_KEY' | 'LOST_KEY_TO_DECIDE'; readonly facts: LostKeyTold }
  /** To leads and administrators: places that publish the team key differ. */
  | { readonly kind: 'PUBLICATION_DIFFERS'; readonly facts: { readonly findings: readonly Finding[] } }
  /** To every administrator: the account that the operator keeps for the day without a provider signed in. */
  | { readonly kind: 'BREAK_GLASS_USED'; readonly facts: { readonly at: string } }
  /** To the leads: a webhook's endpoint is gone, has taken nothing for three days, or did not take one message. */
  | { readonly kind: 'WEBHOOK_FAILED'; readonly facts: { readonly host: string; readonly because: 'GONE' | 'FAILED' | 'ONE_FAILED' } }
  /** To who reads a closed case: its words are destroyed then. `endsAt`: ISO time. */
  | { readonly kind: 'WORDS_END'; readonly facts: { readonly number: string; readonly reference?: string | null; readonly endsAt: string } }
  /** To somebody who asked that their account goes then; the link's token is derived from both. `at`: ISO time. */
  | { readonly kind: 'DELETION_ASKED'; readonly facts: { readonly accountId: string; readonly at: string } }
  /** To who answers for a tool's token: it ends. `token`: its name; `days`: which warning it is. */
  | { readonly kind: 'TOKEN_EXPIRES'; readonly facts: { readonly token: string; readonly expiresAt: string; readonly days: number } }
  /** To those who could: nobody answers for a tool's token. `endsAt`: ISO time, where it then ends. */
  | { readonly kind: 'TOKEN_OWNERLESS'; readonly facts: { readonly token: string; readonly endsAt: string | null } }
  /** To somebody of the team, who is called; and to the contact outside of it. */
  | { readonly kind: 'PAGE'; readonly facts: PageFacts }
  | { readonly kind: 'PAGE_OUTSIDE'; readonly facts: ContactFacts }
  /** To who reported by mail: the case, and the link that makes it an account's until then. */
  | { readonly kind: 'MAIL_RECEIPT'; readonly facts: { readonly caseId: string; readonly number: string; readonly dueAt: string | null; readonly claimEndsAt: string } }
  /** To who wrote by mail: a person looks at it until then. */
  | { readonly kind: 'MAIL_ARRIVED'; readonly facts: { readonly dueAt: string } }
  /** To whom the team thinks a mail belongs: from whom one came and when. */
  | { readonly kind: 'MAIL_FORWARDED'; readonly facts: { readonly from: string | null; readonly arrivedAt: string } }
  | { readonly kind: 'OVERDUE'; readonly facts: { readonly number: string; readonly dueAt: string } };

export type MailKind = MailFacts['kind'];

/** The case that a mail is about; null for one about several, or none. */
export function caseNumberOf(mail: MailFacts): string | null {
  if (mail.kind === 'CLOSED_CONSENT') return mail.facts.cases.length === 1 ? (mail.facts.cases[0]?.number ?? null) : null;
  return 'number' in mail.facts && typeof mail.facts.number === 'string' ? mail.facts.number : null;
}
