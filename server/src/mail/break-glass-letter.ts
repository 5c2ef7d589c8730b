/** To every administrator: the account for the day on which no provider answers was used. Which one the audit log says. */
import { type Letter, link, text } from './letter.ts';
import { timeInWords } from './time-in-words.ts';

export const breakGlassUsed = ({ at }: { readonly at: string }, { publicUrl }: { readonly publicUrl: string }): Letter => ({
  subject: 'An emergency account signed in',
  blocks: [
    text(`An account that is kept for the day on which your sign-in provider is away signed in without it, on ${timeInWords(at)}.`),
    link('See in the audit log which one', `${publicUrl}/admin/audit`),
    text('If nobody of you knows why, end its sessions and take its roles at once, and look at what it did.'),
  ],
});
