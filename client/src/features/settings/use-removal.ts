import { request } from '../../session/graphql.ts';
import { type Deed, useDeed } from '../../session/use-deed.ts';
import { accepted } from '../../setup/accepted.ts';
import { removeItemMutation } from './on-call-queries.ts';

/** Takes a shift, an exception or a service out of the settings. */
export function useRemoval(id: string, onDone: () => void): Deed {
  return useDeed(async () => {
    accepted((await request(removeItemMutation, { input: { id } })).removeOnCallItem);
    onDone();
  });
}
