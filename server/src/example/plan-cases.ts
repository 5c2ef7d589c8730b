/** Which cases the example holds: three years, more of them lately, some forty open in every state, the rest closed in every way. */
import { randomUUID } from 'node:crypto';
import type { CaseSource, RuleSettings } from '../cases/case-facts.ts';
import { CaseStory } from './case-story.ts';
import { type Chance, chanceFrom } from './chance.ts';
import { type ReportArchetype, reportArchetypes } from './report-archetypes.ts';
import { type ExampleService, exampleServices } from './services.ts';
import { askSecondLook, type Author, type Cast, type Ending, tellStory } from './tell-story.ts';

export interface PlannedCase {
  readonly story: CaseStory;
  readonly number: string;
  readonly submissionId: string;
  readonly archetype: ReportArchetype;
  readonly service: ExampleService;
  readonly title: string;
  readonly fill: (text: string) => string;
  /** A text without form, as by gpg or telephone. */
  readonly isFreeText: boolean;
}
export interface Staff {
  readonly triager: Author;
  readonly lead: Author;
  readonly otherLead: Author;
}
export interface Plan {
  readonly now: Date;
  readonly settings: RuleSettings;
  readonly staff: Staff;
  /** Account ids, the two of `demo-accounts.json` first. */
  readonly researcherIds: readonly string[];
  readonly researcherNames: readonly string[];
}

const hourMs = 3_600_000;
const total = 300;
/** Hours ago, and how far it has come. Reporters 0 and 1 are the accounts that a newcomer tries. */
const open: readonly (readonly [number, Ending, number?])[] = [
  [26.2, 'RECEIVED', 5], [21, 'RECEIVED'], [18.5, 'RECEIVED', 7], [15, 'RECEIVED'], [11.5, 'RECEIVED', 1], [9, 'RECEIVED'], [3.8, 'RECEIVED'], [0.4, 'RECEIVED', 0],
  [30, 'TRIAGING'], [44, 'TRIAGING', 0], [52, 'TRIAGING'], [70, 'TRIAGING'], [96, 'TRIAGING'], [130, 'TRIAGING', 1],
  [90, 'NEEDS_INFORMATION'], [140, 'NEEDS_INFORMATION', 0], [210, 'NEEDS_INFORMATION'], [260, 'NEEDS_INFORMATION'],
  [60, 'VERIFIED'], [110, 'VERIFIED'], [150, 'VERIFIED', 1], [190, 'VERIFIED'], [230, 'VERIFIED'],
  [160, 'REMEDIATING', 0], [200, 'REMEDIATING'], [240, 'REMEDIATING'], [280, 'REMEDIATING'], [300, 'REMEDIATING'], [305, 'REMEDIATING'],
  [180, 'FIXED'], [250, 'FIXED', 1], [290, 'FIXED'], [310, 'FIX_FAILED'], [270, 'FIX_FAILED'],
];
/** Closed lately, so that there is something to answer: `researcher` is asked about a name. */
const lately: readonly (readonly [number, Ending, number?])[] = [
  [400, 'RESOLVED', 0], [500, 'RESOLVED', 1], [620, 'SECOND_LOOK'], [700, 'RESOLVED'], [420, 'INFORMATIVE', 0], [540, 'BY_DESIGN'],
];
const endings: readonly (readonly [Ending, number])[] = [
  ['RESOLVED', 40], ['ACCEPTED_RISK', 4], ['NOT_REPRODUCIBLE', 9], ['BY_DESIGN', 7], ['INFORMATIVE', 12], ['OUT_OF_SCOPE', 8],
  ['NO_RESPONSE', 5], ['WITHDRAWN', 4], ['SPAM', 5], [{ duplicateOf: '' }, 10],
];

