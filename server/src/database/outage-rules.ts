/**
 * Which errors mean that the database, or the room it writes to, is away: nobody's mistake, over by itself or by the operator, and safe to
 * try again. Codes are SQLSTATEs of PostgreSQL, appendix A, and Node's names of errno; the driver and TypeORM have sentences only.
 */
export type Outage = 'AWAY' | 'FULL' | 'READ_ONLY';

const away: ReadonlySet<string> = new Set([
  // admin_shutdown, crash_shutdown, cannot_connect_now, too_many_connections, lock_not_available, idle_in_transaction_session_timeout
  '57P01', '57P02', '57P03', '53300', '55P03', '25P03',
  'ECONNREFUSED', 'ECONNRESET', 'ECONNABORTED', 'EPIPE', 'ETIMEDOUT', 'EHOSTUNREACH', 'ENETUNREACH', 'ENOTFOUND', 'EAI_AGAIN',
]);
const full: ReadonlySet<string> = new Set(['53100', 'ENOSPC', 'EDQUOT']);
/** A primary that was made a standby, or a disk that was mounted so after a fault. */
const readOnly: ReadonlySet<string> = new Set(['25006', 'EROFS']);

const sentences = [
  /^Connection terminated/, /^timeout exceeded when trying to connect$/, /^Client (?:has encountered a connection error|was closed) and is not queryable$/,
  /^Cannot use a pool after calling end/, /^Query runner already released/, /^Query read timeout$/, /^Database connection provided by a query runner was already released/,
];

/** @returns null for every other fault */
export function outageOf(error: unknown): Outage | null {
  for (let at = error, depth = 0; at instanceof Error && depth < 5; at = inner(at), depth++) {
    const code: unknown = Reflect.get(at, 'code');
    if (typeof code === 'string') {
      if (full.has(code)) return 'FULL';
      if (readOnly.has(code)) return 'READ_ONLY';
      if (away.has(code) || /^08...$/.test(code)) return 'AWAY';
    }
    const { message } = at;
    if (sentences.some((sentence) => sentence.test(message))) return 'AWAY';
  }
  return null;
}

const inner = (error: Error): unknown => error.cause ?? Reflect.get(error, 'driverError') ?? Reflect.get(error, 'originalError');
