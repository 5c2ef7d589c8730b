/** What calls people by mail: numbers and times, never a word of a report, never the reporter's address. */
import { acknowledgeLink } from '../on-call/page-links.ts';
import type { PortalKey } from '../receipts/portal-key.ts';
import { type Letter, link, text } from './letter.ts';
import type { ContactFacts, PageFacts } from './mail-kinds.ts';
import { timeInWords } from './time-in-words.ts';

interface Context {
  readonly publicUrl: string;
  readonly organization: string;
  readonly portalKey: Pick<PortalKey, 'deriveToken'>;
}

/** `LRL-2026-000042`, `LRL-2026-000042 and LRL-2026-000043`, `LRL-2026-000042, … and 7 more` */
function casesNamed({ numbers, more }: Pick<PageFacts, 'numbers' | 'more'>): string {
  if (more > 0) return `${numbers.join(', ')} and ${more} more`;
  return numbers.length < 2 ? numbers.join('') : `${numbers.slice(0, -1).join(', ')} and ${numbers.at(-1)}`;
}
/** How the subject counts them. */
const casesCounted = ({ numbers, more }: Pick<PageFacts, 'numbers' | 'more'>): string =>
  (numbers.length + more === 1 ? `${numbers[0]}` : `${numbers.length + more} reports of one reporter`);

const subjects: Readonly<Record<PageFacts['what'], string>> = {
  HALF_TIME: 'Not answered yet', NEARLY_DUE: 'Answer nearly due', OVERDUE: 'Answer late', FOLLOW_UP_UNANSWERED: 'Asked again, still unanswered',
  FOLLOWED_UP: 'The reporter asks where you are', UPDATE_MISSED: 'Update missed', SORT_WAITS: 'Mail waits to be sorted', TEST: 'Test page',
};

function happened(facts: Omit<PageFacts, 'deliveryId'>): string {
  const [named, due] = [casesNamed(facts), facts.dueAt === null ? '' : timeInWords(facts.dueAt)];
  switch (facts.what) {
    case 'HALF_TIME': return `Half of the time has passed and nobody has answered ${named}. An answer from a person is promised by ${due}.`;
    case 'NEARLY_DUE': return `Nobody has answered ${named} yet. An answer from a person is promised by ${due}.`;
    case 'OVERDUE': return `Nobody has answered ${named}. An answer from a person was promised by ${due}.`;
    case 'FOLLOW_UP_UNANSWERED': return `The reporter of ${named} asked where you are and has heard nothing since. An answer was due by ${due}. The contact outside of the team is told too, where the settings name one.`;
    case 'FOLLOWED_UP': return `The reporter of ${named} asks whether you received the report. They were to hear from you by ${due}.`;
    case 'UPDATE_MISSED': return `The reporter of ${named} was to hear again by ${due}.`;
    case 'SORT_WAITS': return `Mail that arrived waits in the Sort tray. If it is a report, an answer from a person is promised by ${due}.`;
    case 'TEST': return 'Somebody of your team tries whether pages arrive. Nothing is wrong.';
  }
}

/** The same for services that carry pages. */
export const pageWords = (facts: Omit<PageFacts, 'deliveryId'>): { readonly title: string; readonly text: string } => ({
  title: facts.numbers.length === 0 ? subjects[facts.what] : `${subjects[facts.what]}: ${casesCounted(facts)}`,
  text: `${happened(facts)}${facts.fellToLeads ? ' Nobody is on call at the moment, so this comes to the leads.' : ''}`,
});

export const page = (facts: PageFacts, { publicUrl, portalKey }: Context): Letter => ({
  subject: pageWords(facts).title,
  blocks: [
    text(pageWords(facts).text),
    ...facts.numbers.map((number) => link(facts.numbers.length === 1 ? 'Open the case' : `Open ${number}`, `${publicUrl}/cases/${number}#answer`)),
    ...(facts.what === 'SORT_WAITS' ? [link('Open the tray', `${publicUrl}/queue/sort`)] : []),
    link('I am on it', acknowledgeLink(portalKey, publicUrl, facts.deliveryId)),
    text('That link stops further calls for this page. It is no answer to the reporter: only a message from a person of the team is.'),
  ],
});

export const pageOutside = (facts: ContactFacts, { organization }: Context): Letter => ({
  subject: `A reporter is left without an answer: ${casesCounted(facts)}`,
  blocks: [
    text(`The security team of ${organization} promised the reporter of ${casesNamed(facts)} an answer by ${facts.dueAt === null ? 'now' : timeInWords(facts.dueAt)}. The reporter asked again, and nobody answered.`),
    text('You are named as the contact outside of that team for this case. Please call somebody there. You get the number and the times only; what was reported is sealed.'),
  ],
});
