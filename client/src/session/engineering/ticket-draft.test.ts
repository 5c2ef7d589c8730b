import { describe, expect, it } from 'vitest';
import { reportBody } from '../../../../schema/sealed-entity/report-text.ts';
import { draftTicket, namesIn } from './ticket-draft.ts';

const headings = { steps: 'Steps', configuration: 'Configuration', impact: 'Impact', report: 'Report' };
const facts = { number: 'LRL-2026-000042', facts: ['Case: LRL-2026-000042', '', 'Severity: High'], headings };

describe('a ticket for engineering', () => {
  it('has the facts and the parts of the report that a fix needs', () => {
    const report = reportBody({ service: 'Mail', title: 'In the report', steps: ' Open it. ', impact: 'Read mails.' });
    expect(draftTicket({ ...facts, title: 'Stored XSS', report }))
      .toEqual({ title: 'Stored XSS', body: 'Case: LRL-2026-000042\nSeverity: High\n\nSteps\n\nOpen it.\n\nImpact\n\nRead mails.' });
    expect(draftTicket({ ...facts, title: null, report }).title).toBe('In the report');
  });

  it('has all of a report that was written by hand, and of a sealed one the facts alone', () => {
    expect(draftTicket({ ...facts, title: null, report: { text: 'All at once.', sections: [] } }))
      .toEqual({ title: 'LRL-2026-000042', body: 'Case: LRL-2026-000042\nSeverity: High\n\nReport\n\nAll at once.' });
    expect(draftTicket({ ...facts, title: null, report: null })).toEqual({ title: 'LRL-2026-000042', body: 'Case: LRL-2026-000042\nSeverity: High' });
  });

  it('is looked through for the names of its reporter', () => {
    const ticket = { title: 'XSS', body: 'Found by ANA Müller.' };
    expect(namesIn(ticket, ['Ana Müller', 'ana-m', null, undefined, '', 'x'])).toEqual(['Ana Müller']);
  });
});
