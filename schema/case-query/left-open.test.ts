import { expect, it } from 'vitest';
import { leaveOpen } from './left-open.ts';
import { parseCaseQuery } from './parse-case-query.ts';
import { printStructured } from './print-case-query.ts';

it.each([
  ['state:fixed', ''],
  ['state:fixed type:xss -state:closed', 'type:xss'],
  ['type:xss (state:fixed or -state:closed)', 'type:xss'],
  ['state:fixed or type:xss', 'state:fixed or type:xss'],
  ['is:open (state:fixed or type:xss)', 'is:open (state:fixed or type:xss)'],
  ['is:open state:fixed', 'is:open'],
  ['state:fixed (type:xss or severity:low)', 'type:xss or severity:low'],
  ['', ''],
])('leaves the state of %s open', (text, open) => {
  const { where } = parseCaseQuery(text);
  expect(printStructured({ where: leaveOpen(where, 'state'), sort: null })).toBe(open);
  if (text === open) expect(leaveOpen(where, 'state')).toBe(where);
});
