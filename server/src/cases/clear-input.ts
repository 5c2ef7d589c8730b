/** What a reporter or the team writes in clear: short, on one line, judged here once. */
import { UserRefusal } from '../errors.ts';
import { isShown } from '../names/shown-text-rules.ts';

/** What the reporter calls the case in mails and lists; null where nothing is left. @throws UserRefusal TOO_LARGE, INVALID */
export function clearReference(given: string | null | undefined): string | null {
  const reference = given?.trim() ?? '';
  const path = ['input', 'reporterReference'];
  if (reference.length > 100) throw new UserRefusal('TOO_LARGE', 'Your reference may have at most 100 characters.', path);
  if (!isShown(reference)) throw new UserRefusal('INVALID', 'Your reference is one line of visible characters.', path);
  return reference === '' ? null : reference;
}
