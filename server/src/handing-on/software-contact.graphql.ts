/** Whom reports about installed software are handed on to, for those who set it and those who hand on. */
import { Field, ObjectType } from 'type-graphql';
import { seesSettings } from '../authorization.ts';
import { Read, Rows } from '../read/read-model.ts';
import { sql } from '../read/sql.ts';
import { OpenPGPPublicKey } from '../scalars.ts';

@ObjectType({ description: 'Who makes software that people install and run themselves.' })
@Rows('installation', { key: { column: 'portal_id', type: 'uuid' }, visible: seesSettings })
export class SoftwareContact {
  @Field(() => String, { description: 'Where the mails go.' })
  @Read({ value: (row) => sql`${row}.software_contact_email` })
  email!: string;

  @Field(() => OpenPGPPublicKey, { nullable: true, description: 'What reports are sealed to. Null: they are told of, and not handed on.' })
  @Read({ value: (row) => sql`${row}.software_contact_key` })
  publicKey!: string | null;

  @Field(() => String, { nullable: true, description: 'Of that key: 40 upper-case hex digits.' })
  @Read({ value: (row) => sql`${row}.software_contact_fingerprint` })
  fingerprint!: string | null;
}
