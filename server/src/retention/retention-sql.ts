/** What `retention-rules.ts` asks of one case, for many rows of `cases` at once. Tests compare both. */

/** When the period began. */
export const beganSql = 'greatest(closed_at, words_destroyed_at)';

/** There are words: those of the case, or new ones since they were destroyed. */
export const hasWordsSql = `(words_destroyed_at is null or words_destroyed_at < closed_at
  or exists (select from sealed_text where case_id = cases.id and destroyed_at is null))`;

/** Why the words of a closed case are left; null where nothing keeps them. */
export const leftBecauseSql = `case when words_kept_at is not null then 'KEPT'
  when second_look_asked_at is not null and second_look_decided_at is null then 'SECOND_LOOK'
  when greatest(planned_disclosure_at, disclosure_until) > now() then 'DISCLOSURE' end`;
