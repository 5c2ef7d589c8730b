/** A lead lists the web pages from which tools may ask. */
import type { App } from '../app.ts';
import { recordAudit } from '../audit/record.ts';
import { authorize } from '../authorization.ts';
import { personCommand } from '../cases/command.ts';
import { UserRefusal } from '../errors.ts';
import type { Viewer } from '../read/viewer.ts';
import { mostOrigins, originOf } from './origin-rules.ts';

function goodOrigin(typed: string): string {
  const origin = originOf(typed);
  if (origin !== null) return origin;
  throw new UserRefusal('INVALID', 'An origin is https:// and a name, with a port where it has one, and nothing behind it: https://inventory.example.org.', ['input', 'origins']);
}

/** The list takes the place of the one before; each node knows it within five seconds. @throws Forbidden, UserRefusal */
export async function setPartnerOrigins(app: App, viewer: Viewer, input: { readonly origins: readonly string[] }): Promise<object> {
  return personCommand(app, viewer, async ({ manager, viewer: lead }) => {
    authorize(lead, 'origin:list');
    const origins = [...new Set(input.origins.map(goodOrigin))].sort();
    if (origins.length > mostOrigins) throw new UserRefusal('INVALID', `At most ${mostOrigins} origins are listed.`, ['input', 'origins']);
    const [{ earlier }] = await manager.query<[{ earlier: number }]>('select cardinality(partner_origins) as earlier from installation for update');
    await manager.query('update installation set partner_origins = $1', [origins]);
    await recordAudit(manager, { actorId: lead.accountId, kind: 'SETTING_CHANGED', facts: { settings: ['partner_origins'], value: origins.length, earlier } });
    return {};
  });
}
