/**
 * From the text of a case query to conditions in SQL. Every value is a parameter, `me` is a slot, and what the viewer may not
 * filter on is an unknown word. `Query.cases` and `Researcher.cases` ask it; whatever the query says, it only narrows what the
 * viewer sees anyway.
 */
import type { CaseQuery, Comparison, Condition, DateValue, Expression, PersonValue } from '../../../schema/case-query/case-query.ts';
import { CaseQueryError } from '../../../schema/case-query/case-query-error.ts';
import { type Bound, boundsOf, type Instant } from '../../../schema/case-query/dates.ts';
import { severitiesOf } from '../../../schema/case-query/matches.ts';
import { parseCaseQuery } from '../../../schema/case-query/parse-case-query.ts';
import { type Asker, type Belonging, type DateField, type Flag, type SortKey, vocabularies } from '../../../schema/case-query/vocabulary.ts';
import { caseIsVisible, notInternal, notTeamWords, people, readsMessagesOf, readsWordsOf, seesOriginal, seesReporter, takesPartIn } from '../authorization.ts';
import { BadUserInput } from '../errors.ts';
import { every, me, type Sql, list, sql } from '../read/sql.ts';
import type { ViewerShape } from '../read/viewer.ts';
import { compare, isIn, isPerson, oneOf } from './case-query-terms-sql.ts';
import { nextDueOf, responseStatusOf } from './response-status-sql.ts';
import { isUnread } from './unread-sql.ts';

/** The names of the contract's CaseOrder. */
export type CaseOrderField = 'SUBMITTED_AT' | 'UPDATED_AT' | 'RESPONSE_DUE_AT' | 'SEVERITY' | 'NUMBER';
/** What `sort:` can ask for beside them: when the next word to the reporter is due, be it the response or an update. */
export type CaseSort = CaseOrderField | 'NEXT_DUE_AT';
export interface CaseOrder {
  readonly field: CaseSort;
  readonly direction: 'ASC' | 'DESC';
}

export interface CompiledCaseQuery {
  /** Conditions on a row of `cases` under an alias, to be joined by `and`. */
  readonly conditions: (row: Sql) => readonly Sql[];
  /** What `sort:` asks for; null without it. */
  readonly order: CaseOrder | null;
}

const orderFields: Readonly<Record<SortKey, CaseSort>> = {
  submitted: 'SUBMITTED_AT', updated: 'UPDATED_AT', due: 'NEXT_DUE_AT', severity: 'SEVERITY', number: 'NUMBER',
};

/** Who asks, as far as the vocabulary cares. */
export const askerOf = ({ kind }: ViewerShape): Asker => (kind === 'anonymous' ? 'researcher' : kind);

function read(text: string, viewer: ViewerShape): CaseQuery {
  try {
    return parseCaseQuery(text, vocabularies[askerOf(viewer)]);
  } catch (error) {
    if (error instanceof CaseQueryError) throw new BadUserInput(error.message, error.offset, error.expected);
    throw error;
  }
}

/** @throws BadUserInput with `offset` and `expected`: for what cannot be read, and for plain words, which no server can search */
export function readCaseQuery(text: string | null | undefined, viewer: ViewerShape): CaseQuery {
  const query = read(text ?? '', viewer);
  const [word] = query.words;
  if (word) {
    throw new BadUserInput(
      `“${word.text}” is a plain word, and the server cannot search in sealed text. Search for it where the text is opened: in the browser.`,
      word.offset, vocabularies[askerOf(viewer)].fields.map((field) => `${field}:`),
    );
  }
  return query;
}

/** As conditions on a row of `cases` under an alias, to be joined by `and`. */
export const conditionsOf = (where: Expression, viewer: ViewerShape, row: Sql, now: Sql = sql`now()`): readonly Sql[] => new Compiler(viewer, row, now).all(where);

/**
 * @param now the instant that relative dates and clocks are measured from; the database's own unless a test says otherwise
 * @throws BadUserInput as `readCaseQuery` does
 */
export function compileCaseQuery(text: string | null | undefined, viewer: ViewerShape, now?: Sql): CompiledCaseQuery {
  const { where, sort } = readCaseQuery(text, viewer);
  return {
    conditions: (row) => conditionsOf(where, viewer, row, now),
    order: sort && { field: orderFields[sort.key], direction: sort.direction === 'asc' ? 'ASC' : 'DESC' },
  };
}

