import { describe, expect, it } from 'vitest';
import { draftOf } from './consent-draft.ts';

const question = { caseNumber: 'LRL-2026-000042', previewName: 'Ines', year: 2026, month: 11, expiresAt: '2026-12-24T00:00:00Z', serviceName: 'Mail', lastListing: null };
const last = { publishedName: null, url: null, organization: null };

describe('the form about thanks', () => {
  it('begins with the name that somebody has here', () => {
    expect(draftOf(question)).toEqual({ choice: 'NAME', name: 'Ines', alias: '', url: '', organization: '' });
    expect(draftOf({ ...question, previewName: null })).toMatchObject({ choice: 'NAME', name: '' });
  });

  it('begins with the last answer where there is one', () => {
    expect(draftOf({ ...question, lastListing: { choice: 'NAME', publishedName: 'Ines Haddad', url: 'https://ines.example', organization: 'Labs' } }))
      .toEqual({ choice: 'NAME', name: 'Ines Haddad', alias: '', url: 'https://ines.example', organization: 'Labs' });
    expect(draftOf({ ...question, lastListing: { ...last, choice: 'ALIAS', publishedName: 'moth' } })).toMatchObject({ choice: 'ALIAS', alias: 'moth', name: 'Ines' });
    expect(draftOf({ ...question, lastListing: { ...last, choice: 'ANONYMOUS' } })).toMatchObject({ choice: 'ANONYMOUS', name: 'Ines', alias: '' });
  });
});
