/** What a new installation's evening still lacks, out of facts: an item goes when it is done. For leads and administrators. */
import type { App } from '../app.ts';
import { authorize } from '../authorization.ts';
import type { Viewer } from '../read/viewer.ts';

export const leftItems = ['ADDRESS', 'MAIL', 'BACKUP', 'ADMINISTRATOR', 'LEAD', 'FACTORS', 'SERVICES', 'LOGO'] as const;
export type LeftItem = (typeof leftItems)[number];

interface Facts {
  readonly mailWent: boolean;
  readonly hasBackup: boolean;
  readonly administrators: number;
  readonly leads: number;
  readonly withoutFactor: number;
  readonly services: number;
  readonly hasLogo: boolean;
}

/** A backup of more than eight days ago is one that does not run each week. */
const factsSql = `
  select exists (select from mail where sent_at > now() - interval '90 days') as "mailWent",
    exists (select from audit_entry where kind = 'ADMIN_COMMAND' and facts->>'command' = 'backup' and at > now() - interval '8 days') as "hasBackup",
    (select count(*)::int from account where 'ADMINISTRATOR' = any (roles) and disabled_at is null) as administrators,
    (select count(*)::int from account where 'LEAD' = any (roles) and disabled_at is null) as leads,
    (select count(*)::int from account where roles && '{TRIAGER,LEAD,ADMINISTRATOR}' and disabled_at is null and not has_factor(id)) as "withoutFactor",
    (select count(*)::int from online_service where archived_at is null) as services,
    exists (select from installation where logo is not null) as "hasLogo"`;

/** In the order in which it matters. @throws Unauthenticated, Forbidden */
export async function leftToSet({ pool, config }: App, viewer: Viewer): Promise<readonly LeftItem[]> {
  authorize(viewer, 'service:manage');
  const { rows: [facts] } = await pool.query<Facts>(factsSql);
  if (!facts) return [];
  const lacks: Readonly<Record<LeftItem, boolean>> = {
    ADDRESS: !config.publicUrl.startsWith('https://'), MAIL: config.smtpUrl === undefined || !facts.mailWent, BACKUP: !facts.hasBackup,
    ADMINISTRATOR: facts.administrators < 2, LEAD: facts.leads < 2, FACTORS: facts.withoutFactor > 0, SERVICES: facts.services === 0, LOGO: !facts.hasLogo,
  };
  return leftItems.filter((item) => lacks[item]);
}