class Compiler {
  readonly #viewer: ViewerShape;
  readonly #row: Sql;
  readonly #now: Sql;

  constructor(viewer: ViewerShape, row: Sql, now: Sql) {
    this.#viewer = viewer;
    this.#row = row;
    this.#now = now;
  }

  /** Parts that all have to hold: apart, so that each may find its index. */
  all(expression: Expression): readonly Sql[] {
    return expression.kind === 'and' ? expression.of.map((part) => this.#expression(part)) : [this.#expression(expression)];
  }

  #expression(expression: Expression): Sql {
    switch (expression.kind) {
      case 'and': return expression.of.length === 0 ? sql`true` : sql`(${list(expression.of.map((part) => this.#expression(part)), ' and ')})`;
      case 'or': return sql`(${list(expression.of.map((part) => this.#expression(part)), ' or ')})`;
      // What has no value does not answer the condition, and so answers its opposite.
      case 'not': return sql`(${this.#expression(expression.of)}) is not true`;
      case 'condition': return this.#condition(expression.condition);
    }
  }

  #condition(condition: Condition): Sql {
    const row = this.#row;
    switch (condition.field) {
      case 'is': return oneOf(condition.test.values.map((flag) => (flag === null ? sql`false` : this.#flag(flag))));
      case 'has': return oneOf(condition.test.values.map((belonging) => (belonging === null ? sql`false` : this.#belonging(belonging))));
      case 'state': return isIn(sql`${row}.state`, condition.test.values);
      case 'resolution': return isIn(sql`${row}.resolution`, condition.test.values);
      case 'type': return isIn(sql`${row}.issue_type`, condition.test.values);
      case 'source': return isIn(sql`${row}.source`, condition.test.values);
      case 'weakness': return isIn(sql`${row}.weakness`, condition.test.values);
      case 'response': return isIn(sql`(${responseStatusOf(row, this.#now)})`, condition.test.values);
      case 'consent': return isIn(sql`(select asked.state from consent asked where asked.case_id = ${row}.id and ${takesPartIn(this.#viewer, row)})`, condition.test.values);
      case 'severity': return isIn(sql`${row}.severity`, severitiesOf(condition.test));
      case 'service': return this.#service(condition.test.values);
      case 'label': return this.#label(condition.test.values);
      case 'cvss': return this.#cvss(condition.test);
      case 'number': return this.#number(condition.test);
      case 'assignee': return oneOf(condition.test.values.map((value) => isPerson(value, sql`${row}.assignee_id`)));
      case 'reporter': return oneOf(condition.test.values.map((value) => this.#reporter(value)));
      case 'participant': return oneOf(condition.test.values.map((value) => this.#participant(value)));
      case 'submitted': case 'updated': case 'responded': case 'verified': case 'fixed': case 'closed': case 'due':
        return this.#date(condition.field, condition.test);
    }
  }

  #flag(flag: Flag): Sql {
    const row = this.#row;
    switch (flag) {
      case 'open': return sql`${row}.state <> 'CLOSED'`;
      case 'closed': return sql`${row}.state = 'CLOSED'`;
      case 'overdue': return sql`(${row}.state <> 'CLOSED' and (${nextDueOf(row)}) <= ${this.#now})`;
      case 'mine': return oneOf([this.#reporter({ kind: 'me' }), sql`${row}.assignee_id = ${me}`]);
      case 'unread': return isUnread(this.#viewer, row);
      case 'duplicate': return this.#isKnownDuplicate();
      // Which a duplicate is by its original.
      case 'creditable': return sql`(${row}.creditable_since is not null and (${row}.duplicate_of_id is null or ${this.#isKnownDuplicate()}))`;
      case 'second_look': return sql`(${row}.state = 'CLOSED' and ${row}.second_look_asked_at is not null and ${row}.second_look_decided_at is null)`;
    }
  }

  /** A duplicate whose original the viewer may see. */
  #isKnownDuplicate(): Sql {
    const { kind } = this.#viewer;
    if (kind === 'team' || kind === 'researcher') return sql`${this.#row}.duplicate_of_id is not null`;
    return sql`exists (select from cases original where original.id = ${this.#row}.duplicate_of_id and ${seesOriginal(this.#viewer, sql`original`)})`;
  }

  /** What the schema's fields show of it to this viewer, and nothing else. */
  #belonging(belonging: Belonging): Sql {
    const row = this.#row;
    const viewer = this.#viewer;
    switch (belonging) {
      case 'advisory': return sql`${row}.advisory_url is not null`;
      case 'duplicate': return sql`exists (select from cases later where later.duplicate_of_id = ${row}.id and ${caseIsVisible(viewer, sql`later`)})`;
      case 'title': return every([readsWordsOf(viewer, row), sql`exists (select from sealed_text title
        where title.id = ${row}.title_id and title.seipd is not null and ${notTeamWords(viewer, sql`title`)})`]);
      case 'attachment': return every([readsMessagesOf(viewer, row), sql`exists (select from attachment file
        where file.case_id = ${row}.id and ${notInternal(viewer, sql`file`)})`]);
    }
  }

  #participant(value: PersonValue | null): Sql {
    const holds = sql`exists (select from case_participant reader where reader.case_id = ${this.#row}.id and ${people(this.#viewer, this.#row)}
      and ${isPerson(value ?? 'somebody', sql`reader.account_id`)})`;
    return value === null ? sql`not ${holds}` : holds;
  }

  #label(values: readonly (string | null)[]): Sql {
    const names = values.filter((name) => name !== null);
    const worn = sql`select from case_label worn where worn.case_id = ${this.#row}.id`;
    return oneOf([
      ...(names.length > 0 ? [sql`exists (${worn} and worn.label_id in (select id from label where lower(name) = any(${names}::text[])))`] : []),
      ...(names.length < values.length ? [sql`not exists (${worn})`] : []),
    ]);
  }

  #cvss(test: Comparison<number>): Sql {
    const score = sql`${this.#row}.cvss_score`;
    const exact = (value: number): Sql => sql`${String(value)}::numeric`;
    switch (test.kind) {
      case 'any': return oneOf(test.values.map((value) => (value === null ? sql`${score} is null` : sql`${score} = ${exact(value)}`)));
      case 'bound': return compare(score, test.operator, exact(test.value));
      case 'range': return sql`${score} between ${exact(test.from)} and ${exact(test.to)}`;
    }
  }

  #service(values: readonly (string | null)[]): Sql {
    const slugs = values.filter((slug) => slug !== null);
    const row = this.#row;
    return oneOf([
      ...(slugs.length > 0 ? [sql`${row}.online_service_id in (select id from online_service where slug = any(${slugs}::text[]))`] : []),
      ...(slugs.length < values.length ? [sql`${row}.online_service_id is null`] : []),
    ]);
  }

  /** A reporter whom the viewer does not see counts as none. */
  #reporter(value: PersonValue | null): Sql {
    const isSeen = seesReporter(this.#viewer, this.#row);
    const holds = sql`(${isSeen} and ${isPerson(value ?? 'somebody', sql`${this.#row}.reporter_id`)})`;
    return value === null ? sql`${holds} is not true` : holds;
  }

  #number(test: Comparison<string>): Sql {
    const number = sql`${this.#row}.number`;
    switch (test.kind) {
      case 'any': return isIn(number, test.values);
      case 'bound': return compare(number, test.operator, sql`${test.value}`);
      case 'range': return sql`${number} between ${test.from} and ${test.to}`;
    }
  }

  #date(field: DateField, test: Comparison<DateValue>): Sql {
    const row = this.#row;
    const columns: Readonly<Record<DateField, Sql>> = {
      submitted: sql`${row}.submitted_at`, updated: sql`${row}.updated_at`, responded: sql`${row}.first_responded_at`,
      verified: sql`${row}.verified_at`, fixed: sql`${row}.fixed_at`, closed: sql`${row}.closed_at`, due: sql`(${nextDueOf(row)})`,
    };
    const holds = ({ operator, instant }: Bound): Sql => compare(columns[field], operator, this.#instant(instant));
    const isUnset = test.kind === 'any' && test.values.includes(null);
    return oneOf([...boundsOf(field, test).map((all) => sql`(${list(all.map(holds), ' and ')})`), ...(isUnset ? [sql`${columns[field]} is null`] : [])]);
  }

  #instant(instant: Instant): Sql {
    switch (instant.kind) {
      case 'at': return sql`${new Date(instant.milliseconds).toISOString()}::timestamptz`;
      case 'now': return sql`${this.#now} + make_interval(secs => ${instant.seconds})`;
      case 'day': return sql`date_trunc('day', ${this.#now}, 'UTC') + make_interval(hours => ${instant.days * 24})`;
    }
  }
}
