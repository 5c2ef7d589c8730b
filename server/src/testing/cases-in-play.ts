/** Cases played by the real commands: a reporter with a key, a triager and a lead who hold the team key. */
import { randomUUID } from 'node:crypto';
import { askWhenCreditable } from '../acknowledgments/ask-consent.ts';
import type { CaseEntity } from '../cases/case.entity.ts';
import { assessCase } from '../cases/commands/assess-case.ts';
import { type MoveCase, moveCase } from '../cases/commands/move-case.ts';
import { postMessage } from '../cases/commands/post-message.ts';
import { type SubmitReport, submitReport } from '../cases/commands/submit-report.ts';
import { type KeyedPerson, makePerson, openPortal, registerOwnKey, sealTo, type Team } from './keyed-people.ts';
import { type TestApp, type TestAppOptions, testApp } from './test-app.ts';

export interface Play extends TestApp {
  readonly team: Team;
  readonly lead: KeyedPerson;
  readonly triager: KeyedPerson;
  readonly reporter: KeyedPerson;
  /** Sealed to the team and to whom is given. */
  seal(text: string, ...readers: readonly KeyedPerson[]): Promise<string>;
  report(by?: KeyedPerson, changes?: Partial<SubmitReport>): Promise<{ caseId: string; number: string }>;
  row(number: string): Promise<CaseRow>;
  say(by: KeyedPerson, number: string, text: string): Promise<unknown>;
  move(by: KeyedPerson, number: string, move: MoveCase['move'], more?: Partial<MoveCase>): Promise<unknown>;
  /** From received to verified. */
  verify(number: string): Promise<void>;
  /** From received to RESOLVED. */
  resolve(number: string): Promise<void>;
}
export type CaseRow = Pick<CaseEntity, 'id' | 'state' | 'resolution' | 'version' | 'firstRespondedAt' | 'creditableSince' | 'duplicateOfId' | 'fixedAt' | 'verifiedAt'>;

export const cvssVector = 'CVSS:3.1/AV:N/AC:L/PR:L/UI:R/S:C/C:H/I:L/A:N';

export async function casesInPlay(options: TestAppOptions = {}): Promise<Play> {
  const node = await testApp({ caseListeners: [askWhenCreditable], ...options });
  const { app } = node;
  const team = await openPortal(app);
  const triager = await makePerson(app, ['RESEARCHER', 'TRIAGER'], true);
  const reporter = await makePerson(app);
  await registerOwnKey(app, reporter);
  const play: Play = {
    ...node, team, triager, reporter, lead: team.lead,
    seal: async (text, ...readers) => sealTo(text, team.publicKey, ...readers.map(({ publicKey }) => publicKey)),
    async report(by = reporter, changes = {}) {
      const report = await play.seal('Steps, and what came back.', by);
      const { caseId } = await submitReport(app, by.viewer, { idempotencyKey: randomUUID(), installedSoftware: false, policyVersion: 1, report, ...changes });
      const [{ number }] = await app.dataSource.query<[{ number: string }]>('select number from cases where id = $1', [caseId]);
      return { caseId, number };
    },
    row: async (number) => app.dataSource.getRepository<CaseEntity>('CaseEntity').findOneByOrFail({ number }),
    say: async (by, number, text) => postMessage(app, by.viewer, { idempotencyKey: randomUUID(), number, body: await play.seal(text, reporter), internal: false }),
    async move(by, number, move, more = {}) {
      const { version } = await play.row(number);
      return moveCase(app, by.viewer, { idempotencyKey: randomUUID(), number, version, move, ...more });
    },
    async verify(number) {
      await play.move(triager, number, 'START_TRIAGE');
      const { version } = await play.row(number);
      await assessCase(app, triager.viewer, { number, version, weakness: 'CWE-79', cvssVector });
      await play.move(triager, number, 'VERIFY');
    },
    async resolve(number) {
      await play.verify(number);
      await play.move(play.lead, number, 'CLOSE', { resolution: 'RESOLVED', message: await play.seal('Fixed. Thank you.', reporter) });
    },
  };
  return play;
}
