/** What is new to somebody in a case: messages by others that came after they last marked it read. */
import { notInternal, readsMessagesOf } from '../authorization.ts';
import { me, type Sql, sql } from '../read/sql.ts';
import type { ViewerShape } from '../read/viewer.ts';

/** The rows that `select … from message unread where …` counts, for a person; a tool has no reading of its own. */
const newMessages = (viewer: ViewerShape, row: Sql): Sql => sql`message unread where unread.case_id = ${row}.id
  and unread.author_id is distinct from ${me} and ${notInternal(viewer, sql`unread`)}
  ${viewer.participates ? sql`and ${readsMessagesOf(viewer, row)}` : sql``} and unread.sent_at > coalesce((select reading.read_at from case_reading reading
    where reading.account_id = ${me} and reading.case_id = ${row}.id), '-infinity')`;

const isPerson = ({ kind }: ViewerShape): boolean => kind === 'team' || kind === 'researcher';

export const unreadCountOf = (viewer: ViewerShape, row: Sql): Sql =>
  isPerson(viewer) ? sql`(select count(*)::int from ${newMessages(viewer, row)})` : sql`0`;
export const isUnread = (viewer: ViewerShape, row: Sql): Sql =>
  isPerson(viewer) ? sql`exists (select from ${newMessages(viewer, row)})` : sql`false`;
