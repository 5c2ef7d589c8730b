/** Retention, for leads. No rule lives here. */
import { Arg, Ctx, Int, Mutation, Query, Resolver } from 'type-graphql';
import { can } from '../authorization.ts';
import type { Context } from '../context.ts';
import { Input } from '../read/graphql-types.ts';
import { withUserErrors } from '../user-errors.ts';
import { KeepWordsInput, type KeptCase, Retention, RetentionInput, RetentionPayload } from './retention.graphql.ts';
import { planRetention } from './retention-plan.ts';
import { keepWords, setRetention } from './set-retention.ts';

/** What is looked at where no period is set and none is asked about. */
const usualDays = 365;

@Resolver()
export class RetentionResolver {
  @Query(() => Retention, { nullable: true, description: 'How long words are kept, and what would go by a period: a dry run. For leads, else null.' })
  async retention(@Ctx() { viewer, app }: Context, @Arg('days', () => Int, { nullable: true, description: 'A period to look at, 90 to 3,650; the one that is set unless told otherwise.' }) asked?: number | null): Promise<Retention | null> {
    if (!can(viewer, 'retention:set')) return null;
    const { rows: [row] } = await app.pool.query<{ days: number | null; destroyed: number; filesLeaving: number }>(
      `select retention_days as days, (select count(*)::int from cases where words_destroyed_at is not null) as destroyed,
         (select count(*)::int from file_removal) as "filesLeaving" from installation`);
    const askedDays = asked ?? row?.days ?? usualDays;
    const { rows: kept } = await app.pool.query<KeptCase>(
      `select number, words_kept_reason as reason, words_kept_at as since from cases where words_kept_at is not null order by words_kept_at desc limit 500`);
    const { months, secondLook, disclosure } = await planRetention(app.pool, askedDays);
    return { days: row?.days ?? null, askedDays, months, secondLook, disclosure, kept, destroyed: row?.destroyed ?? 0, filesLeaving: row?.filesLeaving ?? 0 };
  }

  @Mutation(() => RetentionPayload, { description: 'Sets how long words are kept after closing; it holds at once. By leads.' })
  async setRetention(@Input(() => RetentionInput, 'The period, and which one stood there before.') { days, earlier }: RetentionInput, @Ctx() { app, viewer }: Context): Promise<RetentionPayload> {
    return withUserErrors(async () => setRetention(app, viewer, { days: days ?? null, earlier: earlier ?? null }));
  }

  @Mutation(() => RetentionPayload, { description: 'Keeps the words of a case, whatever the period is, or keeps them no longer. By leads.' })
  async keepWords(@Input(() => KeepWordsInput, 'Of which case, and why; without a reason they are kept no longer.') { number, reason }: KeepWordsInput, @Ctx() { app, viewer }: Context): Promise<RetentionPayload> {
    return withUserErrors(async () => keepWords(app, viewer, { number, reason: reason ?? null }));
  }
}
