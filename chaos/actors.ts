/** Those who use the portal meanwhile: researchers who report and reply, triagers who begin and answer. Each repeats until answered. */
import { randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import type { Chance } from '../server/src/example/chance.ts';
import { gate, sealedLimits } from '../server/src/sealed/gate.ts';
import type { Asking } from './asking.ts';
import type { Ledger } from './ledger.ts';
import { type Person, sealTo, type World } from './world.ts';

export interface Play {
  readonly world: World;
  readonly ledger: Ledger;
  readonly asking: Asking;
  readonly chance: Chance;
  /** Whose case it is, by its number, for those who answer. */
  readonly reporters: Map<string, Person>;
  /** Nothing new is begun. */
  readonly isEnding: () => boolean;
  /** Nobody waits any longer. */
  readonly isOver: () => boolean;
}

interface CaseAnswer {
  readonly case: { readonly number: string; readonly receipt?: { readonly signedText: string } | null } | null;
  readonly userErrors: readonly { readonly code: string; readonly message: string }[];
}
const seipdOf = (armored: string): string => Buffer.from(gate(armored, { maxBytes: sealedLimits.report, path: [] }).sha256).toString('hex');
const submitText = `mutation ($input: SubmitReportInput!) { submitReport(input: $input) {
  case { number receipt { signedText } } userErrors { code message } } }`;
const postText = 'mutation ($input: PostMessageInput!) { postMessage(input: $input) { case { number } userErrors { code message } } }';
const moveText = 'mutation ($input: MoveCaseInput!) { moveCase(input: $input) { case { number } userErrors { code message } } }';
const versionText = 'query ($number: String!) { case(number: $number) { version state } }';

/** Reports, and now and then replies or sends again what was answered already. */
export async function submit(play: Play, person: Person): Promise<void> {
  const { chance, isEnding } = play;
  const own: string[] = [];
  while (!isEnding()) {
    if (own.length > 0 && chance.happens(0.3)) await post(play, person, chance.pick(own), [play.world.teamKey, person.publicKey], false);
    else await report(play, person, own);
    await wait(chance.between(100, 700));
  }
}

async function report({ world, ledger, reporters, asking, chance, isOver }: Play, person: Person, own: string[]): Promise<void> {
  const sealed = await sealTo(`Look at /invoices/${own.length}. ${'It hands out what is not mine. '.repeat(chance.between(1, 60))}`, [world.teamKey, person.publicKey]);
  const key = randomUUID();
  ledger.send({ kind: 'report', by: person.accountId, key, sha256: seipdOf(sealed) });
  const input = { idempotencyKey: key, report: sealed, policyVersion: 1 };
  for (const _ of chance.happens(0.15) ? [1, 2] : [1]) {
    const answer = await asking.untilAnswered<{ submitReport: CaseAnswer }>(person, submitText, { input }, isOver);
    if (answer === null) return;
    const taken = answer.data?.submitReport.case;
    if (!taken) throw new Error(`A report was refused: ${JSON.stringify(answer)}`);
    ledger.acknowledge({ key, number: taken.number, receipt: taken.receipt?.signedText ?? '', at: Date.now() });
    reporters.set(taken.number, person);
    if (!own.includes(taken.number)) own.push(taken.number);
  }
}

async function post({ ledger, asking, isOver }: Play, by: Person, number: string, readers: readonly Person['publicKey'][], isByTeam: boolean): Promise<void> {
  const body = await sealTo('Thank you. We look at it.', readers);
  const key = randomUUID();
  ledger.send({ kind: 'message', by: by.accountId, key, number, sha256: seipdOf(body), isByTeam });
  const answer = await asking.untilAnswered<{ postMessage: CaseAnswer }>(by, postText, { input: { idempotencyKey: key, number, body } }, isOver);
  if (answer === null) return;
  if (!answer.data?.postMessage.case) throw new Error(`A message was refused: ${JSON.stringify(answer)}`);
  ledger.acknowledge({ key, number, at: Date.now() });
}

/** Begins with a case, or answers in one. */
export async function triage(play: Play, person: Person): Promise<void> {
  const { chance, isEnding, isOver, world, reporters } = play;
  while (!isEnding() && !isOver()) {
    await wait(chance.between(150, 600));
    const [number, reporter] = chance.pick([...reporters, null]) ?? [];
    if (number === undefined || reporter === undefined) continue;
    if (chance.happens(0.4)) await begin(play, person, number);
    else await post(play, person, number, [world.teamKey, reporter.publicKey], true);
  }
}

async function begin({ ledger, asking, isOver }: Play, by: Person, number: string): Promise<void> {
  const seen = await asking.untilAnswered<{ case: { version: number; state: string } | null }>(by, versionText, { number }, isOver);
  if (seen?.data?.case?.state !== 'RECEIVED') return;
  const key = randomUUID();
  ledger.send({ kind: 'move', by: by.accountId, key, number });
  const input = { idempotencyKey: key, number, version: seen.data.case.version, move: 'START_TRIAGE' };
  const answer = await asking.untilAnswered<{ moveCase: CaseAnswer }>(by, moveText, { input }, isOver);
  // A colleague was quicker, or something was written meanwhile.
  if (answer?.data?.moveCase.case) ledger.acknowledge({ key, number, at: Date.now() });
}
