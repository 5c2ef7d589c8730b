/** What is wrong with a query, and where. */
export type CaseQueryFault = 'SYNTAX' | 'UNKNOWN_FIELD' | 'UNKNOWN_VALUE' | 'NOT_ORDERED' | 'MISPLACED' | 'TOO_LONG' | 'WORDS';

/** A query that cannot be read: nothing of it is ever left out in silence. Offsets count UTF-16 units of the text. */
export class CaseQueryError extends Error {
  readonly fault: CaseQueryFault;
  readonly offset: number;
  readonly end: number;
  /** What could stand at `offset`. */
  readonly expected: readonly string[];
  /** The valid word that comes nearest to the one written. */
  readonly nearest: string | null;

  constructor(fault: CaseQueryFault, message: string, place: { offset: number; end: number }, expected: readonly string[] = [], nearest: string | null = null) {
    super(nearest === null ? message : `${message} Did you mean “${nearest}”?`);
    this.name = 'CaseQueryError';
    this.fault = fault;
    this.offset = place.offset;
    this.end = place.end;
    this.expected = expected;
    this.nearest = nearest;
  }
}
