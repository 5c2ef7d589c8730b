/** What installation this is, for everybody: what it promises, whom it credits, who may register. */
import { Field, Int, ObjectType } from 'type-graphql';
import { enumOf } from '../read/graphql-types.ts';
import { Read, Rows } from '../read/read-model.ts';
import { sql } from '../read/sql.ts';
import { type Registration, registrations } from './setting-rules.ts';

export const RegistrationEnum = enumOf('Registration', registrations, 'Whether people make an account with an address by themselves, or by invitation only. Everybody reports without one.', {
  OPEN: 'Anybody makes an account with an address.',
  CLOSED: 'By invitation only.',
});

@ObjectType({ description: 'What this installation is called, and what is set of it.' })
@Rows('installation', { key: { column: 'portal_id', type: 'uuid' } })
export class Installation {
  @Field(() => String, { description: 'Whose portal it is.' }) @Read() organization!: string;
  @Field(() => String, { description: 'Where researchers write to.' }) @Read() contactEmail!: string;
  @Field(() => RegistrationEnum, { description: 'Who makes an account.' }) @Read() registration!: Registration;
  @Field(() => Int, { description: 'Within how many hours a person answers what is submitted from now on.' }) @Read() responseHours!: number;
  @Field(() => Int, { description: 'After how many days an answered reporter hears again, unless the team says otherwise.' }) @Read() nextUpdateDays!: number;
  @Field(() => Boolean, { description: 'A triager who did not verify a case may close it as a lead does.' }) @Read() smallTeam!: boolean;

  @Field(() => Boolean, { description: 'Who reports the same before it is fixed is listed as a co-finder.' })
  @Read({ value: (row) => sql`${row}.credit_duplicates` })
  coFinderSharing!: boolean;

  @Field(() => String, { nullable: true, description: 'What a finder gets, in the words of the organization. Null where it has none of its own.' })
  @Read()
  thanksWording!: string | null;

  @Field(() => String, { nullable: true, description: 'Path of the logo, another one for another picture. Null where there is none.' })
  @Read({ value: (row) => sql`'/logo/' || encode(sha256(${row}.logo), 'hex')` })
  logoUrl!: string | null;

  @Field(() => Int, { description: 'Counts changes of settings, for changeSettings.' }) @Read() settingsVersion!: number;
}
