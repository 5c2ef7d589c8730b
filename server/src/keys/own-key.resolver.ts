/** Mutations by which people keep their own key up to date, and what opens it. No rule lives here. */
import { Ctx, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../context.ts';
import { Input } from '../read/graphql-types.ts';
import { withUserErrors } from '../user-errors.ts';
import { removeKeyBackup, storeKeyBackup } from './commands/key-backups.ts';
import { updateKey } from './commands/update-key.ts';
import { KeyPayload } from './key-payloads.ts';
import { RemoveKeyBackupInput, StoreKeyBackupInput, UpdateKeyInput } from './own-key.inputs.ts';

@Resolver()
export class OwnKeyMutations {
  @Mutation(() => KeyPayload, { description: 'A newer version of a key of the viewer: a later expiry, another subkey.' })
  async updateKey(@Input(() => UpdateKeyInput, 'The same key with a later end, or other user ids.') input: UpdateKeyInput, @Ctx() { app, viewer }: Context): Promise<KeyPayload> {
    return withUserErrors(async () => updateKey(app, viewer, input));
  }

  @Mutation(() => KeyPayload, { description: 'Sealed backups of a key of the viewer, in place of those before.' })
  async storeKeyBackup(@Input(() => StoreKeyBackupInput, 'Which key, and its private half as a browser sealed it.') input: StoreKeyBackupInput, @Ctx() { app, viewer }: Context): Promise<KeyPayload> {
    return withUserErrors(async () => storeKeyBackup(app, viewer, input));
  }

  @Mutation(() => KeyPayload, { description: 'Ends a backup; the last one only on request.' })
  async removeKeyBackup(@Input(() => RemoveKeyBackupInput, 'Which key’s backup, and what it opens with.') input: RemoveKeyBackupInput, @Ctx() { app, viewer }: Context): Promise<KeyPayload> {
    return withUserErrors(async () => removeKeyBackup(app, viewer, input));
  }
}
