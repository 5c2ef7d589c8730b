/** Whether somebody answers for a token, in SQL: the twin of `ownerRoles` in access-token-rules.ts, with which a test compares it. */
import { identifier, list, literal, render, type Sql, sql } from '../read/sql.ts';
import { caseScopes } from './access-token-rules.ts';

const caseList = sql`array[${list(caseScopes.map(literal), ', ')}]::text[]`;
const readsCases = (token: Sql): Sql => sql`${token}.scopes && ${caseList}`;

export const hasOwner = (token: Sql): Sql => sql`exists (select from account its_owner where its_owner.id = ${token}.owner_id
  and its_owner.disabled_at is null and its_owner.roles && case when ${readsCases(token)} then '{LEAD}'::text[]
    when 'FEDERATION' = any (${token}.scopes) then '{ADMINISTRATOR}'::text[] else '{LEAD,ADMINISTRATOR}'::text[] end)`;

/** For statements over `access_token token`. */
export const tokenSql = {
  hasOwner: render(hasOwner(identifier('token'))).text,
  readsCases: render(readsCases(identifier('token'))).text,
  isLive: 'token.revoked_at is null and token.expires_at > now()',
} as const;
