import { randomUUID } from 'node:crypto';
import type { App } from '../app.ts';
import { authorize } from '../authorization.ts';
import { personCommand } from '../cases/command.ts';
import { NotFound } from '../errors.ts';
import { keyOf } from '../read/global-id.ts';
import type { Viewer } from '../read/viewer.ts';
import { callPeople } from './call-people.ts';

/**
 * Tries whether pages arrive: by one service, or by all of them and by mail to whoever asks.
 * @param senderId global id @throws Forbidden, NotFound
 */
export async function sendTestPage(app: App, viewer: Viewer, senderId: string | null): Promise<{ pageId: string }> {
  const id = senderId === null ? null : keyOf('PageSender', senderId);
  return personCommand(app, viewer, async ({ manager, now, viewer: person }) => {
    authorize(person, 'onCall:manage');
    const there = await manager.query<object[]>('select from page_sender where id = $1 and removed_at is null', [id]);
    if (senderId !== null && there.length === 0) throw new NotFound();
    const only = senderId === null ? [{ accountId: person.accountId, reason: 'TESTER' as const }] : [];
    const pageId = await callPeople(manager, { identity: `test:${randomUUID()}`, kind: 'TEST', at: now, dueAt: null, cases: [], only, sender: id });
    if (pageId === null) throw new NotFound();
    return { pageId };
  });
}
