/** Mails about a person's own key. */
import { type Letter, link, text } from './letter.ts';
import type { MailFacts } from './mail-kinds.ts';
import { timeInWords } from './time-in-words.ts';

type Facts = Extract<MailFacts, { kind: 'KEY_EXPIRES' }>['facts'];

export const keyExpires = ({ fingerprint, expiresAt, days }: Facts, { publicUrl }: { readonly publicUrl: string }): Letter => ({
  subject: `Your key expires in less than ${days} days`,
  blocks: [
    text(`Your key ${fingerprint.replace(/.{4}(?=.)/gu, '$& ')} expires on ${timeInWords(expiresAt)}. From then on nobody can seal an answer to it; what was sealed to it still opens.`),
    link('Extend it', `${publicUrl}/settings/key`),
    text(`If its private half is in gpg: gpg --quick-set-expire ${fingerprint} 2y, then paste the newer version there.`),
  ],
});
