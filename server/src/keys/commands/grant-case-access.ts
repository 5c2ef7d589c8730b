import type { App } from '../../app.ts';
import { type PersonContext, personCommand } from '../../cases/command.ts';
import { UserRefusal } from '../../errors.ts';
import { queueMail } from '../../mail/outbox.ts';
import { keyOf } from '../../read/global-id.ts';
import type { Viewer } from '../../read/viewer.ts';
import type { SealedTextGrant } from '../case-grants.ts';
import { grantAccess, type GrantOutcome } from '../grant-access.ts';

interface NumberedGrants {
  readonly number: string;
  readonly grants: readonly SealedTextGrant[];
}
export interface GrantCaseAccess extends NumberedGrants {
  /** Global id of the Researcher who becomes a reader. */
  readonly reader: string;
}
export interface GrantCasesAccess {
  readonly reader: string;
  readonly cases: readonly NumberedGrants[];
}

const MAX_CASES = 100;

/**
 * New packets for one reader and every text of one case that this reader may read. Sent twice, it changes nothing.
 * @throws NotFound, Forbidden, UserRefusal INVALID, MALFORMED, FORBIDDEN_RECIPIENT, INCOMPLETE_GRANT
 */
export async function grantCaseAccess(app: App, viewer: Viewer, { number, reader, grants }: GrantCaseAccess): Promise<{ caseId: string }> {
  return personCommand(app, viewer, async (context) => {
    const accountId = accountOf(reader);
    const [outcome] = await grantAccess(context, accountId, [{ number, grants, path: ['input'] }]);
    if (outcome?.refusal) throw outcome.refusal;
    const caseId = outcome?.caseId ?? '';
    if (outcome?.added && accountId !== context.viewer.accountId) await tell(context, { caseId, number, accountId });
    return { caseId };
  });
}

/** Something that they could not open before waits for them. Of many cases at once nobody is mailed. */
async function tell({ manager, now }: PersonContext, { caseId, number, accountId }: { readonly caseId: string; readonly number: string; readonly accountId: string }): Promise<void> {
  await queueMail(manager, { identity: `opened:${caseId}:${accountId}:${now.getTime()}`, accountId, kind: 'REPLY_WAITS', facts: { number } });
}

/**
 * The same for up to a hundred cases at once; what is refused of one keeps none of the others back.
 * @throws UserRefusal TOO_LARGE, INVALID
 */
export async function grantCasesAccess(app: App, viewer: Viewer, { reader, cases }: GrantCasesAccess): Promise<{ outcomes: readonly GrantOutcome[] }> {
  if (cases.length > MAX_CASES) throw new UserRefusal('TOO_LARGE', `At most ${MAX_CASES} cases at a time. Send the others next.`, ['input', 'cases']);
  return personCommand(app, viewer, async (context) => {
    const asked = cases.map((one, at) => ({ ...one, path: ['input', 'cases', String(at)] }));
    return { outcomes: await grantAccess(context, accountOf(reader), asked) };
  });
}

function accountOf(reader: string): string {
  const id = keyOf('Researcher', reader);
  if (id === null) throw new UserRefusal('INVALID', 'A reader is named by the id of a researcher.', ['input', 'reader']);
  return id;
}
