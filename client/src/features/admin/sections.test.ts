import { expect, it } from 'vitest';
import { sectionAt, sectionsFor } from './sections.ts';

const nobody = { isLead: false, isAdministrator: false };
const lead = { ...nobody, isLead: true };
const administrator = { ...nobody, isAdministrator: true };

it('shows leads what leads decide, administrators the installation, others nothing', () => {
  expect(sectionsFor(lead)).toEqual(['services', 'settings', 'partners', 'policy', 'retention', 'past-thanks', 'audit']);
  expect(sectionsFor(administrator)).toEqual(['people', 'services', 'settings', 'sign-in', 'partners', 'audit']);
  expect(sectionsFor(nobody)).toEqual([]);
});

it("leads from an address that is not a person's own to the overview", () => {
  expect(sectionAt('people', administrator)).toBe('people');
  expect(sectionAt('people', lead)).toBeNull();
  expect(sectionAt(undefined, lead)).toBeNull();
  expect(sectionAt('settings', nobody)).toBeNull();
});
