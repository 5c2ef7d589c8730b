import { describe, expect, it } from 'vitest';
import { type RoleFacts, rolesAfter, whyNotRoles } from './role-rules.ts';

const subject: RoleFacts['subject'] = { id: 'ana', roles: ['RESEARCHER', 'TRIAGER'], isDisabled: false, hasAddress: true };
const facts: RoleFacts = { actorId: 'admin', subject, give: [], take: [], otherAdministrators: 1 };
const why = (changes: Partial<Omit<RoleFacts, 'subject'>> & { readonly subject?: Partial<RoleFacts['subject']> }): string =>
  whyNotRoles({ ...facts, ...changes, subject: { ...subject, ...changes.subject } }) ?? 'may';

describe('"Administrators invite to any role but never raise themselves."', () => {
  it('is refused to themselves, whatever it is', () => {
    for (const change of [{ give: ['LEAD'] }, { give: ['ADMINISTRATOR'] }, { take: ['TRIAGER'] }] as const) expect(why({ actorId: 'ana', ...change })).toContain('another administrator');
  });

  it('brings nobody into the team past the fingerprints of the leads', () => {
    const researcher = { roles: ['RESEARCHER'] } as const;
    expect(why({ give: ['TRIAGER'], subject: researcher })).toContain('Invite');
    expect(why({ give: ['LEAD'], subject: researcher })).toContain('Invite');
    expect(why({ give: ['ADMINISTRATOR'], subject: researcher })).toBe('may');
    expect(why({ give: ['LEAD'], take: ['TRIAGER'] })).toBe('may');
    expect(why({ actorId: null, give: ['LEAD'], subject: researcher })).toBe('may');
  });

  it('never leaves an installation without an administrator', () => {
    const administrator = { roles: ['RESEARCHER', 'ADMINISTRATOR'] } as const;
    expect(why({ take: ['ADMINISTRATOR'], subject: administrator, otherAdministrators: 0 })).toContain('last');
    expect(why({ actorId: null, take: ['ADMINISTRATOR'], subject: administrator, otherAdministrators: 0 })).toContain('last');
    expect(why({ take: ['ADMINISTRATOR'], subject: administrator })).toBe('may');
    expect(why({ take: ['ADMINISTRATOR'], otherAdministrators: 0 })).toBe('may');
  });

  it('gives nothing to who is disabled or cannot be told', () => {
    expect(why({ give: ['LEAD'], subject: { isDisabled: true } })).toContain('disabled');
    expect(why({ take: ['TRIAGER'], subject: { isDisabled: true } })).toBe('may');
    expect(why({ give: ['ADMINISTRATOR'], subject: { hasAddress: false } })).toContain('address');
    expect(why({ give: ['LEAD'], take: ['LEAD'] })).toContain('at once');
  });
});

it('keeps everybody a researcher', () => {
  expect(rolesAfter(['TRIAGER'], ['LEAD'], ['TRIAGER'])).toEqual(['RESEARCHER', 'LEAD']);
  expect(rolesAfter(['RESEARCHER', 'LEAD', 'ADMINISTRATOR'], ['LEAD'], [])).toEqual(['RESEARCHER', 'LEAD', 'ADMINISTRATOR']);
  expect(rolesAfter([], [], ['ADMINISTRATOR'])).toEqual(['RESEARCHER']);
});
