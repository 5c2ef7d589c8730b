/**
 * Secrets that work once. What is printed or shown is random; what a mail's link carries is derived from the portal's secret and the
 * code's id, so that it can be written into the mail later and is stored nowhere.
 */
import { randomInt } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import type { PortalKey } from '../receipts/portal-key.ts';
import type { CodeFacts, CodePurpose } from './one-time-code.entity.ts';
import { hashToken } from './tokens.ts';

export type LinkPurpose = 'VERIFY_EMAIL' | 'RESET_PASSWORD' | 'INVITATION' | 'CONTACT_ADDRESS';
type Deriving = Pick<PortalKey, 'deriveToken'>;

export interface CodeFor {
  readonly accountId: string | null;
  readonly facts?: CodeFacts;
  /** From now, in hours. */
  readonly hours: number;
}
export interface TakenCode {
  readonly id: string;
  readonly accountId: string | null;
  readonly facts: CodeFacts;
}

/** What stands behind the # of the mail's link. */
export const linkToken = (key: Deriving, purpose: LinkPurpose, codeId: string): string => key.deriveToken('one-time code', purpose, codeId);

/** @returns the code's id, for the mail's facts */
export async function issueLink(manager: EntityManager, key: Deriving, purpose: LinkPurpose, { accountId, facts = {}, hours }: CodeFor): Promise<string> {
  const [{ id }] = await manager.query<[{ id: string }]>(`select nextval(pg_get_serial_sequence('one_time_code', 'id')) as id`);
  await manager.query(
    `insert into one_time_code (id, purpose, code_hash, account_id, facts, expires_at) overriding system value
     values ($1, $2, $3, $4, $5, now() + $6 * interval '1 hour')`,
    [id, purpose, hashToken(linkToken(key, purpose, id)), accountId, JSON.stringify(facts), hours]);
  return id;
}

/** Without 0, 1, I, L, O and U: 100 bits in four groups, read from a terminal and typed. */
const alphabet = '23456789ABCDEFGHJKMNPQRSTVWXYZ';
const typedLength = 20;

/** A random code that a person types. @returns the code, to be shown once */
export async function issueTypedCode(manager: Pick<EntityManager, 'query'>, purpose: CodePurpose, { accountId, hours }: CodeFor): Promise<string> {
  const letters = Array.from({ length: typedLength }, () => alphabet[randomInt(alphabet.length)] ?? '').join('');
  await manager.query(
    `insert into one_time_code (purpose, code_hash, account_id, expires_at) values ($1, $2, $3, now() + $4 * interval '1 hour')`,
    [purpose, hashToken(letters), accountId, hours]);
  return letters.replaceAll(/(.{5})(?!$)/g, '$1-');
}

/** As it was shown: hyphens, spaces and case are no difference. */
export const typedCode = (typed: string): string => typed.toUpperCase().replaceAll(/[\s-]/g, '');

/** Uses the code up; of two at once one gets it. Null for one that is unknown, used or too old. */
export async function takeCode(manager: Pick<EntityManager, 'query'>, purpose: CodePurpose, secret: string): Promise<TakenCode | null> {
  const [rows] = await manager.query<[TakenCode[], number]>(
    `update one_time_code set used_at = now() where code_hash = $1 and purpose = $2 and used_at is null and expires_at > now()
     returning id, account_id as "accountId", facts`, [hashToken(secret), purpose]);
  return rows[0] ?? null;
}

/** Earlier links of the same kind stop working. */
export async function voidCodes(manager: Pick<EntityManager, 'query'>, purpose: CodePurpose, accountId: string): Promise<void> {
  await manager.query('update one_time_code set used_at = now() where account_id = $1 and purpose = $2 and used_at is null', [accountId, purpose]);
}
