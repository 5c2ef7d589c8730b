/** What readers of a closed case are told before its words are destroyed. For write-letter.ts. */
import { type Letter, link, text } from './letter.ts';
import type { MailFacts } from './mail-kinds.ts';
import { timeInWords } from './time-in-words.ts';

type Facts = Extract<MailFacts, { kind: 'WORDS_END' }>['facts'];

export const wordsEnd = ({ number, reference, endsAt }: Facts, { publicUrl }: { readonly publicUrl: string }): Letter => ({
  subject: `The words of ${number} are destroyed soon`,
  blocks: [
    text(`The case ${reference ? `${number} (${reference})` : number} was closed a while ago. As the policy says, its report, messages and files are destroyed on ${timeInWords(endsAt)}. What remains is facts: the receipt, dates, how it was judged, and the thank-you where there is one.`),
    text('If you want to keep the words, download your copy before then: open the case and save the texts and files there, or take everything that is yours under Settings, Sign-in. The files open with your own key.'),
    link('Open the case', `${publicUrl}/cases/${number}`),
    text('If something about this case is still open for you, answer on its page. A case that is worked on again keeps its words.'),
  ],
});
