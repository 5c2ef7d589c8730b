import type { KeptFile } from '../../attachments/kept-files.ts';
import { attachmentIdOf } from '../../attachments/out-file.ts';
import type { PostMessageInput } from '../../generated/graphql.ts';
import { request } from '../../session/graphql.ts';
import { postMessageMutation } from './case-commands.ts';
import { useCase } from './case-context.ts';
import { useAttempt } from '../../session/use-attempt.ts';
import { type Command, type UserError, useCommand } from './use-command.ts';
import { useResealing } from './use-resealing.ts';
import { useSealing } from './use-sealing.ts';

interface Written {
  readonly isNote: boolean;
  readonly text: string;
  /** The same words, unsealed for one mail; null where they go out sealed alone. */
  readonly clearCopy: string | null;
  readonly nextUpdateDueAt: string | null;
  /** They have arrived. */
  readonly files: readonly KeptFile[];
}

/** Seals, sends, and remembers what went out until it is answered. */
export function usePostMessage(): { readonly command: Command; readonly post: (written: Written) => Promise<boolean> } {
  const { facts } = useCase();
  const sealing = useSealing();
  const command = useCommand(['body', 'nextUpdateDueAt']);
  const attempt = useAttempt<PostMessageInput>();
  const resealing = useResealing();
  const send = async ({ isNote, text, clearCopy, nextUpdateDueAt, files }: Written): Promise<readonly UserError[]> => {
    const hashes = files.map(({ sha256 }) => sha256);
    const attachments = files.map(attachmentIdOf);
    const input = await attempt.inputFor(JSON.stringify([isNote, text, clearCopy, nextUpdateDueAt, attachments]), async (idempotencyKey) => ({
      idempotencyKey,
      number: facts.number,
      internal: isNote,
      body: isNote ? await sealing.sealNote(text, hashes) : await sealing.seal('MESSAGE', text, hashes, nextUpdateDueAt),
      nextUpdateDueAt,
      attachments,
      clearCopy,
    }));
    const { postMessage } = await request(postMessageMutation, { input });
    attempt.forget();
    return postMessage.userErrors;
  };
  const post = (written: Written): Promise<boolean> => command.run(() => resealing(() => send(written)));
  return { command, post };
}
