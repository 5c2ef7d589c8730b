import type { CaseAction, Severity } from '../../generated/graphql.ts';
import { request } from '../../session/graphql.ts';
import { assessCaseMutation } from './case-commands.ts';
import { useCase } from './case-context.ts';
import { type Command, useCommand } from './use-command.ts';
import { useResealing } from './use-resealing.ts';
import { useSealing } from './use-sealing.ts';
import { readWeakness } from './weaknesses.ts';

export interface Assessment {
  readonly weakness: string;
  readonly way: 'VECTOR' | 'REASON';
  readonly vector: string;
  readonly severity: Severity | null;
  readonly reason: string;
}

/** @returns what can be done afterwards; null where it was refused */
export function useAssess(): {
  readonly command: Command;
  readonly assess: (assessment: Assessment) => Promise<readonly CaseAction[] | null>;
} {
  const { facts, reload } = useCase();
  const sealing = useSealing();
  const resealing = useResealing();
  const command = useCommand(['weakness', 'cvssVector', 'severity', 'reason']);
  const assess = async ({ weakness, way, vector, severity, reason }: Assessment): Promise<readonly CaseAction[] | null> => {
    const isDone = await command.run(() => resealing(async () => {
      const common = { number: facts.number, version: command.seenVersion, weakness: weakness.trim() === '' ? null : readWeakness(weakness) };
      const input =
        way === 'VECTOR'
          ? { ...common, cvssVector: vector.trim() === '' ? null : vector.trim() }
          : { ...common, severity, reason: reason.trim() === '' ? null : await sealing.seal('REASON', reason) };
      return (await request(assessCaseMutation, { input })).assessCase.userErrors;
    }));
    return isDone ? ((await reload())?.viewerCan ?? []) : null;
  };
  return { command, assess };
}
