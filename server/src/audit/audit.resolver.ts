import type { GraphQLResolveInfo } from 'graphql';
import { Ctx, Field, Info, Query, Resolver } from 'type-graphql';
import { Viewer } from '../accounts/viewer.graphql.ts';
import { can, seesAuditLog } from '../authorization.ts';
import type { Context } from '../context.ts';
import { Takes } from '../read/graphql-types.ts';
import { ReadList, ReadRootPage } from '../read/read-model.ts';
import { type ReadContext, readFor } from '../read/read-path.ts';
import { sql } from '../read/sql.ts';
import { AuditEntry, AuditEntryConnection, AuditLogArguments, AuditState } from './audit.graphql.ts';
import { filterOf, matchingEntries } from './audit-filter.ts';
import { readAuditState } from './audit-state.ts';

@Resolver()
export class AuditResolver {
  @Query(() => AuditEntryConnection, { description: 'What happened, the newest first. For leads and administrators; else empty.' })
  @Takes(() => AuditLogArguments)
  @ReadRootPage({
    type: () => AuditEntry,
    branches: (row, _one, { viewer, args }) => matchingEntries(row, filterOf(args)).map((branch) => sql`${seesAuditLog(viewer, row)} and ${branch}`),
    order: () => ({ name: 'noted', by: (row) => sql`${row}.at`, type: 'timestamptz', descending: true }),
  })
  async auditLog(@Info() info: GraphQLResolveInfo, @Ctx() context: ReadContext): Promise<object> {
    return readFor(info, context);
  }

  @Query(() => AuditState, { nullable: true, description: 'Whether the audit log is what was written, as far as its end tells. For leads and administrators.' })
  async auditState(@Ctx() { viewer, app }: Context): Promise<AuditState | null> {
    return can(viewer, 'audit:read') ? readAuditState(app) : null;
  }
}

/** What happened to one's own account, beside the page that ends its sessions. */
Field(() => [AuditEntry], { description: 'What happened with this account, the newest first, at most 100.' })(Viewer.prototype, 'accountEntries');
ReadList({
  type: () => AuditEntry,
  where: (row, viewer, { kind }) => (kind === 'partner' ? sql`false`
    : sql`(select mine.id from audit_actor mine where mine.account_id = ${viewer}.id) in (${row}.actor_id, ${row}.subject_id)`),
  order: (row) => sql`${row}.at desc, ${row}.id desc`,
})(Viewer.prototype, 'accountEntries');
