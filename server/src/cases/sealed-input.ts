/** The sealed fields of a command: through the gate, then to the right readers. Commands only. */
import { gate, type Sealed, sealedLimits } from '../sealed/gate.ts';
import { readerKeys } from '../sealed/reader-keys.ts';
import { type ReaderKeys, type ReaderMark, requireReporterReaders, requireTeamReaders } from '../sealed/reader-policy.ts';
import type { OpenedCase } from './case-access.ts';
import type { PersonContext } from './command.ts';
import type { SealedTextKind } from '../sealed/sealed-text-facts.ts';
import { readsKind } from './reading-rules.ts';

export interface SealedField {
  readonly armored: string;
  readonly size: keyof typeof sealedLimits;
  readonly path: readonly string[];
}
export type TakenField = Sealed & {
  readonly marks: readonly ReaderMark[];
  /** Of a text by the team: whether the reporter opens it. */
  readonly reachesReporter: boolean;
};

const passGate = (fields: readonly SealedField[]): Sealed[] =>
  fields.map(({ armored, size, path }) => gate(armored, { maxBytes: sealedLimits[size], path }));

type Readers = Pick<Sealed, 'pkesks'>;
/** @param paths of the input fields, one for each @returns what is unusual, for each @throws UserRefusal of the reader policy */
export type ReaderJudge = (sealed: readonly Readers[], paths: readonly (readonly string[])[]) => Promise<(readonly ReaderMark[])[]>;

/** @param keys the team's and the reporter's */
export const judgeByKeys = (keys: ReaderKeys, reporterId: string): ReaderJudge => async (sealed, paths) =>
  sealed.map((one, at) => requireReporterReaders(one, { keys, reporterId, path: paths[at] ?? [] }));

const judgeAsReporter = ({ manager, viewer }: Pick<PersonContext, 'manager' | 'viewer'>): ReaderJudge => async (sealed, paths) =>
  judgeByKeys(await readerKeys(manager, [viewer.accountId]), viewer.accountId)(sealed, paths);

/** @param readers account ids beside the team */
export const judgeAsTeam = ({ manager }: Pick<PersonContext, 'manager'>, readers: readonly string[]): ReaderJudge => async (sealed, paths) => {
  const keys = await readerKeys(manager, readers);
  for (const [at, one] of sealed.entries()) requireTeamReaders(one, { keys, readers, path: paths[at] ?? [] });
  return sealed.map(() => []);
};

/** What a reporter or a participant sends, in the order given: it must only reach the team, whose re-wrap passes it on. @throws UserRefusal of the gate and of the reader policy */
export async function takeFromReporter(judge: ReaderJudge, fields: readonly SealedField[]): Promise<TakenField[]> {
  const sealed = passGate(fields);
  const marks = await judge(sealed, fields.map(({ path }) => path));
  return sealed.map((one, at) => ({ ...one, reachesReporter: true, marks: marks[at] ?? [] }));
}

/**
 * What the team sends: exactly to the team and to `readers`, account ids; to nobody else for a note.
 * @param reporterId of these, whom an answer has to reach
 */
export async function takeFromTeam(
  { manager }: Pick<PersonContext, 'manager'>, readers: readonly string[], fields: readonly SealedField[], reporterId: string | null = null,
): Promise<TakenField[]> {
  const sealed = passGate(fields);
  const keys = await readerKeys(manager, readers);
  for (const [at, one] of sealed.entries()) requireTeamReaders(one, { keys, readers, path: fields[at]?.path ?? [] });
  const reachesReporter = reporterId !== null && (keys.accounts.get(reporterId)?.current.size ?? 0) > 0;
  return sealed.map((one) => ({ ...one, marks: [], reachesReporter }));
}

/** "Message: team, reporter, participants who read": the accounts beside the team. */
const readersOf = ({ row: { reporterId }, participants }: OpenedCase, kind: SealedTextKind): readonly string[] => [
  ...(reporterId === null ? [] : [reporterId]),
  ...participants.filter(({ role }) => readsKind(role, kind)).map(({ accountId }) => accountId),
];

/** For what comes with a message to everybody who reads it. */
export const judgeForCase = (context: PersonContext, opened: OpenedCase): ReaderJudge =>
  (opened.author.role === 'TEAM' ? judgeAsTeam(context, readersOf(opened, 'MESSAGE')) : judgeAsReporter(context));

/** A text to everybody who reads its kind in this case, by whoever acts in it. */
export async function takeForCase(context: PersonContext, opened: OpenedCase, kind: SealedTextKind, field: SealedField): Promise<TakenField> {
  const [taken] = opened.author.role === 'TEAM'
    ? await takeFromTeam(context, readersOf(opened, kind), [field], opened.row.reporterId)
    : await takeFromReporter(judgeAsReporter(context), [field]);
  if (!taken) throw new Error('One field gives one sealed text.');
  return taken;
}
