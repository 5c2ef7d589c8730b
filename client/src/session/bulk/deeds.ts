/** What is done to each of many cases: the same write as for one, judged by the same rules, in a transaction of its own. */
import type { IssueType } from '../../generated/graphql.ts';
import { request } from '../graphql.ts';
import { labelCaseMutation } from '../labels/label-queries.ts';
import { type BulkCase, bulkAssignMutation, bulkClassifyMutation } from './bulk-queries.ts';
import type { Outcome } from './run-each.ts';

interface Payload {
  readonly case?: { readonly version: number } | null;
  readonly userErrors: readonly { readonly message: string }[];
}
/** @param undo given the version that the write left */
function outcomeOf(payload: Payload, undo?: (version: number) => Promise<Outcome>): Outcome {
  const [refusal] = payload.userErrors;
  if (refusal) return { state: 'FAILED', reason: refusal.message };
  const version = payload.case?.version;
  return undo && version !== undefined ? { state: 'DONE', undo: async () => undo(version) } : { state: 'DONE' };
}

/** What undo goes back to. What a case has already, an earlier try gave it whose answer was lost: then to what it had before that one. */
export const wasBefore = <V>({ now, earlier, given }: { readonly now: V; readonly earlier: V; readonly given: V }): V => (now === given ? earlier : now);

/** @param earlier before the first try that was not answered @param assignee null gives it back */
export async function assignOne(one: BulkCase, earlier: BulkCase, assignee: string | null): Promise<Outcome> {
  const before = wasBefore({ now: one.assignee?.id ?? null, earlier: earlier.assignee?.id ?? null, given: assignee });
  const write = async (to: string | null, version: number) => (await request(bulkAssignMutation, { input: { number: one.number, version, assignee: to } })).assignCase;
  return outcomeOf(await write(assignee, one.version), async (version) => outcomeOf(await write(before, version)));
}

/** What is left out stays. Null: not known. */
export interface Classification {
  readonly onlineService?: string | null;
  readonly issueType?: IssueType | null;
}

export async function classifyOne(one: BulkCase, earlier: BulkCase, given: Classification): Promise<Outcome> {
  const { onlineService, issueType } = given;
  const before: Classification = {
    ...(onlineService !== undefined && { onlineService: wasBefore({ now: one.onlineService?.id ?? null, earlier: earlier.onlineService?.id ?? null, given: onlineService }) }),
    ...(issueType !== undefined && { issueType: wasBefore({ now: one.issueType, earlier: earlier.issueType, given: issueType }) }),
  };
  const write = async (what: Classification, version: number) => (await request(bulkClassifyMutation, { input: { number: one.number, version, ...what } })).classifyCase;
  return outcomeOf(await write(given, one.version), async (version) => outcomeOf(await write(before, version)));
}

/** Takes back exactly what changed: what a case had before, it keeps. */
export async function labelOne({ number }: Pick<BulkCase, 'number'>, add: readonly string[], remove: readonly string[]): Promise<Outcome> {
  const { userErrors, added, removed } = (await request(labelCaseMutation, { input: { number, add: [...add], remove: [...remove] } })).labelCase;
  const [refusal] = userErrors;
  if (refusal) return { state: 'FAILED', reason: refusal.message };
  if (added.length + removed.length === 0) return { state: 'DONE' };
  return { state: 'DONE', undo: async () => labelOne({ number }, removed, added) };
}
