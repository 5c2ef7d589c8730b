/** Mails to whoever wrote to us by mail. Nothing of what they wrote stands in them: the address they claim to be from proves nothing. */
import { claimToken } from '../inbound/claim-links.ts';
import { type Letter, link, text } from './letter.ts';
import type { MailFacts } from './mail-kinds.ts';
import { timeInWords } from './time-in-words.ts';
import type { LetterContext } from './write-letter.ts';

type Facts<K extends MailFacts['kind']> = Extract<MailFacts, { kind: K }>['facts'];

export const mailReceipt = (
  { caseId, number, dueAt, claimEndsAt }: Facts<'MAIL_RECEIPT'>, { publicUrl, portalKey }: LetterContext,
): Letter => ({
  subject: `Your report arrived: ${number}`,
  blocks: [
    text(`Your report arrived by mail and has the number ${number}.`),
    ...(dueAt ? [text(`A person on our team answers by ${timeInWords(dueAt)}, weekends included. To add something, answer this mail.`)] : []),
    link('Follow it on the portal', `${publicUrl}/claim#${claimToken(portalKey, { caseId, claimEndsAt: new Date(claimEndsAt) })}`),
    text(`There you choose how our answers reach you: by plain mail, or sealed on the portal, with an account or twelve words that your browser makes. The link makes the report yours once, and works until ${timeInWords(claimEndsAt)}. Keep it to yourself.`),
    text('What you wrote is sealed to the team. If you wrote nothing, somebody used your address: ignore this mail.'),
  ],
});

export const mailArrived = ({ dueAt }: Facts<'MAIL_ARRIVED'>, { publicUrl, organization }: LetterContext): Letter => ({
  subject: 'Your mail arrived',
  blocks: [
    text(`Your mail to the security team of ${organization} arrived and was sealed at once. A person reads it; if it is a report, you hear from us by ${timeInWords(dueAt)}, weekends included.`),
    link('Report on the portal instead', `${publicUrl}/report`),
    text('If you wrote nothing, somebody used your address: ignore this mail. We send one like it at most once a day.'),
  ],
});

export const mailForwarded = ({ from, arrivedAt }: Facts<'MAIL_FORWARDED'>, { organization }: LetterContext): Letter => ({
  subject: `Somebody wrote to the security team of ${organization}`,
  blocks: [
    text(`A mail that looks like yours to answer came from ${from ?? 'an address that cannot be told'} on ${timeInWords(arrivedAt)}.`),
    text('Its words were sealed to the security team on arrival and do not stand in this mail. Answer this mail, and they will tell you more.'),
  ],
});
