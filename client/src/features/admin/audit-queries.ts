/** What the page of the audit log asks. */
import type { AuditLogQuery } from '../../generated/graphql.ts';
import { graphql } from '../../generated/index.ts';

export const auditLogQuery = graphql(`
  query AuditLog($kinds: [AuditKind!], $person: String, $from: DateTime, $until: DateTime, $search: String, $after: String) {
    auditLog(first: 50, kinds: $kinds, person: $person, from: $from, until: $until, search: $search, after: $after) {
      edges { node { id at kind actorId actorName subjectId subjectName facts origin position } }
      pageInfo { hasNextPage endCursor }
    }
  }
`);

export const auditStateQuery = graphql(`
  query AuditState {
    auditState { condition entries waiting signedAt restorations }
  }
`);

export type AuditEntryData = AuditLogQuery['auditLog']['edges'][number]['node'];
