/** What the team is told about its key and its leads. For write-letter.ts. */
import { type Letter, link, text } from './letter.ts';
import type { MailFacts } from './mail-kinds.ts';
import { timeInWords } from './time-in-words.ts';

type Facts<K extends MailFacts['kind']> = Extract<MailFacts, { kind: K }>['facts'];
interface Place {
  readonly publicUrl: string;
}

/** In groups, as people compare it. */
const groups = (fingerprint: string): string => fingerprint.replaceAll(/(.{4})(?=.)/g, '$1 ');
const teamPage = ({ publicUrl }: Place) => link('Open the team’s page', `${publicUrl}/settings/team`);

export const teamKeyExpires = ({ fingerprint, expiresAt, days }: Facts<'TEAM_KEY_EXPIRES'>, place: Place): Letter => ({
  subject: days === 0 ? 'The team key has expired: extend it now' : `The team key expires in less than ${days} days`,
  blocks: [
    text(
      days === 0
        ? `The team key ${groups(fingerprint)} expired on ${timeInWords(expiresAt)}. gpg refuses to seal to it, and for 30 days the portal’s pages alone still do. After that no report can be sealed.`
        : `The team key ${groups(fingerprint)} expires on ${timeInWords(expiresAt)}. From then on gpg refuses to seal reports to it.`,
    ),
    text('Whoever holds it extends it in a minute, lead or not: unlock your key, open the page, choose Extend.'),
    teamPage(place),
  ],
});

export const teamKeyReplaced = ({ fingerprint, former, compromised }: Facts<'TEAM_KEY_REPLACED'>, place: Place): Letter => ({
  subject: compromised ? 'The team key was revoked and replaced' : 'The team key was replaced',
  blocks: [
    text(`Reports are sealed to ${groups(fingerprint)} from now on. Whoever held the key before holds this one too.`),
    text(
      compromised
        ? `The key before, ${groups(former)}, may be in other hands: what is sealed to it is refused. Your earlier cases open as before.`
        : `What is still sealed to the key before, ${groups(former)}, is taken and marked. Your earlier cases open as before.`,
    ),
    text('Does the fingerprint surprise you? Ask a lead by another way before you write to anybody.'),
    teamPage(place),
  ],
});

export const leadVouched = ({ fingerprint, endsAt }: Facts<'LEAD_VOUCHED'>, place: Place): Letter => ({
  subject: 'Somebody named a new lead: a second signature is needed',
  blocks: [
    text(`One of you who hold the team key signed that the owner of the key ${groups(fingerprint)} becomes a lead, because no lead can act.`),
    text(`It counts once another holder has compared that fingerprint and signed too, until ${timeInWords(endsAt)}. After that it is void.`),
    text('If a lead can act, or if this surprises you, do not sign, and talk to each other first.'),
    teamPage(place),
  ],
});

export const leadNamed = ({ fingerprint, way }: Facts<'LEAD_NAMED'>, place: Place): Letter => ({
  subject: 'The team has a new lead',
  blocks: [
    text(
      way === 'KIT'
        ? `The recovery kit of the team key was used: the owner of the key ${groups(fingerprint)} is a lead now.`
        : `Two people who hold the team key signed: the owner of the key ${groups(fingerprint)} is a lead now.`,
    ),
    text('Your browser checks these signatures by itself before it believes the new lead. The page says who it was.'),
    text('If nobody told you that this would happen, call your colleagues now: whoever it is can certify keys and replace the team key.'),
    teamPage(place),
  ],
});

export const leftTeam = ({ teamKeys }: Facts<'LEFT_TEAM'>, place: Place): Letter => ({
  subject: 'Somebody left the team',
  blocks: [
    text('Their rights ended at once. What they have read cannot be taken back.'),
    ...(teamKeys > 0
      ? [text('They may still hold the private half of the team key. Replace it, so that what is written from now on is not sealed to what they hold: the page shows it, and does it in one step.')]
      : []),
    teamPage(place),
  ],
});
