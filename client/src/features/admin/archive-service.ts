import { request } from '../../session/graphql.ts';
import { accepted } from '../../setup/accepted.ts';
import { archiveServiceMutation } from './admin-queries.ts';

/** Takes a service out of forms and scope, or brings it back. Nothing that was reported about it goes. */
export async function archiveService(id: string, archived: boolean): Promise<void> {
  accepted((await request(archiveServiceMutation, { input: { id, archived } })).updateOnlineService);
}
