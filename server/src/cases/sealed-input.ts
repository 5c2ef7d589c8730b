/** The sealed fields of a command: through the gate, then to the right readers. Commands only. */
import { gate, type Sealed, sealedLimits } from '../sealed/gate.ts';
import { readerKeys } from '../sealed/reader-keys.ts';
import { type ReaderMark, requireReporterReaders, requireTeamReaders } from '../sealed/reader-policy.ts';
import type { OpenedCase } from './case-access.ts';
import type { PersonContext } from './command.ts';

export interface SealedField {
  readonly armored: string;
  readonly size: keyof typeof sealedLimits;
  readonly path: readonly string[];
}
export type TakenField = Sealed & {
  readonly marks: readonly ReaderMark[];
  /** Of a text by the team: whether it is sealed to every reader beside the team. */
  readonly reachesReaders: boolean;
};

const passGate = (fields: readonly SealedField[]): Sealed[] =>
  fields.map(({ armored, size, path }) => gate(armored, { maxBytes: sealedLimits[size], path }));

/** What a reporter sends, in the order given. @throws UserRefusal of the gate and of the reader policy */
export async function takeFromReporter(
  { manager, viewer }: Pick<PersonContext, 'manager' | 'viewer'>, fields: readonly SealedField[],
): Promise<TakenField[]> {
  const sealed = passGate(fields);
  const keys = await readerKeys(manager, [viewer.accountId], sealed);
  return sealed.map((one, at) => ({
    ...one,
    reachesReaders: true,
    marks: requireReporterReaders(one, { keys, reporterId: viewer.accountId, path: fields[at]?.path ?? [] }),
  }));
}

/** What the team sends: exactly to the team and to `readers`, account ids; to nobody else for a note. */
export async function takeFromTeam(
  { manager }: Pick<PersonContext, 'manager'>, readers: readonly string[], fields: readonly SealedField[],
): Promise<TakenField[]> {
  const sealed = passGate(fields);
  const keys = await readerKeys(manager, readers, sealed);
  for (const [at, one] of sealed.entries()) requireTeamReaders(one, { keys, readers, path: fields[at]?.path ?? [] });
  const reachesReaders = readers.every((id) => (keys.accounts.get(id)?.current.size ?? 0) > 0);
  return sealed.map((one) => ({ ...one, marks: [], reachesReaders }));
}

/** A text to everybody who reads this case, by whoever acts in it. */
export async function takeForCase(context: PersonContext, { row, author }: OpenedCase, field: SealedField): Promise<TakenField> {
  const readers = row.reporterId === null ? [] : [row.reporterId];
  const [taken] = author.role === 'REPORTER' ? await takeFromReporter(context, [field]) : await takeFromTeam(context, readers, [field]);
  if (!taken) throw new Error('One field gives one sealed text.');
  return taken;
}
