/** What a reporter or the team writes in clear: short, on one line, judged here once. */
import { UserRefusal } from '../errors.ts';

const unreadable = /[\p{C}\p{Zl}\p{Zp}]/u;

/** What the reporter calls the case in mails and lists; null where nothing is left. @throws UserRefusal TOO_LARGE, INVALID */
export function clearReference(given: string | null | undefined): string | null {
  const reference = given?.trim() ?? '';
  const path = ['input', 'reporterReference'];
  if (reference.length > 100) throw new UserRefusal('TOO_LARGE', 'Your reference may have at most 100 characters.', path);
  if (unreadable.test(reference)) throw new UserRefusal('INVALID', 'Your reference is one line of visible characters.', path);
  return reference === '' ? null : reference;
}