export function planCases(plan: Plan): PlannedCase[] {
  const chance = chanceFrom(20_261_124);
  const { now } = plan;
  const old = Array.from({ length: total - open.length - lately.length }, (): readonly [number, Ending, number?] =>
    [24 * (33 + 1_060 * chance.next() ** 1.6), weighted(chance)]);
  const frames = [...old, ...lately, ...open].sort(([a], [b]) => b - a);
  const planned: PlannedCase[] = [];
  frames.forEach(([hoursAgo, ending, who], at) => {
    const submittedAt = new Date(Math.floor(now.getTime() - hoursAgo * hourMs));
    planned.push(planOne(plan, chance, { id: String(at + 1), submittedAt, ending, who, earlier: planned }));
  });
  return planned;
}

function weighted(chance: Chance): Ending {
  let left = chance.next() * endings.reduce((sum, [, weight]) => sum + weight, 0);
  return endings.find(([, weight]) => (left -= weight) < 0)?.[0] ?? 'RESOLVED';
}

interface Frame {
  readonly id: string;
  readonly submittedAt: Date;
  readonly ending: Ending;
  readonly who: number | undefined;
  readonly earlier: readonly PlannedCase[];
}

function planOne(plan: Plan, chance: Chance, { id, submittedAt, ending, who, earlier }: Frame): PlannedCase {
  const original = typeof ending === 'object' ? originalOf(chance, earlier) : null;
  const source: CaseSource = who !== undefined || original || needsReporter(ending) ? 'PORTAL'
    : chance.happens(0.1) ? 'MAIL' : chance.happens(0.07) ? 'INTERNAL' : chance.happens(0.05) ? 'IMPORT' : 'PORTAL';
  const archetype = original?.archetype ?? chance.pick(reportArchetypes);
  const service = original?.service ?? chance.pick(exampleServices);
  const place = chance.pick(service.places);
  const reporterAt = who ?? (chance.happens(0.09) ? chance.between(0, 1) : chance.happens(0.5) ? chance.between(2, 11) : chance.between(12, plan.researcherIds.length - 1));
  const reporterId = source === 'INTERNAL' ? null : (plan.researcherIds[reporterAt] ?? null);
  const name = plan.researcherNames[reporterAt]?.split(' ')[0] ?? '';
  const words = { service: service.name, host: service.hostnames[0] ?? '', place: place.name, path: place.path, parameter: place.parameter, name };
  const fill = (text: string): string => text.replace(/\{(service|host|place|path|parameter|name)\}/g, (_, key: keyof typeof words) => words[key]);
  const story = new CaseStory({ id, source, reporterId, submittedAt, settings: plan.settings, issueType: archetype.issueType });
  const reporter: Author | null = reporterId === null ? null : { role: 'REPORTER', id: reporterId };
  const cast: Cast = { reporter, ...plan.staff };
  const told: Ending = original ? { duplicateOf: original.story.facts.id } : typeof ending === 'object' || ending === 'SECOND_LOOK' ? 'INFORMATIVE' : ending;
  const frame = { story, cast, archetype, chance, now: plan.now, fill };
  tellStory(frame, told);
  if (ending === 'SECOND_LOOK') askSecondLook(frame);
  const number = `LRL-${submittedAt.getUTCFullYear()}-${id.padStart(6, '0')}`;
  const isFreeText = source === 'MAIL' || source === 'INTERNAL' || chance.happens(0.1);
  return { story, number, submissionId: randomUUID(), archetype, service, title: capital(fill(chance.pick(archetype.titles))), fill, isFreeText };
}

const capital = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1);

const needsReporter = (ending: Ending): boolean =>
  typeof ending === 'string' && ['NEEDS_INFORMATION', 'NO_RESPONSE', 'WITHDRAWN', 'FIX_FAILED', 'SECOND_LOOK'].includes(ending);

/** Something a little earlier that was good: two people find the same flaw within weeks. */
function originalOf(chance: Chance, earlier: readonly PlannedCase[]): PlannedCase | null {
  const good = earlier.slice(-25).filter(({ story: { facts } }) => facts.verifiedAt !== null && facts.duplicateOfId === null);
  return good.length > 0 ? chance.pick(good) : null;
}
