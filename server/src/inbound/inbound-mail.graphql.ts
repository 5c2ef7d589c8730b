/**
 * Mail that arrives, as the team sees it. For whoever builds on this folder:
 *
 * - `Query.inboundMails(state: WAITING, first, after)`: the Sort tray, the mail whose answer is due first on top. For the team, else empty.
 *   `InboundMail.words` is one sealed text: a MIME entity `message/rfc822`-like, that is the mail's own octets, header fields first, to be
 *   parsed as a mail. Where `isWhole` is false these are only its header fields and beginning; `downloadUrl` gives all of it, as one
 *   OpenPGP message in octets. `reason` says why it became no case by itself.
 * - `Mutation.sortMail(input: { id, as: CASE | NOT_A_REPORT | FORWARD, to })` gives `{ mail, case, userErrors }`. `to`: for FORWARD, the
 *   address that is told that somebody wrote, from whom and when, never the words.
 * - `Mutation.importCase(input: { idempotencyKey, report, title, receivedAt, closedAs })` gives `{ case, userErrors }`; by a lead.
 *   `idempotencyKey`: a UUID made of Message-ID and content, so that a second run of the same mbox writes nothing.
 * - `Case.inboundMails`: the mails of a case, for the team. A case by mail has `source: MAIL`; its `report` is the sender's own sealed text, or
 *   the mail's octets sealed on arrival, and `reporter` is null until it is claimed.
 * - `/claim#TOKEN`, from the receipt: `POST /auth/claim/look {token}` → `{number, endsAt, replyBy, arrivedAt, dueAt}`; signed in, or after
 *   `/auth/pseudonymous`: `POST /auth/claim {token}` → `{number}`; `POST /auth/claim/reply-by {token, replyBy}` → 204, without an account.
 */
import { ID, Field, InputType, Int, ObjectType } from 'type-graphql';
import { Triager } from '../accounts/triager.graphql.ts';
import { readsInbound, team } from '../authorization.ts';
import { ResolutionEnum } from '../cases/case-enums.graphql.ts';
import type { Resolution } from '../cases/case-facts.ts';
import { Case } from '../cases/case.graphql.ts';
import { connectionTo, enumOf, Node } from '../read/graphql-types.ts';
import { Derive, Read, ReadList, ReadOne, Rows } from '../read/read-model.ts';
import { sql } from '../read/sql.ts';
import { DateTime, OpenPGPMessage } from '../scalars.ts';
import { assemble } from '../sealed/armor.ts';
import { type InboundState, inboundStates } from './inbound-facts.ts';
import { type InboundReason, inboundReasons } from './inbound-reasons.ts';

export const InboundStateEnum = enumOf('InboundState', inboundStates, 'What became of a mail.', {
  WAITING: 'In the Sort tray, for a person.',
  CASE: 'It became a case.',
  MESSAGE: 'It became a message of a case.',
  NOT_A_REPORT: 'A person judged that it is none.',
  FORWARDED: 'A person told somebody else that it came.',
  BOUNCE: 'A mail server’s notice about a mail of ours. Kept sealed for 30 days.',
  DROPPED: 'An automatic answer, or one that went in circles. Kept sealed for 30 days.',
});
export const InboundReasonEnum = enumOf('InboundReason', inboundReasons, 'Why a mail became no case by itself.', {
  PLAIN_TEXT: 'Its words were not sealed by who sent it.',
  SIGNED_ONLY: 'It is signed, and not encrypted.',
  KEY_BLOCK: 'It brings a public key where a sealed text should be.',
  PRIVATE_KEY: 'It brings somebody’s private key.',
  TEXT_AROUND_BLOCK: 'There is text before or behind the sealed block, or a second block.',
  DAMAGED_BLOCK: 'What is sealed in it is damaged, or of a kind that the portal does not take.',
  OTHER_READERS: 'It is not sealed to the team, or to somebody who must not read it.',
  CLEAR_PART: 'Beside what is sealed it carries a part in clear.',
  TOO_LARGE_FOR_A_REPORT: 'It is larger than a report may be.',
  NO_SENDER: 'It names no sender, or several.',
  AUTOMATIC: 'A program sent it.',
  UNKNOWN_CASE: 'It answers a case, but not from the address that the case belongs to.',
  BROKEN: 'It could not be read as a mail.',
});
export const sortChoices = ['CASE', 'NOT_A_REPORT', 'FORWARD'] as const;
export type SortChoice = (typeof sortChoices)[number];
export const SortChoiceEnum = enumOf('SortChoice', sortChoices, 'What a person says that a mail in the tray is.', {
  CASE: 'A report: it becomes a case.',
  NOT_A_REPORT: 'Nothing to work on.',
  FORWARD: 'For somebody else, who is told that it came, without its words.',
});

/** PostgreSQL's text form of a bytea: \x0123. */
const bytesOf = (cell: string | null): Buffer => Buffer.from(cell?.slice(2) ?? '', 'hex');

