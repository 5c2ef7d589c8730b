/** What mail adds to Case: how its reporter hears. */
import { Field } from 'type-graphql';
import { takesPartIn } from '../authorization.ts';
import { ReplyByEnum } from '../cases/case-enums.graphql.ts';
import { Case } from '../cases/case.graphql.ts';
import { hearsInPlain, replyWays } from '../cases/reply-by-rules.ts';
import { Derive, Read } from '../read/read-model.ts';
import { sql } from '../read/sql.ts';

function extend(field: string, ...decorators: readonly PropertyDecorator[]): void {
  for (const decorate of decorators) decorate(Case.prototype, field);
}

extend(
  'replyBy',
  Field(() => ReplyByEnum, { nullable: true, description: 'What the reporter chose for as long as they have no key. For the reporter and the team.' }),
  Read({ visible: takesPartIn }),
);
extend(
  'hearsInPlain',
  Field(() => Boolean, { nullable: true, description: 'Whether an answer goes to the reporter unsealed, by mail, now. For the reporter and the team.' }),
  Derive({
    from: {
      replyBy: (row) => sql`${row}.reply_by`,
      hasKey: (row) => sql`exists (select from public_key held where held.account_id = ${row}.reporter_id and held.revoked_at is null
        and held.retired_at is null and (held.expires_at is null or held.expires_at > now()))`,
      hasAddress: (row) => sql`(exists (select from account reached where reached.id = ${row}.reporter_id and reached.email is not null
        and reached.email_verified_at is not null and reached.disabled_at is null)
        or (${row}.reporter_id is null and exists (select from mail_correspondent wrote where wrote.case_id = ${row}.id and wrote.claimed_at is null)))`,
    },
    value: ({ replyBy, hasKey, hasAddress }) => hearsInPlain({
      replyBy: replyWays.find((way) => way === replyBy) ?? 'PAGE', hasKey: hasKey?.startsWith('t') ?? false, hasAddress: hasAddress?.startsWith('t') ?? false,
    }),
    visible: takesPartIn,
  }),
);
