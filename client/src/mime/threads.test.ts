import { expect, it } from 'vitest';
import { bareSubject, type Threaded, threadsOf } from './threads.ts';

let count = 0;
function mail(parts: Partial<Threaded['head']> & { readonly name: string }): Threaded & { readonly name: string } {
  count += 1;
  const { name, ...head } = parts;
  return { name, head: { subject: null, fromAddress: 'ana@a.example', to: ['security@example.org'], date: `2024-01-01T00:00:${String(count % 60).padStart(2, '0')}.000Z`, messageId: `<${name}>`, inReplyTo: null, references: [], ...head } };
}
const names = (mails: readonly (Threaded & { readonly name: string })[]): string[][] => threadsOf(mails).map((thread) => thread.map(({ name }) => name));

it('joins what refers to each other, also through a mail that is not there', () => {
  expect(names([mail({ name: 'a' }), mail({ name: 'b', inReplyTo: '<a>' }), mail({ name: 'c', references: ['<gone>'] }), mail({ name: 'd', references: ['<gone>', '<x>'] }), mail({ name: 'e', references: ['<a>', '<b>'] })])).toEqual([['a', 'b', 'e'], ['c', 'd']]);
});

it('joins an answer by its subject, if somebody from outside took part in both', () => {
  const team = { fromAddress: 'security@example.org' };
  expect(names([
    mail({ name: 'a', subject: 'XSS in mail' }),
    mail({ name: 'b', subject: 'Re: XSS in mail', ...team, to: ['Ana@a.example'] }),
    mail({ name: 'c', subject: 'XSS in mail', fromAddress: 'bo@b.example' }),
    mail({ name: 'd', subject: 'AW: [security] Re: xss  in mail', fromAddress: 'security@example.org', to: ['bo@b.example'] }),
    mail({ name: 'e', subject: 'Re: XSS in mail', fromAddress: 'stranger@c.example', to: [] }),
    mail({ name: 'f', subject: 'Re: ' }), mail({ name: 'g', subject: 'Re: ' }),
  ])).toEqual([['a', 'b'], ['c', 'd'], ['e'], ['f'], ['g']]);
});

it('orders by time, what has none last, whatever the order of the folder', () => {
  const late = mail({ name: 'late', date: '2024-03-01T00:00:00.000Z' });
  const early = mail({ name: 'early', date: '2023-03-01T00:00:00.000Z', references: ['<late>'] });
  expect(names([mail({ name: 'none', date: null }), late, early])).toEqual([['early', 'late'], ['none']]);
});

it('takes the marks off a subject', () => {
  expect(bareSubject('Re[2]: Fwd: [bugs] AW: A  b')).toEqual({ bare: 'a b', isAnswer: true });
  expect(bareSubject('[bugs] A')).toEqual({ bare: 'a', isAnswer: false });
  expect(bareSubject('Recent: x')).toEqual({ bare: 'recent: x', isAnswer: false });
  expect(bareSubject(null)).toEqual({ bare: '', isAnswer: false });
});

it('groups 50,000 mails, also those that refer to a hundred others', () => {
  const many = Array.from({ length: 50_000 }, (_, at) => mail({ name: `m${at}`, subject: `Re: same ${at % 7 === 0 ? at : ''}`, references: at % 2 === 0 ? [`<m${at + 1}>`] : [], fromAddress: 'a@b.example', to: [] }));
  const start = performance.now();
  expect(threadsOf(many)).toHaveLength(1);
  expect(performance.now() - start).toBeLessThan(8_000);
});
