/** How a researcher chose to be listed last, so that they need not type it again. Adds its field to Viewer. */
import { Field, ObjectType } from 'type-graphql';
import { Viewer } from '../accounts/viewer.graphql.ts';
import { ListingChoiceEnum } from '../cases/case-enums.graphql.ts';
import type { ListingChoice } from '../cases/case-facts.ts';
import { Read, ReadOne, Rows } from '../read/read-model.ts';
import { sql } from '../read/sql.ts';

@ObjectType({ description: 'A listing as its researcher chose it. For them alone.' })
@Rows('consent', { key: { column: 'case_id', type: 'bigint' } })
export class LastListing {
  @Field(() => ListingChoiceEnum, { description: 'By name, by an alias, or anonymous.' }) @Read() choice!: ListingChoice;
  @Field(() => String, { nullable: true, description: 'The name or the alias.' })
  @Read({ value: (row) => sql`case when ${row}.choice in ('NAME', 'ALIAS') then ${row}.published_name end` })
  publishedName!: string | null;
  @Field(() => String, { nullable: true, description: 'Where the name leads.' })
  @Read({ value: (row) => sql`case when ${row}.choice = 'NAME' then ${row}.url end` })
  url!: string | null;
  @Field(() => String, { nullable: true, description: 'Shown beside it.' })
  @Read({ value: (row) => sql`case when ${row}.choice = 'NAME' then ${row}.organization end` })
  organization!: string | null;
}

Field(() => LastListing, { nullable: true, description: 'How this person chose to be listed last, where that still stands.' })(Viewer.prototype, 'lastListing');
ReadOne({
  type: () => LastListing,
  on: (viewer, row, { viewer: { kind } }) => (kind === 'partner' ? sql`false` : sql`${row}.researcher_id = ${viewer}.id and ${row}.state = 'GRANTED'`),
  latest: (row) => sql`${row}.answered_at desc, ${row}.case_id desc`,
})(Viewer.prototype, 'lastListing');
