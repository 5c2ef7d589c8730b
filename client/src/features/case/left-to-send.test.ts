import { expect, it } from 'vitest';
import { leftToSend } from './left-to-send.ts';

it('keeps what was written while a message was on its way', () => {
  expect(leftToSend('We look at it.', 'We look at it.')).toBe('');
  expect(leftToSend('We look at it.', 'We look at it.\n\nAnd tomorrow, too.')).toBe('And tomorrow, too.');
  expect(leftToSend('We look at it.', 'We look at it today.')).toBe('We look at it today.');
  expect(leftToSend('We look at it.', '')).toBe('');
});
