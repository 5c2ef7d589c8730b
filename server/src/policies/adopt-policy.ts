import type { App } from '../app.ts';
import { recordAudit } from '../audit/record.ts';
import { authorize } from '../authorization.ts';
import { personCommand } from '../cases/command.ts';
import { UserRefusal } from '../errors.ts';
import type { Viewer } from '../read/viewer.ts';
import type { PolicySlug } from './policy.entity.ts';
import { insertPolicy, lockNewest } from './policy-store.ts';

const longest = 100_000;

export interface AdoptPolicy {
  readonly slug: PolicySlug;
  readonly markdown: string;
  /** The version that the text was written from; 0 where none was adopted. Left out, nobody asks. */
  readonly basedOn?: number | null | undefined;
}

/**
 * "A portal stays closed until a lead has adopted its policy text." Each adoption is a new version; earlier ones stay, because receipts
 * name them.
 * @throws Forbidden, UserRefusal, CONFLICT where another lead adopted one meanwhile: neither text is lost
 */
export async function adoptPolicy(app: App, viewer: Viewer, input: AdoptPolicy): Promise<{ policyId: string }> {
  const markdown = input.markdown.replaceAll('\r\n', '\n').trim();
  return personCommand(app, viewer, async ({ manager, viewer: lead }) => {
    authorize(lead, 'policy:adopt');
    if (markdown === '') throw new UserRefusal('REQUIRED', 'The text is empty. Start from the default text if you have none.', ['input', 'markdown']);
    if (markdown.length > longest) throw new UserRefusal('TOO_LARGE', `A policy has at most ${longest} characters.`, ['input', 'markdown']);
    if (/\{\{\w+\}\}/.test(markdown)) {
      throw new UserRefusal('INVALID', 'The text holds a placeholder in double braces. Write what it stands for.', ['input', 'markdown']);
    }
    const found = await lockNewest(manager, input.slug);
    if (input.basedOn != null && input.basedOn !== found) {
      throw new UserRefusal('CONFLICT', `Version ${found} was adopted since you began. Your text is still here: see what differs, take over what you want, and adopt again.`, ['input', 'basedOn']);
    }
    const policy = await insertPolicy(manager, { slug: input.slug, markdown: `${markdown}\n`, adoptedById: lead.accountId });
    await recordAudit(manager, { actorId: lead.accountId, kind: 'POLICY_ADOPTED', facts: { policy: input.slug, version: policy.version } });
    return { policyId: policy.id };
  });
}
