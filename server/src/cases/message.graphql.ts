import { Field, ObjectType } from 'type-graphql';
import { Author, authorBy, type AuthorType } from '../accounts/author.graphql.ts';
import { Attachment } from '../attachments/attachment.graphql.ts';
import { itsMessagesAreRead, notInternal } from '../authorization.ts';
import { connectionTo, Node } from '../read/graphql-types.ts';
import { Read, ReadList, ReadOne, Rows } from '../read/read-model.ts';
import { sql } from '../read/sql.ts';
import { DateTime } from '../scalars.ts';
import { CaseRoleEnum } from './case-enums.graphql.ts';
import type { AuthorRole } from './message.entity.ts';
import { SealedText } from '../sealed/sealed-text.graphql.ts';

@ObjectType({ implements: Node, description: 'A sealed text in a case: to the reporter, or within the team.' })
@Rows('message', { visible: notInternal, visibleAlone: itsMessagesAreRead })
export class Message extends Node {
  @Field(() => Author, { nullable: true, description: 'Who wrote it. Null once the account is gone, and where a participant is not told who reported.' })
  @ReadOne(authorBy('author'))
  author!: AuthorType | null;

  @Field(() => CaseRoleEnum, { description: 'As what they wrote, also where who it was is not shown.' }) @Read() authorRole!: AuthorRole;

  @Field(() => DateTime, { description: 'When the portal had it.' }) @Read() sentAt!: Date;

  @Field(() => Boolean, { description: 'Team only; sealed to the team key alone. Never a response.' }) @Read() internal!: boolean;

  @Field(() => SealedText, { nullable: true, description: 'The words. Null once retention destroyed them.' })
  @ReadOne({ type: () => SealedText, on: (message, row) => sql`${row}.id = ${message}.body_id` })
  body!: SealedText | null;

  @Field(() => [Attachment], { description: 'The files that came with it.' })
  @ReadList({ type: () => Attachment, where: (row, message) => sql`${row}.message_id = ${message}.id`, order: (row) => sql`${row}.id` })
  attachments!: Attachment[];
}

export const MessageConnection = connectionTo('Message', () => Message);
