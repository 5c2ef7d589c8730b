import { describe, expect, it } from 'vitest';
import { defaultPolicyText } from './policy-texts.ts';
import { policySlugs } from './policy.entity.ts';

const settings = { organization: 'Test *Services*', contactEmail: 'security@example.org', responseHours: 24, nextUpdateDays: 14, creditDuplicates: true, retentionDays: null };

describe('the policy texts', () => {
  it.each(policySlugs)('leave no placeholder open: %s', (slug) => {
    expect(defaultPolicyText(slug, settings)).not.toMatch(/[{}]{2}/);
  });

  it('take their promises from the settings', () => {
    const text = defaultPolicyText('DISCLOSURE', { ...settings, responseHours: 48, nextUpdateDays: 7 });
    expect(text).toContain('within 48 hours');
    expect(text).toContain('in 7 days at the latest');
    expect(text).not.toContain('24 hours');
    expect(defaultPolicyText('ACKNOWLEDGMENT', { ...settings, creditDuplicates: false })).not.toContain('co-finder');
  });

  it('carry the promise, the four parts of the safe harbour, and the default of disclosure', () => {
    const text = defaultPolicyText('DISCLOSURE', settings);
    expect(text).toContain('use *Follow up* so that we can make sure we received your report');
    expect(text.match(/^\d\. \*\*/gm)).toHaveLength(4);
    expect(text).toContain('90 days after you reported it');
  });

  it('name the period after which words are destroyed', () => {
    expect(defaultPolicyText('PRIVACY', settings)).toContain('The words in them are kept too.');
    expect(defaultPolicyText('PRIVACY', { ...settings, retentionDays: 365 })).toContain('destroyed 365 days after closing, and you are told 14 days before');
  });

  it('hold the name of the organization as words, not as markup', () => {
    expect(defaultPolicyText('PRIVACY', settings)).toContain('Test \\*Services\\*');
  });
});
