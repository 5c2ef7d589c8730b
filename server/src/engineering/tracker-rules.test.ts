import { describe, expect, it } from 'vitest';
import { needsTicketUrl, readTicketUrl, readTrackerUrl } from './tracker-rules.ts';

const portal = 'https://security.example.org';
const refusal = (field: string) => expect.objectContaining({ code: 'INVALID', path: ['input', field] });

describe('addresses of engineering', () => {
  it('are whole https addresses, a tracker within the house among them', () => {
    expect(readTrackerUrl(' https://tracker.example.org/hooks/new?token=a ', portal)).toBe('https://tracker.example.org/hooks/new?token=a');
    expect(readTrackerUrl('https://jira/hooks', portal)).toBe('https://jira/hooks');
    expect(readTicketUrl('https://tracker.example.org/show_bug.cgi?id=42#c1', portal)).toBe('https://tracker.example.org/show_bug.cgi?id=42#c1');
    expect(readTrackerUrl('https://[2001:db8::1]:8443/new', portal)).toBe('https://[2001:db8::1]:8443/new');
    expect(readTrackerUrl('https://bücher.example/new', portal)).toBe('https://xn--bcher-kva.example/new');
    expect(readTrackerUrl('http://127.0.0.1:4999/new', 'http://localhost:4000')).toBe('http://127.0.0.1:4999/new');
  });

  it.each([
    ['plain http', 'http://tracker.example.org/'],
    ['this machine, of a portal that others reach', 'http://127.0.0.1:4999/'],
    ['a script', 'javascript:alert(1)'],
    ['data', 'data:text/html,x'],
    ['a file', 'file:///etc/passwd'],
    ['half an address', 'tracker.example.org'],
    ['with a password', 'https://ana:secret@tracker.example.org/'],
    ['this portal', 'https://security.example.org/graphql'],
    ['too long', `https://tracker.example.org/${'x'.repeat(500)}`],
    ['two lines', 'https://tracker.example.org/\nhttps://other.example.org/'],
    ['a hidden direction', 'https://tracker.example.org/\u202e'],
    ['a backslash', 'https:\\\\tracker.example.org'],
    ['nothing', ''],
    ['any site', 'https://*/'],
    ['any site below one', 'https://*.example.org/new'],
    ['another directive of a policy', 'https://tracker.example.org;sandbox/'],
    ['another policy', 'https://tracker.example.org,sandbox/'],
    ['a word of a policy', `https://'none'/`],
  ])('are not %s', (_, url) => {
    expect(() => readTicketUrl(url, portal)).toThrow(refusal('ticketUrl'));
    expect(() => readTrackerUrl(url, portal)).toThrow(refusal('trackerUrl'));
  });

  it('of a tracker end before the #', () => {
    expect(() => readTrackerUrl('https://tracker.example.org/#new', portal)).toThrow(refusal('trackerUrl'));
  });

  it('of a ticket come where nothing but it is told', () => {
    expect([needsTicketUrl('LINKED'), needsTicketUrl('COPIED'), needsTicketUrl('POSTED'), needsTicketUrl('UNLINKED')]).toEqual([true, false, false, false]);
  });
});
