import { expect, it } from 'vitest';
import { rolesToChange } from './people.ts';

it.each([
  [['RESEARCHER', 'TRIAGER'], ['LEAD'], { give: ['LEAD'], take: ['TRIAGER'] }],
  [['RESEARCHER'], [], { give: [], take: [] }],
  [['RESEARCHER', 'LEAD', 'ADMINISTRATOR'], ['LEAD', 'ADMINISTRATOR', 'TRIAGER'], { give: ['TRIAGER'], take: [] }],
] as const)('from %j to %j', (before, after, expected) => {
  expect(rolesToChange(before, after)).toEqual(expected);
});
