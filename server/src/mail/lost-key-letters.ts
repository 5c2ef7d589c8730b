/** What the mails about a lost key say: to every address of its owner, and to the leads. */
import { toGlobalId } from '../read/global-id.ts';
import { type Letter, link, text } from './letter.ts';
import type { LostKeyTold as Facts } from './mail-kinds.ts';
import { timeInWords } from './time-in-words.ts';

interface Context {
  readonly publicUrl: string;
  readonly organization: string;
}

/** In groups of four, as pages show it. */
const grouped = (fingerprint: string): string => fingerprint.replace(/(.{4})(?=.)/gu, '$1 ');
const objectPage = ({ publicUrl }: Context, { id, fingerprint }: Facts) =>
  link('If it was not you, object here', `${publicUrl}/lost-key#${toGlobalId('LostKey', id)}.${fingerprint}`);

const subjects: Readonly<Record<Facts['notice'], string>> = {
  ASKED: 'Somebody says that your key is lost',
  WAITING: 'Your key is about to be replaced',
  REMINDER: 'One day left: your key is about to be replaced',
  READY: 'The wait is over: your key can be replaced now',
  OBJECTED: 'Your key stays: there was an objection',
  CANCELLED: 'Your key stays: the request was taken back',
  DECLINED: 'Your key stays: the team declined',
  DONE: 'Your key was replaced',
};

function happened({ notice, fingerprint, readyAt }: Facts, { organization }: Context): string {
  const newKey = grouped(fingerprint);
  const until = readyAt === null ? '' : timeInWords(readyAt);
  switch (notice) {
    case 'ASKED': return `Somebody who is signed in to your account at ${organization} says that your key and its recovery words are lost, and asks for this key in its place: ${newKey}. Two people of the team decide; then 72 hours pass in which you can object.`;
    case 'WAITING': return `Two people of the team agreed to replace your key by ${newKey}. Until ${until} your old key, or you signed in, can object.`;
    case 'REMINDER': return `Your key is replaced by ${newKey} after ${until}, unless your old key, or you signed in, object before.`;
    case 'READY': return `72 hours have passed without an objection. Somebody of the team puts the key ${newKey} in the place of yours now. You can still object until they do.`;
    case 'OBJECTED': return 'Your old key, or somebody signed in as you, objected. Nothing was replaced.';
    case 'CANCELLED': return 'The request to replace your key was taken back. Nothing was replaced.';
    case 'DECLINED': return 'The team declined to replace your key. Nothing was replaced; why stands under Settings, Your key.';
    case 'DONE': return `The key ${newKey} took the place of yours. The team now opens those of your cases to it that two of them chose.`;
  }
}

const canObject = ({ notice }: Facts): boolean => notice === 'ASKED' || notice === 'WAITING' || notice === 'REMINDER' || notice === 'READY';

export const lostKey = (facts: Facts, context: Context): Letter => ({
  subject: subjects[facts.notice],
  blocks: [
    text(happened(facts, context)),
    ...(canObject(facts) ? [objectPage(context, facts), text('This mail goes to every address that your account ever confirmed. If it was you, there is nothing to do.')] : []),
    ...(facts.notice === 'DONE' ? [text('If it was not you, write to us at once.'), link('To the portal', context.publicUrl)] : []),
  ],
});

const team: Readonly<Record<Facts['notice'], string>> = {
  ASKED: 'Somebody lost their key and words. Two people of the team, neither of them the owner, decide and choose the cases: reach the person by another way first, and compare the fingerprint.',
  WAITING: 'Two people agreed to replace a lost key. 72 hours pass now in which the old key can object.',
  REMINDER: 'A lost key is replaced in a day, unless its owner objects.',
  READY: '72 hours have passed without an objection. Somebody who holds the team key puts the new key in place and opens the chosen cases to it.',
  OBJECTED: 'The old key, or somebody signed in as its owner, objected: the key is not lost. Whoever asked may have taken over the account.',
  CANCELLED: 'A request for a lost key was taken back.',
  DECLINED: 'A request for a lost key was declined.',
  DONE: 'A lost key was replaced. The chosen cases are opened to the new one.',
};

export const lostKeyToDecide = (facts: Facts, { publicUrl }: Context): Letter => ({
  subject: facts.notice === 'ASKED' || facts.notice === 'READY' ? 'A lost key waits for you' : 'About a lost key',
  blocks: [text(team[facts.notice]), text(`New key: ${grouped(facts.fingerprint)}`), link('Lost keys', `${publicUrl}/lost-keys`)],
});
