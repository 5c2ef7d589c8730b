import { expect, it, vi } from 'vitest';

const forgetters = vi.hoisted((): (() => void)[] => []);
vi.mock('./session.tsx', () => ({ onAccountChange: (forget: () => void) => forgetters.push(forget) }));

it('shows nobody what the one before them was writing', async () => {
  const { drafts } = await import('./tab-drafts.ts');
  drafts.set('LRL-2026-000042 NOTE', 'Between us.');
  for (const forget of forgetters) forget();
  expect(drafts.size).toBe(0);
});
