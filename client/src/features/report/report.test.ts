import { describe, expect, it } from 'vitest';
import { faultsOf } from './report-faults.ts';
import { draftSchema, emptyValues, newDraft, type ReportValues } from './report-values.ts';
import { previewOf, titleOf, wordsOf } from './report-words.ts';
import { hostnameIn, serviceOf } from './service-of-address.ts';
import * as v from 'valibot';

const now = new Date('2026-11-24T10:00:00Z');
const values = (change: Partial<ReportValues>): ReportValues => ({ ...emptyValues, ...change });
const fields = (step: 0 | 1, change: Partial<ReportValues>): string[] => faultsOf(step, values(change), now).map((each) => each.field);
const services = [
  { id: '1', name: 'Mail', hostnames: ['mail.example.com'], inScope: true },
  { id: '2', name: 'Site', hostnames: ['example.com', '*.example.net'], inScope: true },
];

describe('the report form', () => {
  it('takes “not sure” for an answer, and asks for one', () => {
    expect(fields(0, {})).toEqual(['nature', 'issueType']);
    expect(fields(0, { nature: 'NOT_SURE', issueType: 'NOT_SURE' })).toEqual([]);
  });

  it('needs one text and no more', () => {
    expect(fields(1, {})).toEqual(['steps']);
    for (const field of ['title', 'steps', 'configuration', 'impact'] as const) expect(fields(1, { [field]: 'x' })).toEqual([]);
    expect(fields(1, { way: 'FREE' })).toEqual(['free']);
    expect(fields(1, { way: 'FREE', free: 'x' })).toEqual([]);
    expect(fields(1, { way: 'GPG', gpg: 'x' })).toEqual(['gpg']);
    expect(fields(1, { steps: 'x'.repeat(1_000_000) })).toEqual(['steps']);
  });

  it('wants a planned date that is still to come', () => {
    const date = (day: string, month: string, year: string) => fields(1, { steps: 'x', plannedDate: { day, month, year } });
    expect(date('', '', '')).toEqual([]);
    expect(date('25', '11', '2026')).toEqual([]);
    expect(date('12', '11', '2026')).toEqual(['planned']);
    expect(date('31', '2', '2027')).toEqual(['planned']);
    expect(date('1', '', '')).toEqual(['planned']);
  });

  it('writes the exact text that is sealed', () => {
    const clear = { service: 'Mail', issueType: '' };
    const filled = values({ title: ' XSS\nin calendar ', address: 'https://mail.example.com/x', steps: '1. open' });
    expect(previewOf(filled, clear)).toBe(
      '## Online service\n\nMail\n\n## Title\n\n XSS\nin calendar \n\n## Steps, proof of concept or URL\n\nhttps://mail.example.com/x\n\n1. open\n',
    );
    expect(titleOf(filled)).toEqual({ text: 'XSS in calendar', sections: [] });
    expect(wordsOf(values({ way: 'FREE', free: 'all of it', title: 'old' }), { service: '', issueType: '' })).toEqual({ text: 'all of it', sections: [] });
    expect(titleOf(values({ way: 'FREE', title: 'old' }))).toBe(null);
  });

  it('keeps a draft that can be read again', () => {
    const draft = newDraft(now);
    expect(v.parse(draftSchema, JSON.parse(JSON.stringify(draft)))).toEqual(draft);
  });
});

describe('an address', () => {
  it('names its service by the longest hostname', () => {
    expect(serviceOf('see https://mail.example.com/a?b', services)?.name).toBe('Mail');
    expect(serviceOf('https://www.example.com', services)?.name).toBe('Site');
    expect(serviceOf('a.b.example.net/x', services)?.name).toBe('Site');
    expect(serviceOf('https://notexample.com', services)).toBe(null);
    expect(serviceOf('no address. here', services)).toBe(null);
    expect(hostnameIn('HTTPS://MAIL.Example.com:8443/x')).toBe('mail.example.com');
  });
});
