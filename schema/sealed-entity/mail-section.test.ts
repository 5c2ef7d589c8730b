import { describe, expect, it } from 'vitest';
import type { EntityBody } from './entity.ts';
import { mailSection, withoutMailSection } from './mail-section.ts';

const place = { origin: 'https://portal.example.org', number: 'LRL-2026-000042' };
const answer = (...sections: EntityBody['sections']): EntityBody => ({ text: 'We reproduced it.', sections });

describe('what a mail program shows below an answer', () => {
  it('is where the case is and when the reporter hears again', () => {
    expect(mailSection(place)).toEqual({ heading: 'On the portal', text: 'https://portal.example.org/cases/LRL-2026-000042' });
    expect(mailSection({ ...place, hearsAgainAt: '2026-12-10T13:05:00.000Z' }).text)
      .toBe('https://portal.example.org/cases/LRL-2026-000042\nYou hear again by 2026-12-10 13:05 UTC.');
  });

  it('is left out by pages', () => {
    for (const hearsAgainAt of [null, '2026-12-10T13:05:00.000Z']) {
      expect(withoutMailSection(answer(mailSection({ ...place, hearsAgainAt })))).toEqual(answer());
    }
    expect(withoutMailSection(answer(mailSection({ ...place, origin: 'http://localhost:4000' })))).toEqual(answer());
  });

  it('hides no other words', () => {
    const { heading, text } = mailSection(place);
    for (const other of ['Pay here: https://evil.example', `${text} or else`, `${text}\n\nmore`, `${text}\nYou hear again by never.`, '']) {
      expect(withoutMailSection(answer({ heading, text: other }))).toEqual(answer({ heading, text: other }));
    }
    const inside = answer({ heading, text }, { heading: 'More', text: 'words' });
    expect(withoutMailSection(inside)).toEqual(inside);
    expect(withoutMailSection(answer({ heading: 'Elsewhere', text }))).toEqual(answer({ heading: 'Elsewhere', text }));
  });
});
