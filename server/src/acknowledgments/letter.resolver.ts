/** Letters of acknowledgment, for whom they name alone. Adds `listedNames` to Viewer. */
import { Ctx, Field, InputType, Int, Mutation, ObjectType, Resolver } from 'type-graphql';
import { Viewer } from '../accounts/viewer.graphql.ts';
import { ListingChoiceEnum } from '../cases/case-enums.graphql.ts';
import type { ListingChoice } from '../cases/case-facts.ts';
import type { Context } from '../context.ts';
import { Input } from '../read/graphql-types.ts';
import { Read, ReadList, Rows } from '../read/read-model.ts';
import { type Sql, sql } from '../read/sql.ts';
import { DateTime } from '../scalars.ts';
import { Payload, withUserErrors } from '../user-errors.ts';
import { type Letter, writeLetter } from './write-letter.ts';

const isListed = (row: Sql): Sql => sql`exists (select from acknowledgment its_listing where its_listing.id = ${row}.acknowledgment_id)`;
const isSameName = (row: Sql, other: Sql): Sql =>
  sql`${other}.researcher_id = ${row}.researcher_id and ${other}.choice = ${row}.choice and ${other}.published_name = ${row}.published_name and ${isListed(other)}`;

@ObjectType({ description: 'A name by which somebody is thanked in public now. For them alone.' })
@Rows('consent', { key: { column: 'case_id', type: 'bigint' } })
class ListedName {
  @Field(() => ListingChoiceEnum, { description: 'NAME or ALIAS.' }) @Read() choice!: ListingChoice;
  @Field(() => String, { description: 'The name as the acknowledgment page shows it.' }) @Read() publishedName!: string;
  @Field(() => Int, { description: 'How many thank-yous stand under it.' })
  @Read({ value: (row) => sql`(select count(*) from consent alike where ${isSameName(row, sql`alike`)})` })
  listings!: number;
}

Field(() => [ListedName], { description: 'The names by which this person is thanked in public now, each once: a letter of acknowledgment is by one of them.' })(Viewer.prototype, 'listedNames');
ReadList({
  type: () => ListedName,
  where: (row, viewer, { kind }) => (kind === 'partner' ? sql`false` : sql`${row}.researcher_id = ${viewer}.id and ${row}.choice in ('NAME', 'ALIAS')
    and ${isListed(row)} and not exists (select from consent earlier where ${isSameName(row, sql`earlier`)} and earlier.case_id < ${row}.case_id)`),
  order: (row) => sql`${row}.published_name, ${row}.choice`,
})(Viewer.prototype, 'listedNames');

@InputType({ description: 'By which name a letter is written.' })
class WriteLetterInput {
  @Field(() => ListingChoiceEnum, { description: 'NAME or ALIAS, as it is listed.' }) choice!: ListingChoice;
  @Field(() => String, { description: 'The name as the acknowledgment page shows it.' }) publishedName!: string;
}

@ObjectType({ description: 'What stands on the page of acknowledgments under one name, on paper.' })
class AcknowledgmentLetter implements Letter {
  @Field(() => String, { description: 'Whom it thanks.' }) publishedName!: string;
  @Field(() => DateTime, { description: 'When it was written: it is not kept, and the next one is dated anew.' }) writtenAt!: Date;
  @Field(() => String, { description: 'text/plain, clearsigned by the portal key: gpg --verify.' }) signedText!: string;
}

@ObjectType({ description: 'The letter, or why there is none.' })
class LetterPayload extends Payload {
  @Field(() => AcknowledgmentLetter, { nullable: true, description: 'Null where it was refused.' }) letter?: Letter | null;
}

@Resolver()
export class LetterResolver {
  @Mutation(() => LetterPayload, { description: 'A letter of acknowledgment for the viewer, by one of the names under which they are listed. Nothing is stored.' })
  async writeAcknowledgmentLetter(@Input(() => WriteLetterInput, 'By which of the published names the letter is.') input: WriteLetterInput, @Ctx() { app, viewer }: Context): Promise<LetterPayload> {
    return withUserErrors(async () => writeLetter(app, viewer, input));
  }
}
