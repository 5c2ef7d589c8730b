import { forgetProfile, readProfile } from '../profile.ts';
import type { Command } from '../run.ts';
import { signOut } from '../sign-in.ts';

/** First there, then here: what is forgotten here only would go on there. */
export const command: Command = async ({ has }, terminal) => {
  const { url, secret } = await readProfile(terminal.env);
  if (secret.kind === 'COOKIE' && !has('forget')) await signOut(url, secret.value);
  await forgetProfile(terminal.env);
  terminal.tell(secret.kind === 'COOKIE' ? 'Signed out.' : 'Forgotten here. A token goes on until it is revoked where it was made.');
};
