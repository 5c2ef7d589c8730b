import { describe, expect, it } from 'vitest';
import { changesOf, decides, goodSettings, type Settings } from './setting-rules.ts';

const now: Settings = {
  organization: 'Example', registration: 'OPEN', thanksWording: null, responseHours: 24, nextUpdateDays: 14, smallTeam: false, coFinderSharing: true,
};

describe('"Leads decide the rules of cases, administrators the installation."', () => {
  it('names the one who decides for every setting', () => {
    expect(Object.keys(decides).sort()).toEqual(Object.keys(now).sort());
    expect(Object.entries(decides).filter(([, who]) => who === 'LEAD').map(([name]) => name)).toEqual(['responseHours', 'nextUpdateDays', 'smallTeam', 'coFinderSharing']);
  });

  it('counts as changed what is another than before', () => {
    expect(changesOf(now, { responseHours: 24, smallTeam: true, organization: 'Other' })).toEqual(['organization', 'smallTeam']);
    expect(changesOf(now, { thanksWording: null })).toEqual([]);
  });
});

describe('what a setting may be', () => {
  it.each([
    [{ organization: '  ' }], [{ organization: 'x'.repeat(81) }], [{ organization: 'Exa\u202emple' }], [{ organization: 'a\u0000b' }],
    [{ responseHours: 0 }], [{ responseHours: 721 }], [{ responseHours: 1.5 }], [{ responseHours: Number.NaN }], [{ nextUpdateDays: 366 }],
    [{ thanksWording: 'x'.repeat(1001) }], [{ thanksWording: 'we \u2066thank' }],
  ])('refuses %j', (typed) => {
    expect(() => goodSettings(typed)).toThrow(expect.objectContaining({ code: 'INVALID', path: ['input', Object.keys(typed)[0]] }));
  });

  it('is made regular', () => {
    expect(goodSettings({ organization: '  Exämple \n Services ' })).toEqual({ organization: 'Exämple Services' });
    expect(goodSettings({ thanksWording: ' We thank.\r\n\r\nWe do not pay. ' })).toEqual({ thanksWording: 'We thank.\n\nWe do not pay.' });
    expect(goodSettings({ thanksWording: '  ' })).toEqual({ thanksWording: null });
    expect(goodSettings({ responseHours: 720, smallTeam: true })).toEqual({ responseHours: 720, smallTeam: true });
  });
});
