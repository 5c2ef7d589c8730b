import type { App } from '../app.ts';
import { readMark } from '../log/log-mark.ts';
import type { AuditCondition, AuditState } from './audit.graphql.ts';
import { readHead, readLast } from './chain-store.ts';
import { whatTheMarkIs } from './note-continuation.ts';
import { auditPartsOf } from './sequence-audit.ts';
import { againstTheHead, lostBefore } from './verify-chain.ts';

const worstFirst: readonly AuditCondition[] = ['CUT', 'REWRITTEN', 'NOT_SIGNED', 'LOST_BEFORE', 'NO_MARK'];

/** Looks at the end of the chain alone, so that a page may ask. */
export async function readAuditState(app: App): Promise<AuditState> {
  const { pool, portalKey, markFile } = auditPartsOf(app);
  const mark = await readMark(markFile, whatTheMarkIs);
  const found = [...(await againstTheHead(pool, { portalKey, mark, markFile })), ...(await lostBefore(pool))].map(({ fault }) => fault);
  const [last, head] = [await readLast(pool), await readHead(pool)];
  const { rows: [counts] } = await pool.query<{ waiting: number; restorations: number }>(
    `select (select count(*)::int from audit_pending) as waiting,
       (select count(*)::int from audit_entry where kind = 'CHAIN_CONTINUED' and facts ? 'restoration') as restorations`);
  return {
    condition: worstFirst.find((condition) => found.some((fault) => fault === condition)) ?? (last === null ? 'EMPTY' : 'WHOLE'),
    entries: last?.position ?? 0, waiting: counts?.waiting ?? 0, signedAt: head?.signedAt ?? null, restorations: counts?.restorations ?? 0,
  };
}
