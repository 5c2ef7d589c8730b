/** The texts that a lead may adopt as they are or change first. Promises in them come from the settings, so that no wording contradicts a rule. */
import type { Installation } from '../installation.ts';
import type { PolicySlug } from './policy.entity.ts';
import acknowledgment from './texts/acknowledgment.md?raw';
import disclosure from './texts/disclosure.md?raw';
import privacy from './texts/privacy.md?raw';

const texts: Readonly<Record<PolicySlug, string>> = { DISCLOSURE: disclosure, ACKNOWLEDGMENT: acknowledgment, PRIVACY: privacy };

export type PolicySettings = Pick<Installation, 'organization' | 'contactEmail' | 'responseHours' | 'nextUpdateDays' | 'creditDuplicates' | 'retentionDays'>;

/** Names come into Markdown as words, never as markup. */
const plain = (text: string): string => text.replaceAll(/[\\`*_[\]<>#|]/g, (mark) => `\\${mark}`);

/** @returns Markdown */
export function defaultPolicyText(slug: PolicySlug, settings: PolicySettings): string {
  const { nextUpdateDays, creditDuplicates, retentionDays } = settings;
  const words: Readonly<Record<string, string>> = {
    organization: plain(settings.organization),
    contactEmail: plain(settings.contactEmail),
    hours: String(settings.responseHours),
    nextUpdate: nextUpdateDays === 1 ? 'in a day' : `in ${nextUpdateDays} days`,
    retention: retentionDays === null ? 'The words in them are kept too.'
      : `The words in them are destroyed ${retentionDays} days after closing, and you are told 14 days before; the facts remain.`,
    duplicates: creditDuplicates ? 'you are listed as a co-finder.' : 'we thank you in the case, but list only who was first.',
  };
  return texts[slug].replaceAll(/\{\{(\w+)\}\}/g, (_whole, name: string) => {
    const word = words[name];
    if (word === undefined) throw new Error(`The policy text ${slug} names an unknown setting: ${name}.`);
    return word;
  });
}
