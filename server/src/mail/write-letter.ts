/** What each kind of mail says, in plain words. Never a word of a report; links carry their token in the fragment, which no server sees. */
import { accountInvitation, contactAddress, contactReplaced, operatorActed, rolesChanged, rolesGiven } from './administration-letters.ts';
import { linkToken } from '../accounts/one-time-codes.ts';
import { consentToken } from '../acknowledgments/consent-links.ts';
import type { PortalKey } from '../receipts/portal-key.ts';
import { mailReturned, reporterWrote } from './case-letters.ts';
import { deletionAsked } from './deletion-letter.ts';
import { digest } from './digest-letter.ts';
import { keyExpires } from './key-letters.ts';
import { mailArrived, mailForwarded, mailReceipt } from './inbound-letters.ts';
import { breakGlassUsed } from './break-glass-letter.ts';
import { type Letter, link, text } from './letter.ts';
import { lostKey, lostKeyToDecide } from './lost-key-letters.ts';
import type { MailFacts } from './mail-kinds.ts';
import { page, pageOutside } from './page-letters.ts';
import { publicationDiffers } from './publication-letter.ts';
import { signInChanged } from './sign-in-letters.ts';
import { leadNamed, leadVouched, leftTeam, teamKeyExpires, teamKeyReplaced } from './team-letters.ts';
import { timeInWords } from './time-in-words.ts';
import { tokenExpires, tokenOwnerless } from './token-letters.ts';
import { wordsEnd } from './retention-letters.ts';
import { webhookFailed } from './webhook-letters.ts';

export interface LetterContext {
  readonly publicUrl: string;
  readonly organization: string;
  readonly portalKey: Pick<PortalKey, 'deriveToken' | 'isToken'>;
}
type Facts<K extends MailFacts['kind']> = Extract<MailFacts, { kind: K }>['facts'];

/** The reporter's own name for a case stands beside its number. */
const named = (number: string, reference?: string | null): string => (reference ? `${number} (${reference})` : number);
const casePage = ({ publicUrl }: LetterContext, number: string) => link('Open the case', `${publicUrl}/cases/${number}`);

export function writeLetter(mail: MailFacts, context: LetterContext): Letter {
  switch (mail.kind) {
    case 'VERIFY_EMAIL': return verifyEmail(mail.facts, context);
    case 'RESET_PASSWORD': return resetPassword(mail.facts, context);
    case 'ALREADY_REGISTERED': return alreadyRegistered(context);
    case 'WORDS_REPLACED': return wordsReplaced(context);
    case 'SIGN_IN_CHANGED': return signInChanged(mail.facts, context);
    case 'INVITATION': return mail.facts.role === 'RESEARCHER' ? accountInvitation(mail.facts, context) : invitation(mail.facts, context);
    case 'RECEIPT': return receipt(mail.facts, context);
    case 'REPLY_WAITS': return replyWaits(mail.facts, context);
    case 'REPORTER_WROTE': return reporterWrote(mail.facts, context);
    case 'DIGEST': return digest(mail.facts, context);
    case 'MAIL_RETURNED': return mailReturned(mail.facts, context);
    case 'INFORMATION_WAITS': return informationWaits(mail.facts, context);
    case 'CLOSED': return closed(mail.facts, context);
    case 'ORIGINAL_FIXED': return originalFixed(mail.facts, context);
    case 'CLOSED_CONSENT': return askForConsent(mail.facts, context);
    case 'SOFTWARE_REPORTED': return softwareReported(mail.facts, context);
    case 'REPORT_HANDED_ON': return reportHandedOn(mail.facts, context);
    case 'PARTICIPANT_INVITED': return participantInvited(mail.facts, context);
    case 'PARTICIPANT_ADDED': return participantAdded(mail.facts, context);
    case 'ADDRESS_REPLACED': return addressReplaced(context);
    case 'LOST_KEY': return lostKey(mail.facts, context);
    case 'LOST_KEY_TO_DECIDE': return lostKeyToDecide(mail.facts, context);
    case 'PAGE': return page(mail.facts, context);
    case 'PAGE_OUTSIDE': return pageOutside(mail.facts, context);
    case 'WORDS_END': return wordsEnd(mail.facts, context);
    case 'OVERDUE': return overdue(mail.facts, context);
    case 'KEY_EXPIRES': return keyExpires(mail.facts, context);
    case 'TEAM_KEY_EXPIRES': return teamKeyExpires(mail.facts, context);
    case 'TEAM_KEY_REPLACED': return teamKeyReplaced(mail.facts, context);
    case 'LEAD_VOUCHED': return leadVouched(mail.facts, context);
    case 'LEAD_NAMED': return leadNamed(mail.facts, context);
    case 'PUBLICATION_DIFFERS': return publicationDiffers(mail.facts, context);
    case 'MAIL_RECEIPT': return mailReceipt(mail.facts, context);
    case 'MAIL_ARRIVED': return mailArrived(mail.facts, context);
    case 'MAIL_FORWARDED': return mailForwarded(mail.facts, context);
    case 'CONTACT_ADDRESS': return contactAddress(mail.facts, context);
    case 'CONTACT_REPLACED': return contactReplaced(context);
    case 'BREAK_GLASS_USED': return breakGlassUsed(mail.facts, context);
    case 'ROLES_CHANGED': return rolesChanged(mail.facts, context);
    case 'ROLES_GIVEN': return rolesGiven(mail.facts, context);
    case 'OPERATOR_ACTED': return operatorActed(mail.facts, context);
    case 'LEFT_TEAM': return leftTeam(mail.facts, context);
    case 'WEBHOOK_FAILED': return webhookFailed(mail.facts, context);
    case 'DELETION_ASKED': return deletionAsked(mail.facts, context);
    case 'TOKEN_EXPIRES': return tokenExpires(mail.facts, context);
    case 'TOKEN_OWNERLESS': return tokenOwnerless(mail.facts, context);
  }
}

