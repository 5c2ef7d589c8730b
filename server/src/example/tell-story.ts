/** Which stories the example tells: three years of cases, most of them closed, some forty open in every state. */
import type { CaseActor, Resolution } from '../cases/case-facts.ts';
import type { CaseStory } from './case-story.ts';
import type { Chance } from './chance.ts';
import { closings, firstAnswers, moveMessages, notes, questions, replies, updates } from './message-texts.ts';
import type { ReportArchetype } from './report-archetypes.ts';

export type Author = CaseActor & { readonly id: string };
export interface Cast {
  readonly reporter: Author | null;
  readonly triager: Author;
  readonly lead: Author;
  readonly otherLead: Author;
}
/** How far a case has come. */
export type Ending =
  | 'RECEIVED' | 'TRIAGING' | 'NEEDS_INFORMATION' | 'VERIFIED' | 'REMEDIATING' | 'FIXED' | 'FIX_FAILED' | 'SECOND_LOOK'
  | Exclude<Resolution, 'DUPLICATE'> | { readonly duplicateOf: string };

export interface StoryFrame {
  readonly story: CaseStory;
  readonly cast: Cast;
  readonly archetype: ReportArchetype;
  readonly chance: Chance;
  /** Nothing of the story lies after this. */
  readonly now: Date;
  readonly fill: (text: string) => string;
}

const hourMs = 3_600_000;

class Telling {
  readonly frame: StoryFrame;
  #at: Date;
  constructor(frame: StoryFrame) {
    this.frame = frame;
    this.#at = frame.story.facts.submittedAt;
  }
  /** Goes on by some hours, squeezed so that the story ends before now. */
  after(low: number, high: number): Date {
    const { chance, now } = this.frame;
    const step = (low + chance.next() * (high - low)) * hourMs;
    const left = now.getTime() - this.#at.getTime();
    this.#at = new Date(this.#at.getTime() + Math.min(step, left * 0.45));
    return this.#at;
  }
  say(author: Author, texts: readonly string[], low: number, high: number): void {
    const { story, chance, fill } = this.frame;
    story.say(author, fill(chance.pick(texts)), this.after(low, high));
  }
}

/** Plays a case to its ending. */
export function tellStory(frame: StoryFrame, ending: Ending): void {
  if (ending === 'RECEIVED') return;
  const telling = new Telling(frame);
  const { story, cast } = frame;
  if (ending === 'SPAM') return story.move(cast.triager, 'CLOSE', telling.after(1, 9), { resolution: 'SPAM' });
  if (ending === 'WITHDRAWN' && cast.reporter) return story.move(cast.reporter, 'WITHDRAW', telling.after(2, 30));
  answer(telling);
  if (ending === 'TRIAGING') return;
  if (typeof ending === 'object') return close(telling, cast.triager, 'DUPLICATE', ending.duplicateOf);
  if (ending === 'NEEDS_INFORMATION' || ending === 'NO_RESPONSE') return wait(telling, ending === 'NO_RESPONSE');
  if (ending in closings && ending !== 'RESOLVED' && ending !== 'ACCEPTED_RISK') return close(telling, cast.triager, ending as keyof typeof closings);
  verify(telling);
  if (ending === 'VERIFIED') return;
  if (ending === 'ACCEPTED_RISK') return close(telling, cast.lead, 'ACCEPTED_RISK');
  fix(telling, ending);
}

function answer(telling: Telling): void {
  const { story, cast, chance } = telling.frame;
  const late = chance.happens(0.04);
  if (late && cast.reporter && story.facts.responseDueAt) {
    telling.after(24.2, 25);
    story.pass('RESPONSE', story.facts.responseDueAt);
  }
  if (chance.happens(0.7)) story.assign(cast.triager, cast.triager.id, telling.after(0.2, 2));
  story.move(cast.triager, 'START_TRIAGE', telling.after(0.1, 2));
  if (cast.reporter) telling.say(cast.triager, firstAnswers, 0.3, 9);
  if (chance.happens(0.25)) story.note(cast.triager, telling.frame.fill(chance.pick(notes)), telling.after(0.5, 20));
  if (cast.reporter && chance.happens(0.35)) telling.say(cast.reporter, replies, 3, 40);
}

function wait(telling: Telling, forNothing: boolean): void {
  const { story, cast, chance, fill } = telling.frame;
  if (!cast.reporter) return;
  const asked = telling.after(6, 60);
  story.move(cast.triager, 'ASK_FOR_INFORMATION', asked, { text: fill(chance.pick(questions)) });
  if (!forNothing) return;
  const days = (count: number): Date => new Date(asked.getTime() + count * 24 * hourMs);
  story.pass('INFORMATION_WARNING', days(23));
  story.pass('INFORMATION_CLOSE', days(30));
  story.move({ role: 'CLOCK', id: null }, 'CLOSE', days(30), { resolution: 'NO_RESPONSE' });
}

function verify(telling: Telling): void {
  const { story, cast, archetype } = telling.frame;
  story.assess(cast.triager, archetype.weakness, archetype.cvssVector, telling.after(8, 70));
  story.move(cast.triager, 'VERIFY', telling.after(0.1, 1));
}

function fix(telling: Telling, ending: Ending): void {
  const { story, cast, chance } = telling.frame;
  story.move(cast.triager, 'START_REMEDIATION', telling.after(3, 90));
  if (cast.reporter && chance.happens(0.6)) telling.say(cast.triager, updates, 48, 300);
  if (ending === 'REMEDIATING') return;
  story.move(cast.lead, 'MARK_FIXED', telling.after(24, 500));
  if (ending === 'FIXED') return;
  if (ending === 'FIX_FAILED' && cast.reporter) {
    return story.move(cast.reporter, 'REPORT_FIX_FAILS', telling.after(10, 60), { text: moveMessages.REPORT_FIX_FAILS });
  }
  close(telling, cast.lead, 'RESOLVED');
}

function close(telling: Telling, author: Author, resolution: keyof typeof closings, duplicateOfId?: string): void {
  const { story, chance, fill } = telling.frame;
  if (chance.happens(0.1)) story.note(author, fill(chance.pick(notes)), telling.after(1, 10));
  story.move(author, 'CLOSE', telling.after(4, 60), { resolution, text: fill(closings[resolution]), ...(duplicateOfId && { duplicateOfId }) });
}

/** After a closing: the reporter asks for another look. */
export function askSecondLook({ story, cast, now }: StoryFrame): void {
  const closedAt = story.facts.closedAt;
  if (!cast.reporter || !closedAt) return;
  const at = new Date(closedAt.getTime() + (now.getTime() - closedAt.getTime()) / 3);
  story.move(cast.reporter, 'ASK_SECOND_LOOK', at, { text: moveMessages.ASK_SECOND_LOOK });
}
