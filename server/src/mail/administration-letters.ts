/** What administration writes: about the portal's own address, and about who may do what. For write-letter.ts. */
import { linkToken } from '../accounts/one-time-codes.ts';
import type { PortalKey } from '../receipts/portal-key.ts';
import { type Letter, link, text } from './letter.ts';
import type { MailFacts } from './mail-kinds.ts';

type Facts<K extends MailFacts['kind']> = Extract<MailFacts, { kind: K }>['facts'];
interface Place {
  readonly publicUrl: string;
  readonly organization: string;
  readonly portalKey: Pick<PortalKey, 'deriveToken'>;
}

export const accountInvitation = ({ codeId }: Facts<'INVITATION'>, { publicUrl, organization, portalKey }: Place): Letter => ({
  subject: `An account for your reports to ${organization}`,
  blocks: [
    text(`${organization} invites you to an account that gathers what you report under one sign-in. You need none to report.`),
    link('Make your account', `${publicUrl}/invitation?for=reports#${linkToken(portalKey, 'INVITATION', codeId)}`),
    text('The link works once, for seven days. If you expected nothing of the kind, do nothing.'),
  ],
});

export const contactAddress = ({ codeId }: Facts<'CONTACT_ADDRESS'>, { publicUrl, organization, portalKey }: Place): Letter => ({
  subject: `Is this the address for vulnerability reports to ${organization}?`,
  blocks: [
    text(`An administrator wants researchers to write to this address. Whoever reads it confirms that mail arrives here: open the link signed in as an administrator, or pass it to one. It works once, for a day.`),
    link('Confirm the address', `${publicUrl}/admin/settings#contact=${linkToken(portalKey, 'CONTACT_ADDRESS', codeId)}`),
    text('If nobody of your organization asked for it, do nothing: the address stays as it was.'),
  ],
});

export const contactReplaced = ({ publicUrl, organization }: Place): Letter => ({
  subject: 'Researchers are told another address now',
  blocks: [
    text(`The portal of ${organization} names another address for vulnerability reports from now on, in security.txt and on its pages. Keep reading this one: old pages, mails and address books still name it.`),
    text('If this surprises you, ask an administrator; the audit log says who changed it.'),
    link('To the portal', publicUrl),
  ],
});

const roleNames: Readonly<Record<string, string>> = { TRIAGER: 'triager', LEAD: 'lead', ADMINISTRATOR: 'administrator' };
const named = (roles: readonly string[]): string => roles.map((role) => roleNames[role] ?? role).join(' and ');

export const rolesChanged = ({ given, taken, disabled }: Facts<'ROLES_CHANGED'>, { publicUrl, organization }: Place): Letter => ({
  subject: disabled ? `Your account with ${organization} was disabled` : `What you may do at ${organization} has changed`,
  blocks: [
    ...(given.length > 0 ? [text(`You are ${named(given)} now. Sign in again; a second factor is asked for before it counts.`)] : []),
    ...(taken.length > 0 ? [text(`You are no longer ${named(taken)}. Your own reports and thank-yous stay yours.`)] : []),
    ...(disabled ? [text('Nobody signs in with your account any more. Reports stay with the team, and whom you let thank you in public stays as you chose: write to us if you want that changed.')] : []),
    text('You were signed out everywhere. If this surprises you, ask an administrator.'),
    link('To the portal', publicUrl),
  ],
});

export const rolesGiven = ({ given }: Facts<'ROLES_GIVEN'>, { publicUrl, organization }: Place): Letter => ({
  subject: `Somebody is ${named(given)} at the portal of ${organization} now`,
  blocks: [
    text(`An administrator, or whoever operates the server, made or invited them ${named(given)}. They read no sealed words before one of you hands them the team key, and browsers believe a new lead by your signatures alone.`),
    text('Who it is, and who did it, stands in the audit log. If nobody told you before, ask the administrators, by voice, before you hand over anything.'),
    link('Open the audit log', `${publicUrl}/admin/audit`),
  ],
});

const deeds: Readonly<Record<string, string>> = {
  roles: 'changed the roles of an account', disable: 'disabled an account', enable: 'enabled a disabled account again', administrator: 'made a link by which somebody becomes an administrator', invite: 'invited somebody',
  'reset-factors': 'took all second factors of an account away',
};
export const operatorActed = ({ command, given }: Facts<'OPERATOR_ACTED'>, { publicUrl, organization }: Place): Letter => ({
  subject: `At the command line of the portal of ${organization}`,
  blocks: [
    text(`Whoever operates the server ${deeds[command] ?? `ran "${command}"`}, past the pages of administration${given.length > 0 ? `: ${named(given)}` : ''}.`),
    text('This is right where somebody was locked out and asked for it. The audit log says when. If nobody of you knows of it, call whoever operates the server now.'),
    link('Open administration', `${publicUrl}/admin`),
  ],
});
