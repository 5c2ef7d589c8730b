import { Field, Int, ObjectType } from 'type-graphql';
import { itsMessagesAreRead, notInternal } from '../authorization.ts';
import { Node } from '../read/graphql-types.ts';
import { Read, ReadOne, Rows } from '../read/read-model.ts';
import { sql } from '../read/sql.ts';
import { SealedText } from '../sealed/sealed-text.graphql.ts';
import { packetsOpenTo } from './own-packets.ts';

@ObjectType({ implements: Node, description: 'A sealed file. Its name and type are sealed too.' })
@Rows('attachment', { visible: notInternal, visibleAlone: itsMessagesAreRead })
export class Attachment extends Node {
  @Field(() => SealedText, { nullable: true, description: 'What it is called and what type it says it has, for its readers.' })
  @ReadOne({ type: () => SealedText, on: (file, row) => sql`${row}.id = ${file}.name_id` })
  name!: SealedText | null;

  @Field(() => Boolean, { description: 'Of a note: within the team.' }) @Read() internal!: boolean;

  @Field(() => Int, { description: 'Of the SEIPD packet, in octets: a little more than the file has.' }) @Read() sizeBytes!: number;

  @Field(() => String, { description: "SHA-256 of the SEIPD packet's exact octets, header included; unchanged by a re-wrap." })
  @Read({ value: (row) => sql`(select encode(body.sha256, 'hex') from sealed_text body where body.id = ${row}.body_id)` })
  sha256!: string;

  @Field(() => String, {
    nullable: true,
    description: 'Base64 of the PKESK packets that a download begins with: what a re-wrap starts from. All of them for the team, their own for others.',
  })
  @Read({
    value: (row, viewer) => sql`(select translate(encode(string_agg(reader.packet, ''::bytea order by reader.id), 'base64'), E'\\n', '')
      from sealed_text_key reader where reader.sealed_text_id = ${row}.body_id and ${packetsOpenTo(viewer, sql`reader`)})`,
  })
  keyPackets!: string | null;
}
