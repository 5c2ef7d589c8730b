import { UserRefusal } from '../errors.ts';
import type { CaseActor } from './case-facts.ts';
import { readWebAddress } from './web-address-rules.ts';

/**
 * "An online service is fixed on the provider's side, so a case asks nothing of customers unless a lead adds an advisory URL."
 */

/** The advisory that comes with a move, in its stored form; null where none comes. Throws ILLEGAL_MOVE, INVALID. */
export function judgeAdvisoryUrl(actor: CaseActor, url: string | null): string | null {
  const path = ['input', 'advisoryUrl'];
  if (url === null) return null;
  if (actor.role !== 'LEAD') throw new UserRefusal('ILLEGAL_MOVE', 'Only a lead adds an advisory. Leave the address out.', path);
  return readWebAddress(url, path);
}
