/** What the example's researchers said about being thanked: some twenty by name, alias or anonymous, the rest silent, declined or not yet. */
import type { ConsentFacts } from '../acknowledgments/consent-rules.ts';
import { answerConsent, askConsent, notAsked } from '../acknowledgments/consent-rules.ts';
import type { CaseFacts, RuleSettings } from '../cases/case-facts.ts';
import { isCreditable } from '../cases/creditable-rules.ts';
import type { Chance } from './chance.ts';
import { aliases } from './people.ts';
import type { PlannedCase } from './plan-cases.ts';

export interface PlannedConsent {
  readonly caseId: string;
  readonly researcherId: string;
  readonly creditableSince: Date;
  readonly facts: ConsentFacts;
}

const dayMs = 86_400_000;
const thanked = 22;

export function planConsents(
  cases: readonly PlannedCase[], chance: Chance, now: Date, settings: RuleSettings, nameOf: (accountId: string) => string,
): PlannedConsent[] {
  const byId = new Map(cases.map(({ story: { facts } }) => [facts.id, facts]));
  const creditable = cases.flatMap(({ story: { facts } }) => {
    const original = facts.duplicateOfId === null ? null : (byId.get(facts.duplicateOfId) ?? null);
    const { reporterId } = facts;
    return reporterId !== null && isCreditable(facts, original, settings) ? [{ facts, reporterId, since: creditableSince(facts, original) }] : [];
  });
  const asked = creditable.filter(({ since }) => now.getTime() - since.getTime() > 35 * dayMs);
  const every = Math.max(1, Math.floor(asked.length / thanked));
  return creditable.map(({ facts, reporterId, since }) => {
    const at = asked.findIndex((one) => one.facts === facts);
    const before = askConsent(notAsked, true, reporterId, since) ?? notAsked;
    const isGranted = at >= 0 && at % every === 0 && at < thanked * every;
    return { caseId: facts.id, researcherId: reporterId, creditableSince: since, facts: isGranted ? granted(before, chance, since, nameOf(reporterId)) : silent(before, chance, now, since) };
  });
}

const creditableSince = ({ closedAt, submittedAt }: CaseFacts, original: CaseFacts | null): Date =>
  new Date(Math.max((closedAt ?? submittedAt).getTime(), original?.closedAt?.getTime() ?? 0));

function granted(before: ConsentFacts, chance: Chance, since: Date, name: string): ConsentFacts {
  const at = new Date(since.getTime() + chance.between(1, 60) * 3_600_000);
  const choice = chance.happens(0.7) ? 'NAME' : chance.happens(0.7) ? 'ALIAS' : 'ANONYMOUS';
  const publishedName = choice === 'NAME' ? name : choice === 'ALIAS' ? chance.pick(aliases) : null;
  const url = choice === 'NAME' && chance.happens(0.4) ? `https://${name.split(' ')[0]?.toLowerCase().replace(/[^a-z]/g, '') ?? 'www'}.example.org/` : null;
  return answerConsent(before, { choice, publishedName, url }, 'CASE_PAGE', at);
}

function silent(before: ConsentFacts, chance: Chance, now: Date, since: Date): ConsentFacts {
  if (now.getTime() - since.getTime() < 30 * dayMs) return before;
  if (chance.happens(0.3)) return answerConsent(before, { choice: 'DO_NOT_LIST' }, 'CASE_PAGE', new Date(since.getTime() + dayMs));
  return { ...before, state: 'LAPSED' };
}