const verifyEmail = ({ codeId }: Facts<'VERIFY_EMAIL'>, { publicUrl, organization, portalKey }: LetterContext): Letter => ({
  subject: 'Confirm your address',
  blocks: [
    text(`Somebody, we hope you, gave this address to the vulnerability reporting portal of ${organization}.`),
    link('Confirm this address', `${publicUrl}/verify-email#${linkToken(portalKey, 'VERIFY_EMAIL', codeId)}`),
    text('The link works once, for 24 hours. If it was not you, do nothing: without the link no account is made.'),
  ],
});

const resetPassword = ({ codeId }: Facts<'RESET_PASSWORD'>, { publicUrl, portalKey }: LetterContext): Letter => ({
  subject: 'Set a new password',
  blocks: [
    text('Somebody, we hope you, asked for a new password for your account.'),
    link('Set a new password', `${publicUrl}/reset#${linkToken(portalKey, 'RESET_PASSWORD', codeId)}`),
    text('The link works once, for one hour. A new password signs you in; what is sealed still opens with your recovery words only.'),
    text('If it was not you, do nothing: your password stays as it is.'),
  ],
});

const alreadyRegistered = ({ publicUrl }: LetterContext): Letter => ({
  subject: 'You have an account already',
  blocks: [
    text('Somebody, perhaps you, gave your address for a new account. You have one already, and nothing about it changed.'),
    link('Sign in', `${publicUrl}/sign-in`),
    text('If you forgot the password, the sign-in page sends you a link for a new one.'),
  ],
});

const wordsReplaced = ({ publicUrl }: LetterContext): Letter => ({
  subject: 'Your recovery words were replaced',
  blocks: [
    text('Your account has new recovery words. The earlier ones no longer sign in.'),
    text('If it was not you, somebody else is signed in as you: set a new password, which signs out everybody, and write to us.'),
    link('Sign in', `${publicUrl}/sign-in`),
  ],
});

const roleNames: Readonly<Record<string, string>> = { TRIAGER: 'a triager', LEAD: 'a lead', ADMINISTRATOR: 'an administrator' };
const invitation = ({ codeId, role, pins }: Facts<'INVITATION'>, { publicUrl, organization, portalKey }: LetterContext): Letter => ({
  subject: `Join the security team of ${organization}`,
  blocks: [
    text(`You are invited to work on vulnerability reports for ${organization} as ${roleNames[role] ?? 'a member'}.`),
    link('Accept the invitation', `${publicUrl}/invitation#${[linkToken(portalKey, 'INVITATION', codeId), ...pins].join('.')}`),
    text('The link works once, for seven days. It tells your browser which keys of the leads to trust: open it on the device you will work on, and pass it to nobody.'),
  ],
});

const partNames: Readonly<Record<Facts<'PARTICIPANT_INVITED'>['role'], string>> = {
  CO_FINDER: 'somebody who found the same', SERVICE_OWNER: 'the owner of a service', OUTSIDE_PARTY: 'an outside party',
};
const participantInvited = ({ codeId, role, number, pins }: Facts<'PARTICIPANT_INVITED'>, { publicUrl, organization, portalKey }: LetterContext): Letter => ({
  subject: `Read a vulnerability report with us: ${number}`,
  blocks: [
    text(`The security team of ${organization} asks you to read one vulnerability report, as ${partNames[role]}. Its words are sealed, so you need a key of your own; your browser makes one, or you bring yours.`),
    ...(codeId === null
      ? [link('Sign in and see to your key', `${publicUrl}/sign-in?then=/settings/key`)]
      : [link('Make your key', `${publicUrl}/invitation?case=${number}#${[linkToken(portalKey, 'INVITATION', codeId), ...pins].join('.')}`), text('The link works once, for seven days. If you have an account here already, sign in first, then open it in the same browser.')]),
    text('Then somebody of the team compares your key’s fingerprint with you and opens the case to it. If you expected nothing of the kind, do nothing.'),
  ],
});

const participantAdded = ({ number }: Facts<'PARTICIPANT_ADDED'>, context: LetterContext): Letter => ({
  subject: `A case is open to you: ${number}`,
  blocks: [text(`The team opened ${number} to your key. Its words show on the case page, and nowhere else.`), casePage(context, number)],
});

