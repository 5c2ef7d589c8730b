import { useLingui } from '@lingui/react/macro';
import type { Section } from './sections.ts';

/** GET /auth/left-to-set */
export type LeftItem = 'ADDRESS' | 'MAIL' | 'BACKUP' | 'ADMINISTRATOR' | 'LEAD' | 'FACTORS' | 'SERVICES' | 'LOGO';

interface LeftWords {
  readonly name: string;
  /** Why it matters. */
  readonly why: string;
  /** Where it is set; null for what is done on the server's machine. */
  readonly section: Section | null;
  readonly command?: string;
}

/** What each thing that is left to set is called, why it matters, and where it is set. */
export function useLeftWords(): { readonly title: string; readonly items: Readonly<Record<LeftItem, LeftWords>> } {
  const { t } = useLingui();
  const check = 'npm run admin -- check URL';
  return {
    title: t`What is left to set`,
    items: {
      ADDRESS: { name: t`Its address on the web`, why: t`The portal is not served over https yet: set PUBLIC_URL, and see that all is well.`, section: null, command: check },
      MAIL: { name: t`Mail`, why: t`No mail has left yet: set SMTP_URL, send a test page under On call, and let the check look.`, section: null, command: check },
      BACKUP: { name: t`A backup`, why: t`None was made in the last eight days. Let one run each night, and keep the portal key elsewhere.`, section: null, command: 'npm run admin -- backup FOLDER' },
      ADMINISTRATOR: { name: t`A second administrator`, why: t`Else one lost phone keeps everybody from inviting anybody.`, section: 'people' },
      LEAD: { name: t`A second lead`, why: t`Else nobody certifies keys or hands on the team key while one person is away.`, section: 'people' },
      FACTORS: { name: t`Second factors`, why: t`Somebody’s role does not count yet, because they have set up no passkey and no code. The list says who.`, section: 'people' },
      SERVICES: { name: t`Services`, why: t`Named services, with their hosts and rules, tell people what they may test and help reports find their place.`, section: 'services' },
      LOGO: { name: t`A logo`, why: t`So that people see whose portal it is.`, section: 'settings' },
    },
  };
}
