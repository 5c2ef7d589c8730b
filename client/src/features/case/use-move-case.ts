import type { CaseMove, MoveCaseInput, Resolution } from '../../generated/graphql.ts';
import { request } from '../../session/graphql.ts';
import { moveCaseMutation } from './case-commands.ts';
import { useCase } from './case-context.ts';
import { useAttempt } from '../../session/use-attempt.ts';
import { type Command, useCommand } from './use-command.ts';
import { useResealing } from './use-resealing.ts';
import { useSealing } from './use-sealing.ts';

export interface Move {
  readonly move: CaseMove;
  /** Empty: without words. */
  readonly text: string;
  /** The same words, unsealed for one mail. */
  readonly clearCopy?: string | null;
  readonly resolution?: Resolution;
  readonly duplicateOf?: string;
  readonly advisoryUrl?: string;
}

/** Seals the words of a move and makes it. What went out is kept until it is answered. */
export function useMoveCase(): { readonly command: Command; readonly moveTo: (move: Move) => Promise<boolean> } {
  const { facts } = useCase();
  const sealing = useSealing();
  const resealing = useResealing();
  const command = useCommand(['message', 'resolution', 'duplicateOf', 'advisoryUrl']);
  const attempt = useAttempt<MoveCaseInput>();
  const moveTo = ({ move, text, resolution, duplicateOf, advisoryUrl, clearCopy = null }: Move): Promise<boolean> =>
    command.run(() => resealing(async () => {
      const { number } = facts;
      const version = command.seenVersion;
      const input = await attempt.inputFor(
        JSON.stringify([version, move, text, resolution, duplicateOf, advisoryUrl, clearCopy]),
        async (idempotencyKey) => ({
          idempotencyKey,
          number,
          version,
          move,
          resolution: resolution ?? null,
          duplicateOf: duplicateOf ?? null,
          advisoryUrl: advisoryUrl ?? null,
          clearCopy,
          message: text.trim() === '' ? null : await sealing.seal('MESSAGE', text),
        }),
      );
      const { moveCase } = await request(moveCaseMutation, { input });
      attempt.forget();
      return moveCase.userErrors;
    }));
  return { command, moveTo };
}
