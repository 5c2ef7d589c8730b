/** The table that a run ends with, and whether it was good. */
import type { Try } from './asking.ts';
import type { Broken } from './director.ts';
import type { Verdict } from './judge.ts';
import type { PortalNode } from './portal-node.ts';

export interface Result {
  readonly verdict: Verdict;
  readonly broken: readonly Broken[];
  readonly tries: readonly Try[];
  readonly nodes: readonly PortalNode[];
  /** When anything was acknowledged, in order. */
  readonly answers: readonly number[];
  readonly couldFill: boolean;
  readonly seconds: number;
}

const many = (deed: Broken['deed'], broken: readonly Broken[]): number => broken.filter((one) => one.deed === deed).length;
const seconds = (milliseconds: number): string => `${(milliseconds / 1_000).toFixed(1)} s`;

/** From the moment at which the database was there again to the next answer that anybody got. */
function longestSilence({ broken, answers }: Result): number {
  const after = broken.filter(({ deed }) => deed === 'STOP' || deed === 'FILL').map(({ until }) => (answers.find((at) => at >= until) ?? until) - until);
  return Math.max(0, ...after);
}

/** Between two answers that anybody got, while a standby took over. */
function longestFailover({ broken, answers }: Result): number {
  const gaps = answers.slice(1).map((at, before) => ({ from: answers[before] ?? at, until: at }));
  const during = broken.filter(({ deed }) => deed === 'LEADER').flatMap(({ from, until }) => gaps.filter((gap) => gap.until > from && gap.from < until));
  return Math.max(0, ...during.map((gap) => gap.until - gap.from));
}

/** Of requests that began while the database was stopped. */
function longestAnswer({ broken, tries }: Result): number {
  const isAway = ({ begun }: Try): boolean => broken.some(({ deed, from, until }) => (deed === 'STOP' || deed === 'LEADER') && begun >= from && begun <= until);
  return Math.max(0, ...tries.filter(isAway).map(({ milliseconds }) => milliseconds));
}

export function isGood({ verdict, nodes, tries }: Result): boolean {
  const { lost, doubled, strangers, unexcused, mailsUnsent } = verdict;
  const faults = tries.filter(({ status, code }) => status === -1 || code === 'INTERNAL').length;
  return [lost, doubled, strangers, unexcused, mailsUnsent].every(({ length }) => length === 0) && faults === 0 && nodes.every((node) => crashesOf(node) === 0);
}

/** A node that finds no database when it starts says so and ends, as it should: its supervisor starts it again. */
const crashesOf = (node: PortalNode): number => node.endedByItself.filter((said) => /node:internal|Error:|at .*\.js:\d+/.test(said)).length;

export function tableOf(result: Result): string {
  const { verdict, broken, tries, nodes, couldFill } = result;
  const count = (matches: (one: Try) => boolean): number => tries.filter(matches).length;
  const leaders: readonly (readonly [string, string | number])[] = many('LEADER', broken) === 0 ? [] : [
    ['leader of the database killed or frozen', many('LEADER', broken)],
    ['longest time without an answer meanwhile', seconds(longestFailover(result))],
  ];
  const rows: readonly (readonly [string, string | number])[] = [
    ['servers killed (-9)', many('KILL', broken)],
    ['database stopped at once', many('STOP', broken)],
    ['all connections cut', many('CUT', broken)],
    ['disk of the database filled', couldFill ? many('FILL', broken) : 'left out: needs root, to mount a small file system'],
    ...leaders,
    ['mail server refused, slow or cut', broken.filter(({ what }) => /REFUSED|SLOW|CUT$/.test(what)).length],
    ['requests', tries.length],
    ['… answered 503', count(({ status }) => status === 503)],
    ['… cut with the connection', count(({ status }) => status === 0)],
    ['… without an answer in 20 s', count(({ status }) => status === -1)],
    ['… answered INTERNAL', count(({ code }) => code === 'INTERNAL')],
    ['servers ended by themselves', nodes.reduce((sum, node) => sum + crashesOf(node), 0)],
    ['acknowledged', verdict.acknowledged],
    ['lost', verdict.lost.length],
    ['doubled', verdict.doubled.length],
    ['mails owed', verdict.mailsOwed],
    ['mails sent', verdict.mailsSent],
    ['mails owed and not sent', verdict.mailsUnsent.length],
    ['sent twice, same Message-ID', verdict.sentTwice],
    ['… with no kill or cut before', verdict.unexcused.length],
    ['sent twice, other Message-ID', verdict.strangers.length],
    ['longest time to a server’s recovery', seconds(Math.max(0, ...nodes.flatMap(({ recoveries }) => recoveries)))],
    ['longest time to an answer once the database was back', seconds(longestSilence(result))],
    ['longest answer while the database was away', seconds(longestAnswer(result))],
    ['whole run', seconds(result.seconds * 1_000)],
  ];
  const width = Math.max(...rows.map(([name]) => name.length));
  const details = [...verdict.lost, ...verdict.doubled, ...verdict.strangers, ...verdict.unexcused, ...verdict.mailsUnsent].slice(0, 20);
  return [...rows.map(([name, value]) => `${name.padEnd(width + 2)}${value}`), ...details.map((line) => `  ! ${line}`)].join('\n');
}
