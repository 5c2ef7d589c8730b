/** What people of the team are told about a case's mails and messages. For write-letter.ts. */
import { type Letter, link, text, words } from './letter.ts';
import type { MailFacts } from './mail-kinds.ts';

type Facts<K extends MailFacts['kind']> = Extract<MailFacts, { kind: K }>['facts'];
interface Place {
  readonly publicUrl: string;
}
const casePage = ({ publicUrl }: Place, number: string) => link('Open the case', `${publicUrl}/cases/${number}`);

export const reporterWrote = ({ number, reference }: Facts<'REPORTER_WROTE'>, place: Place): Letter => ({
  subject: `Something new in ${number}`,
  blocks: [
    text(`Somebody who reads ${reference ? `${number} (${reference})` : number} wrote to you. It is sealed to the team key, so it opens on the case page.`),
    casePage(place, number),
  ],
});

const names: Readonly<Record<string, string>> = {
  RECEIPT: 'the receipt of the report', MAIL_RECEIPT: 'the receipt of the report', REPLY_WAITS: 'an answer', INFORMATION_WAITS: 'the reminder that we wait for something', CLOSED: 'the news that the case is closed',
  CLOSED_CONSENT: 'the question about the thank-you',
};
export const mailReturned = ({ number, mail, status }: Facts<'MAIL_RETURNED'>, place: Place): Letter => ({
  subject: `A mail about ${number} did not arrive`,
  blocks: [
    text(`Its reporter did not get ${names[mail] ?? 'a mail'}: ${status === null ? 'no mail server took it for days' : `the mail servers refused it for good (${status})`}. Everything is on the case page as before, but nobody told them.`),
    casePage(place, number),
    text('If there is another way to reach them, use it.'),
  ],
});

/** To a reporter who chose plain mail. */
export const answerInPlain = ({ number, reference }: Facts<'REPLY_WAITS'>, answer: string, place: Place): Letter => ({
  subject: `An answer: ${number}`,
  blocks: [
    text(`This is an answer to what you reported as ${reference ? `${number} (${reference})` : number}.`),
    words(answer),
    casePage(place, number),
    text('You chose plain mail for this case, so this answer crossed the network unsealed. The case page changes that.'),
  ],
});