const receipt = ({ number, reference, dueAt }: Facts<'RECEIPT'>, context: LetterContext): Letter => ({
  subject: `Your report arrived: ${number}`,
  blocks: [
    text(`Your report arrived and has the number ${named(number, reference)}.`),
    ...(dueAt ? [text(`A person on our team answers by ${timeInWords(dueAt)}, weekends included. If for some reason nobody does, use Follow up on the case page, so that we can make sure we received your report.`)] : []),
    casePage(context, number),
    text('There you also find the signed receipt. What you wrote is sealed; only you and the team can open it.'),
  ],
});

const replyWaits = ({ number, reference }: Facts<'REPLY_WAITS'>, context: LetterContext): Letter => ({
  subject: `An answer waits for you: ${number}`,
  blocks: [text(`There is an answer in ${named(number, reference)}. It is sealed to you, so its words open on the case page.`), casePage(context, number)],
});

const informationWaits = ({ number, reference, closesAt }: Facts<'INFORMATION_WAITS'>, context: LetterContext): Letter => ({
  subject: `We still need something from you: ${number}`,
  blocks: [
    text(`We asked you something in ${named(number, reference)} and cannot go on without it.`),
    casePage(context, number),
    text(`Without an answer the case closes on ${timeInWords(closesAt)}. Any later answer opens it again.`),
  ],
});

const closed = ({ number, reference }: Facts<'CLOSED'>, context: LetterContext): Letter => ({
  subject: `Closed: ${number}`,
  blocks: [text(`${named(number, reference)} is closed. The reason is on the case page; if you disagree, you may ask for a second look there within 90 days.`), casePage(context, number)],
});

const originalFixed = ({ number, reference, original }: Facts<'ORIGINAL_FIXED'>, context: LetterContext): Letter => ({
  subject: `Fixed: what you reported as ${number}`,
  blocks: [
    text(`You reported something as ${named(number, reference)} that was known as ${original}. It is fixed now.`),
    casePage(context, number),
  ],
});

function askForConsent({ cases, reminder }: Facts<'CLOSED_CONSENT'>, { publicUrl, organization, portalKey }: LetterContext): Letter {
  const numbers = cases.map(({ number }) => number).join(', ');
  return {
    subject: reminder ? `A last reminder: may we thank you for ${numbers}?` : `Thank you. May we say so? ${numbers}`,
    blocks: [
      text(`${cases.length === 1 ? `Your report ${numbers} was` : `Your reports ${numbers} were`} verified, and what followed is done. ${organization} thanks you.`),
      text('We would like to list you on our acknowledgment page: by name, under an alias, or as an anonymous researcher. It is your choice, and without your yes nothing is published.'),
      ...cases.map(({ caseId, number, askedAt }) =>
        link(cases.length === 1 ? 'Choose how we thank you' : `Choose for ${number}`, `${publicUrl}/consent#${consentToken(portalKey, { caseId, askedAt: new Date(askedAt) })}`)),
      text('A link works once, for 30 days. If you do not answer we take it as a no, and you can still say yes later on the case page. You can take a yes back at any time.'),
    ],
  };
}

const softwareReported = ({ number, dueAt }: Facts<'SOFTWARE_REPORTED'>, { organization }: LetterContext): Letter => ({
  subject: `A report about installed software: ${number}`,
  blocks: [
    text(`The security team of ${organization} holds a report about software that people install and run themselves. Its number is ${number}.`),
    text('Its words are sealed to the team, who hand them on to your key, where the settings name one; else ask them, by this number. The reporter sees that you were told.'),
    ...(dueAt ? [text(`The reporter was promised an answer by ${timeInWords(dueAt)}.`)] : []),
  ],
});

const reportHandedOn = ({ number }: Facts<'REPORT_HANDED_ON'>, { organization }: LetterContext): Letter => ({
  subject: `A sealed report about installed software: ${number}`,
  blocks: [
    text(`The security team of ${organization} hands a report about your software on to you. Its number is ${number}.`),
    text('What was reported is attached, sealed to your key; any OpenPGP program opens it, as gpg --decrypt does. The reporter sees that you have it.'),
    text('Answer this mail to reach the team, and seal what you write to the key that stands on our key page.'),
  ],
});

const addressReplaced = ({ publicUrl }: LetterContext): Letter => ({
  subject: 'Your account has another address',
  blocks: [
    text('Your account now gets its mail at another address, which somebody confirmed while signed in as you. Nothing more comes here.'),
    text('If it was not you, write to us at once: whoever it was can set a new password. What is sealed opens with your recovery words only.'),
    link('To the portal', publicUrl),
  ],
});

const overdue = ({ number, dueAt }: Facts<'OVERDUE'>, context: LetterContext): Letter => ({
  subject: `Unanswered: ${number}`,
  blocks: [text(`The reporter of ${number} was promised an answer from a person by ${timeInWords(dueAt)}.`), casePage(context, number)],
});
