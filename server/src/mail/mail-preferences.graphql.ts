/** Which mails the viewer wants; adds its field to Viewer. */
import { Field, InputType, Int, ObjectType } from 'type-graphql';
import { Viewer } from '../accounts/viewer.graphql.ts';
import { itsOwner } from '../authorization.ts';
import { enumOf } from '../read/graphql-types.ts';
import { Read, ReadOne, Rows } from '../read/read-model.ts';
import { sql } from '../read/sql.ts';
import { digestRhythms, type DigestRhythm } from './digest-rules.ts';
import { type MailTopic, mailTopics } from './mail-rules.ts';

export const MailTopicEnum = enumOf('MailTopic', mailTopics, 'Mails that can be switched off.', {
  REPORTER_WROTE: 'Somebody wrote in a case that I work on.',
  DUPLICATE_FIXED: 'What I reported after somebody else is fixed.',
  CASE_OPENED: 'A case was opened to me.',
});
export const DigestRhythmEnum = enumOf('DigestRhythm', digestRhythms, 'How often what waits comes by mail.', {
  OFF: 'No digest is sent.',
  DAILY: 'Every day at the hour that was chosen, where something waits.',
  WEEKLY: 'On the chosen day of the week, where something waits.',
});

const texts = {
  sealed: 'Mails about cases are sealed to my key. False: they say number, times and link in clear. Null: sealed where a current key of mine has no backup here, since a mail program may hold it.',
  switchedOff: 'What does not come.', digest: 'For the team.', digestHour: '0 to 23, on the wall there.', digestWeekday: 'For WEEKLY; Monday is 1.',
  digestZone: 'Where the wall is: Europe/Berlin.',
};

@ObjectType({ description: 'Which mails somebody wants.' })
@Rows('mail_preference', { key: { column: 'account_id', type: 'uuid' }, visible: itsOwner })
export class MailPreferences {
  @Field(() => Boolean, { nullable: true, description: texts.sealed }) @Read() sealed!: boolean | null;
  @Field(() => [MailTopicEnum], { description: texts.switchedOff }) @Read() switchedOff!: MailTopic[];
  @Field(() => DigestRhythmEnum, { description: texts.digest }) @Read() digest!: DigestRhythm;
  @Field(() => Int, { description: texts.digestHour }) @Read() digestHour!: number;
  @Field(() => Int, { description: texts.digestWeekday }) @Read() digestWeekday!: number;
  @Field(() => String, { description: texts.digestZone }) @Read() digestZone!: string;
}

@InputType({ description: 'Which mails somebody wants, whole.' })
export class MailPreferencesInput {
  @Field(() => Boolean, { nullable: true, description: texts.sealed }) sealed!: boolean | null;
  @Field(() => [MailTopicEnum], { description: texts.switchedOff }) switchedOff!: MailTopic[];
  @Field(() => DigestRhythmEnum, { description: texts.digest }) digest!: DigestRhythm;
  @Field(() => Int, { description: texts.digestHour }) digestHour!: number;
  @Field(() => Int, { description: texts.digestWeekday }) digestWeekday!: number;
  @Field(() => String, { description: texts.digestZone }) digestZone!: string;
}

const decorators = [
  Field(() => MailPreferences, { nullable: true, description: 'Null until something was changed: all mails come, and no digest.' }),
  ReadOne({ type: () => MailPreferences, on: (viewer, row, { viewer: { kind } }) => (kind === 'partner' ? sql`false` : sql`${row}.account_id = ${viewer}.id`) }),
];
for (const decorate of decorators) decorate(Viewer.prototype, 'mailPreferences');
