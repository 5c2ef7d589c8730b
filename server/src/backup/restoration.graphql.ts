/** What leads and administrators see of a restore until it is opened. */
import { Field, Int, ObjectType } from 'type-graphql';
import { seesSettings } from '../authorization.ts';
import { Read, Rows } from '../read/read-model.ts';
import { sql } from '../read/sql.ts';
import { DateTime } from '../scalars.ts';

@ObjectType({ description: 'This portal was put back from a backup, and is closed until a lead opens it. For the team and administrators.' })
@Rows('restoration', { key: { column: 'backup_id', type: 'uuid' }, visible: seesSettings })
export class Restoration {
  @Field(() => DateTime, { description: 'When the backup was taken: what came after it is lost.' }) @Read() madeAt!: Date;
  @Field(() => DateTime, { description: 'When it was put back.' }) @Read() restoredAt!: Date;
  @Field(() => Int, { description: 'Sealed files that the backup did not hold.' }) @Read() filesMissing!: number;
  @Field(() => Boolean, { description: 'Whether a journal was found that knows of this backup and lacks no line since.' }) @Read() journalCovers!: boolean;
  @Field(() => DateTime, { nullable: true, description: 'Of its last line.' }) @Read() journalReaches!: Date | null;
  @Field(() => Int, { description: 'Withdrawals of consent since the backup, done again.' }) @Read() withdrawals!: number;
  @Field(() => Int, { description: 'Other lines of the journal, done again: tokens, keys, accounts, names, webhooks.' }) @Read() others!: number;
  @Field(() => Int, { description: 'Mails that stood unsent in the backup. They may have gone out since.' })
  @Read({ value: () => sql`(select count(*)::int from mail where sent_at is null and failed_at is null)` })
  unsentMails!: number;
  @Field(() => String, { nullable: true, description: 'The highest case number that came back. Numbers given after it are not given again.' })
  @Read({ value: () => sql`(select max(number) from cases)` })
  lastCaseNumber!: string | null;
}
