/** What is typed about a service, and what is sent of it. Pure. */
export interface ServiceData {
  readonly id: string;
  readonly slug: string;
  readonly name: string;
  readonly inScope: boolean;
  readonly hostnames: readonly string[];
  readonly testingRules: string | null;
  /** Who answers for it; null too where it is not asked for. */
  readonly responsible?: string | null;
}

export interface ServiceDraft {
  readonly name: string;
  readonly slug: string;
  /** One a line, as typed. */
  readonly hostnames: string;
  readonly inScope: boolean;
  readonly testingRules: string;
  readonly responsible: string;
}

export const emptyService: ServiceDraft = { name: '', slug: '', hostnames: '', inScope: true, testingRules: '', responsible: '' };

export const draftOf = ({ name, slug, hostnames, inScope, testingRules, responsible }: ServiceData): ServiceDraft =>
  ({ name, slug, hostnames: hostnames.join('\n'), inScope, testingRules: testingRules ?? '', responsible: responsible ?? '' });

/** "Prêt-à-porter Mail" → "pret-a-porter-mail": at most 40 letters a to z, digits and inner hyphens. */
export function slugFor(name: string): string {
  const plain = name.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replace(/[^a-z0-9]+/g, '-');
  return plain.slice(0, 40).replace(/^-+|-+$/g, '');
}

/** Addresses as people paste them: https://mail.example.org/inbox, a comma between two. */
export function hostnamesIn(typed: string): readonly string[] {
  const names = typed.split(/[\s,;]+/).map((each) => each.toLowerCase().replace(/^[a-z]+:\/\//, '').replace(/[/?#:].*$/, '').replace(/\.$/, ''));
  return [...new Set(names.filter((each) => each !== ''))];
}
