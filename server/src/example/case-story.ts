/**
 * One case of the example as it could have happened: every step goes through the rules that commands obey, with the step's own
 * time as `now`, so no case of the example stands where a real one could not.
 */
import type { CaseEventFacts } from '../cases/case-event.entity.ts';
import type { CaseActor, CaseFacts, CaseMove, CaseSource, IssueType, Resolution, RuleSettings } from '../cases/case-facts.ts';
import { readCvss } from '../cases/cvss.ts';
import { applyFollowUp } from '../cases/follow-up-rules.ts';
import { applyReporterMessage, applyTeamMessage } from '../cases/message-rules.ts';
import { responseDueAt } from '../cases/response-clock-rules.ts';
import { judgeMove } from '../cases/state-machine-rules.ts';

export interface StoryWords {
  readonly kind: 'MESSAGE' | 'NOTE';
  readonly text: string;
  readonly author: CaseActor & { readonly id: string };
  readonly at: Date;
  readonly isResponse: boolean;
}
type Recorded = Exclude<CaseEventFacts, { kind: 'MessagePosted' }>;
export interface StoryEvent {
  readonly at: Date;
  readonly actor: CaseActor | null;
  /** Words stand for their MessagePosted. */
  readonly facts: Recorded | StoryWords;
}
type Author = CaseActor & { readonly id: string };

export interface StoryBeginning {
  readonly id: string;
  readonly source: CaseSource;
  readonly reporterId: string | null;
  readonly submittedAt: Date;
  readonly settings: RuleSettings;
  readonly issueType: IssueType;
}

export class CaseStory {
  facts: CaseFacts;
  readonly events: StoryEvent[] = [];
  readonly #settings: RuleSettings;
  cvss: { readonly vector: string; readonly version: string; readonly score: number } | null = null;
  assigneeId: string | null = null;
  updatedAt: Date;
  version = 1;

  constructor({ id, source, reporterId, submittedAt, settings }: StoryBeginning) {
    this.#settings = settings;
    this.updatedAt = submittedAt;
    this.facts = {
      id, source, reporterId, submittedAt, state: 'RECEIVED', resolution: null, weakness: null, severity: null,
      responseDueAt: responseDueAt(source, submittedAt, settings), firstRespondedAt: null, nextUpdateDueAt: null, lastFollowUpAt: null,
      informationAskedAt: null, verifiedAt: null, verifiedById: null, fixedAt: null, closedAt: null, closedById: null,
      duplicateOfId: null, secondLookAskedAt: null, secondLookDecidedAt: null,
    };
    const actor: CaseActor | null = reporterId === null ? null : { role: 'REPORTER', id: reporterId };
    this.#record(submittedAt, actor, { kind: 'CaseReceived', source });
  }

  #record(at: Date, actor: CaseActor | null, facts: StoryEvent['facts']): void {
    this.events.push({ at, actor, facts });
  }
  #change(at: Date, facts: Partial<CaseFacts>): void {
    this.facts = { ...this.facts, ...facts };
    this.updatedAt = at;
    this.version += 1;
  }

  say(author: Author, text: string, at: Date): void {
    const outcome = author.role === 'REPORTER'
      ? applyReporterMessage(this.facts, at, this.#settings)
      : applyTeamMessage(this.facts, author, {}, at, this.#settings);
    this.#record(at, author, { kind: 'MESSAGE', text, author, at, isResponse: outcome.isResponse });
    this.#change(at, outcome.changes);
    if (outcome.moved) this.#record(at, author, { kind: 'CaseMoved', ...outcome.moved });
  }

  note(author: Author, text: string, at: Date): void {
    this.#record(at, author, { kind: 'NOTE', text, author, at, isResponse: false });
  }

  move(author: CaseActor, move: CaseMove, at: Date, more: { readonly resolution?: Resolution; readonly duplicateOfId?: string; readonly text?: string } = {}): void {
    const { resolution = null, duplicateOfId = null, text } = more;
    const outcome = judgeMove(this.facts, author, { move, resolution, duplicateOfId, hasMessage: text !== undefined }, at, this.#settings);
    if (text !== undefined && author.id !== null) {
      this.#record(at, author, { kind: 'MESSAGE', text, author: { ...author, id: author.id }, at, isResponse: outcome.isResponse });
    }
    this.#change(at, outcome.changes);
    this.#record(at, author.role === 'CLOCK' ? null : author, { kind: 'CaseMoved', ...outcome.moved });
  }

  assess(author: Author, weakness: string, vector: string, at: Date): void {
    const cvss = readCvss(vector);
    this.cvss = cvss;
    this.#change(at, { weakness, severity: cvss.severity });
    this.#record(at, author, { kind: 'CaseAssessed', weakness, severity: cvss.severity, reasonId: null });
  }

  assign(author: Author, assigneeId: string, at: Date): void {
    this.assigneeId = assigneeId;
    this.#change(at, {});
    this.#record(at, author, { kind: 'CaseAssigned', assigneeId });
  }

  followUp(author: Author, at: Date): void {
    this.#change(at, applyFollowUp(this.facts, at).changes);
    this.#record(at, author, { kind: 'FollowedUp' });
  }

  pass(clock: 'RESPONSE' | 'NEXT_UPDATE' | 'INFORMATION_WARNING' | 'INFORMATION_CLOSE', at: Date): void {
    this.#record(at, null, { kind: 'ClockPassed', clock });
  }
}
