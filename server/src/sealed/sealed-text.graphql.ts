import { Field, ObjectType } from 'type-graphql';
import { itsCaseIsRead, notTeamWords, team } from '../authorization.ts';
import { connectionTo, enumOf, Node } from '../read/graphql-types.ts';
import { Derive, Read, Rows } from '../read/read-model.ts';
import { textsIn } from '../read/read-writer.ts';
import { every, type Sql, sql } from '../read/sql.ts';
import { OpenPGPMessage } from '../scalars.ts';
import { assemble } from './armor.ts';
import { type ReaderMark, readerMarks } from './reader-policy.ts';
import { type SealedTextKind, sealedTextKinds } from './sealed-text-facts.ts';

export const ReaderMarkEnum = enumOf('ReaderMark', readerMarks, 'What is unusual about whom a reporter’s text is sealed to.', {
  HIDDEN_READER: 'Beside the team and the reporter, somebody whose key id is hidden.',
  HIDDEN_READERS_ONLY: 'Hidden readers alone: only trying the team key tells whether it opens.',
  RETIRED_TEAM_KEY: 'A team key that was replaced.',
  UNKNOWN_READER: 'A key of somebody else, or of nobody here.',
});

export const SealedTextKindEnum = enumOf('SealedTextKind', sealedTextKinds, 'What the words are. What is of a note stays within the team, whoever else is made a reader.', {
  REPORT: 'The report itself.',
  TITLE: 'A case’s title.',
  MESSAGE: 'A message between team, reporter and participants.',
  NOTE: 'Within the team.',
  REASON: 'Why the team judged the severity as it did.',
  NAME: 'A file’s name and type.',
  NOTE_NAME: 'Name and type of a note’s file; within the team.',
  ATTACHMENT: 'A file’s octets.',
  NOTE_ATTACHMENT: 'The octets of a note’s file; within the team.',
});

/** PostgreSQL's text form of a bytea: \x0123. */
const bytesOf = (cell: string | null): Buffer => Buffer.from(cell?.slice(2) ?? '', 'hex');

const readerPackets = (row: Sql): Sql =>
  sql`(select json_agg(reader.packet::text order by reader.id) from sealed_text_key reader where reader.sealed_text_id = ${row}.id)`;

@ObjectType({ implements: Node, description: 'Words, sealed to their readers. Null wherever the viewer is none of them.' })
@Rows('sealed_text', { visible: (viewer, row) => every([sql`${row}.seipd is not null`, notTeamWords(viewer, row)]), visibleAlone: itsCaseIsRead })
export class SealedText extends Node {
  @Field(() => OpenPGPMessage, { description: 'Any OpenPGP program opens it with a key of one of its readers.' })
  @Derive({
    from: {
      seipd: (row) => sql`${row}.seipd`,
      pkesks: readerPackets,
    },
    value: ({ seipd, pkesks }) => assemble(textsIn(pkesks).map(bytesOf), bytesOf(seipd)),
  })
  armored!: string;

  @Field(() => String, { description: "SHA-256 of the SEIPD packet's exact octets, header included; unchanged by a re-wrap." })
  @Read({ value: (row) => sql`encode(${row}.sha256, 'hex')` })
  sha256!: string;

  @Field(() => [String], { description: 'Key ids as the PKESK packets carry them; a hidden recipient is 0000000000000000.' })
  @Read({
    value: (row) => sql`array(select reader.key_id from sealed_text_key reader
      where reader.sealed_text_id = ${row}.id order by reader.id)`,
  })
  recipientKeyIds!: string[];

  @Field(() => SealedTextKindEnum, { description: 'As what it was stored; what it says of itself is inside.' })
  @Read()
  kind!: SealedTextKind;

  @Field(() => String, { description: 'The PKESK packets alone, base64: all that somebody who opens the text needs to re-wrap it.' })
  @Derive({
    from: { pkesks: readerPackets },
    value: ({ pkesks }) => Buffer.concat(textsIn(pkesks).map(bytesOf)).toString('base64'),
  })
  keyPackets!: string;

  @Field(() => [ReaderMarkEnum], { nullable: true, description: 'What is unusual about the readers of a text by a reporter. For the team.' })
  @Read({ visible: team })
  readerMarks!: ReaderMark[] | null;
}

export const SealedTextConnection = connectionTo('SealedText', () => SealedText);
