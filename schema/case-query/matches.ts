/** The query as a filter in memory: the meaning that the SQL is tested against, and what a page may apply to rows it holds. */
import type { CaseQuery, Comparison, Condition, DateValue, Expression, PersonValue } from './case-query.ts';
import { boundsOf, instantAt } from './dates.ts';
import { lowerCase } from './letters.ts';
import type { Operator } from './syntax.ts';
import { type Belonging, choicesOf, type DateField, type Flag } from './vocabulary.ts';

export interface QueriedPerson {
  readonly id: string;
  /** Handle and display name, where there are any. */
  readonly names: readonly string[];
}

/** What a query may ask of a case, as the viewer sees it. Enums carry the schema's names. */
export interface QueriedCase {
  readonly number: string;
  readonly state: string;
  readonly resolution: string | null;
  readonly issueType: string | null;
  readonly serviceSlug: string | null;
  readonly severity: string | null;
  readonly cvssScore: number | null;
  readonly weakness: string | null;
  /** At `now`, by the response clock's rule. */
  readonly responseStatus: string;
  readonly source: string;
  readonly consent: string | null;
  readonly assignee: QueriedPerson | null;
  readonly reporter: QueriedPerson | null;
  readonly participants: readonly QueriedPerson[];
  readonly labels: readonly string[];
  readonly has: readonly Belonging[];
  readonly submittedAt: Date;
  readonly updatedAt: Date;
  readonly verifiedAt: Date | null;
  readonly fixedAt: Date | null;
  readonly closedAt: Date | null;
  readonly responseDueAt: Date | null;
  readonly firstRespondedAt: Date | null;
  readonly nextUpdateDueAt: Date | null;
  readonly unreadCount: number;
  readonly isDuplicate: boolean;
  readonly isCreditable: boolean;
  readonly isSecondLookPending: boolean;
}

/** Who asks: an account's id, or null for a tool. */
export interface QueryViewer {
  readonly id: string | null;
}

/** When the reporter is owed the next word: the response, then the announced update; null once closed. */
export function nextDueAt(row: Pick<QueriedCase, 'state' | 'firstRespondedAt' | 'responseDueAt' | 'nextUpdateDueAt'>): Date | null {
  if (row.state === 'CLOSED') return null;
  return row.firstRespondedAt === null ? row.responseDueAt : row.nextUpdateDueAt;
}

const dates: Readonly<Record<DateField, (row: QueriedCase) => Date | null>> = {
  submitted: (row) => row.submittedAt,
  updated: (row) => row.updatedAt,
  responded: (row) => row.firstRespondedAt,
  verified: (row) => row.verifiedAt,
  fixed: (row) => row.fixedAt,
  closed: (row) => row.closedAt,
  due: nextDueAt,
};

const isMe = (person: QueriedPerson | null, viewer: QueryViewer): boolean => person !== null && person.id === viewer.id;

function hasFlag(flag: Flag, row: QueriedCase, viewer: QueryViewer, now: Date): boolean {
  switch (flag) {
    case 'open': return row.state !== 'CLOSED';
    case 'closed': return row.state === 'CLOSED';
    case 'overdue': {
      const due = nextDueAt(row);
      return due !== null && due <= now;
    }
    case 'mine': return isMe(row.reporter, viewer) || isMe(row.assignee, viewer);
    case 'unread': return row.unreadCount > 0;
    case 'duplicate': return row.isDuplicate;
    case 'creditable': return row.isCreditable;
    case 'second_look': return row.isSecondLookPending;
  }
}

const compared = <V extends number | string>(a: V, operator: Operator, b: V): boolean => {
  switch (operator) {
    case '>': return a > b;
    case '>=': return a >= b;
    case '<': return a < b;
    case '<=': return a <= b;
  }
};

