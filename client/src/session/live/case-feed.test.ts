import { expect, it, vi } from 'vitest';

const listen = vi.hoisted(() => vi.fn());
vi.mock('../session.tsx', () => ({ onAccountChange: () => undefined }));
vi.mock('./event-stream.ts', () => ({ listen }));

it('connects again for who follows after nobody was signed in', async () => {
  vi.stubGlobal('document', { visibilityState: 'visible', addEventListener: () => undefined, removeEventListener: () => undefined });
  const { followCases, liveState } = await import('./case-feed.ts');
  const follower = { onChange: () => undefined, onAgain: () => undefined };
  listen.mockResolvedValueOnce({ kind: 'GONE' });
  followCases(follower)();
  await vi.waitFor(() => expect(listen).toHaveBeenCalledOnce());
  await vi.waitFor(() => expect(liveState()).toBe('IDLE'));
  listen.mockImplementationOnce(async ({ onOpen }: { onOpen: () => void }) => {
    onOpen();
    return new Promise(() => undefined);
  });
  followCases(follower);
  await vi.waitFor(() => expect(liveState()).toBe('LIVE'));
});