@ObjectType({ implements: Node, description: 'A mail that arrived. Its words were sealed to the team key before anything was written. For the team.' })
@Rows('inbound_mail', { visible: team })
export class InboundMail extends Node {
  @Field(() => DateTime, { description: 'When: the clock of an answer runs from here, however late it is sorted.' }) @Read() arrivedAt!: Date;
  @Field(() => String, { nullable: true, description: 'The address it says it is from, which proves nothing. Null where there is none, or several.' })
  @Read({ value: (row) => sql`${row}.sender` })
  from!: string | null;
  @Field(() => Int, { description: 'As it arrived, in octets.' }) @Read() sizeBytes!: number;
  @Field(() => InboundStateEnum, { description: 'What became of it.' }) @Read() state!: InboundState;
  @Field(() => InboundReasonEnum, { nullable: true, description: 'Why a person has to look at it. Null where a case or a message came of it by itself.' })
  @Read() reason!: InboundReason | null;
  @Field(() => DateTime, { nullable: true, description: 'By when its sender is owed a word, should it be a report. Null once it is none.' })
  @Read() responseDueAt!: Date | null;

  @Field(() => [String], { description: 'What the trusted mail server found: spf=pass, dkim=fail. Empty where none is configured.' })
  @Read({ value: (row) => sql`array(select jsonb_array_elements_text(${row}.facts -> 'authentication'))` })
  authentication!: string[];
  @Field(() => Boolean, { description: 'Whether that server called it spam.' })
  @Read({ value: (row) => sql`coalesce((${row}.facts -> 'spam')::boolean, false)` })
  spam!: boolean;

  @Field(() => OpenPGPMessage, { nullable: true, description: 'The mail, sealed to the team key on arrival. Null for who holds no team key, and once it is no longer kept here.' })
  @Derive({
    visible: readsInbound,
    from: { seipd: (row) => sql`${row}.seipd`, packet: (row) => sql`${row}.packet` },
    value: ({ seipd, packet }) => (seipd === null ? null : assemble([bytesOf(packet)], bytesOf(seipd))),
  })
  words!: string | null;
  @Field(() => Boolean, { description: 'Whether `words` is all of it; else `downloadUrl` gives the rest.' }) @Read() isWhole!: boolean;

  @Field(() => Case, { nullable: true, description: 'What it became, or what it belongs to.' })
  @ReadOne({ type: () => Case, on: (mail, row) => sql`${row}.id = ${mail}.case_id` })
  case!: Case | null;
  @Field(() => DateTime, { nullable: true, description: 'When somebody sorted it.' }) @Read() sortedAt!: Date | null;
  @Field(() => Triager, { nullable: true, description: 'Who of the team said what it is. Null while nobody has.' })
  @ReadOne({ type: () => Triager, on: (mail, row) => sql`${row}.id = ${mail}.sorted_by_id` })
  sortedBy!: Triager | null;
}

export const InboundMailConnection = connectionTo('InboundMail', () => InboundMail);

function extend(field: string, ...decorators: readonly PropertyDecorator[]): void {
  for (const decorate of decorators) decorate(Case.prototype, field);
}
extend(
  'inboundMails',
  Field(() => [InboundMail], { description: 'The mails that it was made of, oldest first. For the team, else empty.' }),
  ReadList({
    type: () => InboundMail,
    where: (row, parent, viewer) => sql`${row}.case_id = ${parent}.id and ${team(viewer, row)}`,
    order: (row) => sql`${row}.arrived_at, ${row}.id`,
  }),
);

@InputType({ description: 'What a mail in the tray is.' })
export class SortMailInput {
  @Field(() => ID, { description: 'An InboundMail that waits.' }) id!: string;
  @Field(() => SortChoiceEnum, { description: 'CASE: its words become the report, its clock runs from arrival. The others owe nothing.' }) as!: SortChoice;
  @Field(() => String, { nullable: true, description: 'For FORWARD: the address that is told from whom a mail came and when, never its words.' }) to?: string | null;
}

@InputType({ description: 'A report of before Laurel, out of an old mailbox.' })
export class ImportCaseInput {
  @Field(() => ID, { description: 'A UUID made of the mail: the same mail again gives the first answer and writes nothing.' }) idempotencyKey!: string;
  @Field(() => OpenPGPMessage, { description: 'Sealed to the team key alone, at most 1 MiB.' }) report!: string;
  @Field(() => OpenPGPMessage, { nullable: true, description: 'Sealed to the team key alone, at most 4 KiB.' }) title?: string | null;
  @Field(() => DateTime, { description: 'When it arrived then.' }) receivedAt!: Date;
  @Field(() => ResolutionEnum, { nullable: true, description: 'How it ended there: the case is closed so, from now on. Left out: it is open. DUPLICATE, NO_RESPONSE and WITHDRAWN are refused.' })
  closedAs?: Resolution | null;
}
