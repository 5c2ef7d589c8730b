/** What leads and administrators are told when the team key is not published everywhere the same. For write-letter.ts. */
import { findingWords } from '../publication/finding-words.ts';
import { type Letter, link, text } from './letter.ts';
import type { MailFacts } from './mail-kinds.ts';

type Facts = Extract<MailFacts, { kind: 'PUBLICATION_DIFFERS' }>['facts'];

export const publicationDiffers = ({ findings }: Facts, { publicUrl }: { readonly publicUrl: string }): Letter => ({
  subject: 'The team key is not published everywhere the same',
  blocks: [
    text('The portal looked from outside at the places where strangers find the team key and security.txt. Not all of them agree:'),
    ...findings.map((finding) => text(findingWords(finding))),
    text('Reports may be sealed to a wrong or an old key meanwhile. It looks again every hour, and writes once a day as long as it stays so.'),
    link('The key as it should be', `${publicUrl}/key`),
    text(`An administrator sees the same with: npm run admin -- check ${publicUrl}`),
  ],
});