/** Whether a value passes; a missing one only where `unset` is listed. `rank` orders what is not ordered by itself. */
function passes<T extends number | string, V extends number | string>(test: Comparison<T>, value: T | null, rank: (value: T) => V): boolean {
  if (test.kind === 'any') return test.values.includes(value);
  if (value === null) return false;
  if (test.kind === 'bound') return compared(rank(value), test.operator, rank(test.value));
  return compared(rank(value), '>=', rank(test.from)) && compared(rank(value), '<=', rank(test.to));
}

const asItIs = <V>(value: V): V => value;
const severityNames = choicesOf.severity.map(({ name }) => name);
/** The severities that pass, for a test that may be a comparison. Null is `unset`. */
export const severitiesOf = (test: Comparison<string>): readonly (string | null)[] =>
  test.kind === 'any' ? test.values : severityNames.filter((name) => passes(test, name, (text) => severityNames.indexOf(text)));

function isThen(field: DateField, test: Comparison<DateValue>, row: QueriedCase, now: Date): boolean {
  const at = dates[field](row);
  if (at === null) return test.kind === 'any' && test.values.includes(null);
  return boundsOf(field, test).some((all) => all.every(({ operator, instant }) => compared(at.getTime(), operator, instantAt(instant, now))));
}

function isPerson(value: PersonValue | null, person: QueriedPerson | null, viewer: QueryViewer): boolean {
  if (value === null) return person === null;
  return value.kind === 'me' ? isMe(person, viewer) : (person?.names.some((name) => lowerCase(name) === value.name) ?? false);
}

/** Whether one of several passes, or none of them where `unset` is listed. */
const someone = <V, P>(values: readonly (V | null)[], present: readonly P[], is: (value: V, one: P) => boolean): boolean =>
  values.some((value) => (value === null ? present.length === 0 : present.some((one) => is(value, one))));

function holds(condition: Condition, row: QueriedCase, viewer: QueryViewer, now: Date): boolean {
  switch (condition.field) {
    case 'is': return condition.test.values.some((flag) => flag !== null && hasFlag(flag, row, viewer, now));
    case 'has': return condition.test.values.some((belonging) => belonging !== null && row.has.includes(belonging));
    case 'state': return passes(condition.test, row.state, asItIs);
    case 'resolution': return passes(condition.test, row.resolution, asItIs);
    case 'type': return passes(condition.test, row.issueType, asItIs);
    case 'service': return passes(condition.test, row.serviceSlug, asItIs);
    case 'severity': return severitiesOf(condition.test).includes(row.severity);
    case 'weakness': return passes(condition.test, row.weakness, asItIs);
    case 'response': return passes(condition.test, row.responseStatus, asItIs);
    case 'source': return passes(condition.test, row.source, asItIs);
    case 'consent': return passes(condition.test, row.consent, asItIs);
    case 'cvss': return passes(condition.test, row.cvssScore, asItIs);
    case 'number': return passes(condition.test, row.number, asItIs);
    case 'assignee': return condition.test.values.some((value) => isPerson(value, row.assignee, viewer));
    case 'reporter': return condition.test.values.some((value) => isPerson(value, row.reporter, viewer));
    case 'participant': return someone(condition.test.values, row.participants, (value, person) => isPerson(value, person, viewer));
    case 'label': return someone(condition.test.values, row.labels, (name, label) => lowerCase(label) === name);
    case 'submitted': case 'updated': case 'responded': case 'verified': case 'fixed': case 'closed': case 'due':
      return isThen(condition.field, condition.test, row, now);
  }
}

function satisfies(expression: Expression, row: QueriedCase, viewer: QueryViewer, now: Date): boolean {
  switch (expression.kind) {
    case 'and': return expression.of.every((part) => satisfies(part, row, viewer, now));
    case 'or': return expression.of.some((part) => satisfies(part, row, viewer, now));
    case 'not': return !satisfies(expression.of, row, viewer, now);
    case 'condition': return holds(expression.condition, row, viewer, now);
  }
}

/** Whether the case answers the structured part of the query; its words are for who can read the sealed text. */
export const matches = (query: Pick<CaseQuery, 'where'>, row: QueriedCase, viewer: QueryViewer, now: Date): boolean =>
  satisfies(query.where, row, viewer, now);
