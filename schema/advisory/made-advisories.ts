/** Advisories made for tests from a seed: every field there and not there, and characters that break careless writers. */
import calculator from 'ae-cvss-calculator';
import type { AdvisoryCredit, AdvisoryFacts, AdvisoryScore } from './advisory-facts.ts';
import { weaknessNames } from './weakness-names.ts';

/** Mulberry32: the same numbers for the same seed, from 0 to 1. */
function numbersFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const metrics = {
  '3.0': ['AV:NALP', 'AC:LH', 'PR:NLH', 'UI:NR', 'S:UC', 'C:NLH', 'I:NLH', 'A:NLH'],
  '3.1': ['AV:NALP', 'AC:LH', 'PR:NLH', 'UI:NR', 'S:UC', 'C:NLH', 'I:NLH', 'A:NLH'],
  '4.0': ['AV:NALP', 'AC:LH', 'AT:NP', 'PR:NLH', 'UI:NPA', 'VC:NLH', 'VI:NLH', 'VA:NLH', 'SC:NLH', 'SI:NLH', 'SA:NLH'],
} as const;
const odd = ['</script><b>', '"quoted\\"', '𝕊eal 🔒', 'שלום', 'a\u0301b', '\u2028between\u2029', "O'Hara & Søn", '東京', '$(x)', '%00', '\u202eabc', 'CVE-0000-0000', '  two  blanks', 'tab\there'] as const;
const words = ['request', 'forged', 'calendar', 'session', 'before', '1.2', 'cookie', 'attacker', 'reads', 'of', 'another', 'account'] as const;

/** @param seed another one is another advisory */
export function madeAdvisory(seed: number): AdvisoryFacts {
  const next = numbersFrom(seed);
  const pick = <T>(from: readonly T[]): T => from[Math.floor(next() * from.length)] as T;
  const maybe = <T>(make: () => T): T | null => (next() < 0.5 ? make() : null);
  const many = <T>(most: number, make: (place: number) => T): T[] => Array.from({ length: Math.floor(next() * (most + 1)) }, (_, place) => make(place));
  const text = (length: number): string => [pick(words), ...many(length, () => (next() < 0.3 ? pick(odd) : pick(words))), pick(words)].join(' ');
  const day = (): string => new Date(Date.UTC(2026, 0, 1 + Math.floor(next() * 300))).toISOString().slice(0, 10);
  const score = (): AdvisoryScore => {
    const version = pick(['3.0', '3.1', '4.0'] as const);
    const vector = `CVSS:${version}/${metrics[version].map((metric) => `${metric.slice(0, metric.indexOf(':'))}:${pick([...metric.slice(metric.indexOf(':') + 1)])}`).join('/')}`;
    const value = calculator.fromVector(vector)?.calculateScores().overall ?? 0;
    return { vector, version, score: value, severity: value === 0 ? 'NONE' : value < 4 ? 'LOW' : value < 7 ? 'MEDIUM' : value < 9 ? 'HIGH' : 'CRITICAL' };
  };
  const credit = (place: number): AdvisoryCredit => ({
    name: maybe(() => text(2)), url: maybe(() => `https://example.org/${place}?a=1&b=%20`), organization: maybe(() => text(2)), role: pick(['FINDER', 'CO_FINDER']),
  });
  const begun = Date.UTC(2026, 5, 1) + Math.floor(next() * 1e9);
  return {
    number: `LRL-SA-2026-${String(seed).padStart(4, '0')}`, page: `https://portal.example/advisories/${seed}`,
    title: text(4), summary: text(40), details: maybe(() => `${text(60)}\n\n${text(20)}`), remediation: text(20), product: text(2),
    versions: maybe(() => `before ${text(1)}`), fixedIn: maybe(() => text(1)), fixedOn: maybe(day),
    weakness: maybe(() => (next() < 0.8 ? pick(Object.keys(weaknessNames)) : 'CWE-99999')),
    cveId: maybe(() => `CVE-2026-${10_000 + seed}`), score: maybe(score),
    references: many(4, (place) => `https://example.org/r/${place}`),
    revisions: [0, ...many(5, (place) => place + 1)].map((place) => ({ number: place + 1, at: new Date(begun + place * 86_400_000).toISOString(), note: text(6) })),
    credits: many(4, credit),
    publisher: { name: text(2), namespace: 'https://portal.example', contact: 'security@portal.example' },
    assigner: next() < 0.8 ? { orgId: '6b35e9e2-5c1e-4a2c-9a0e-3a4f5b6c7d8e', shortName: maybe(() => 'example') } : null,
  };
}
