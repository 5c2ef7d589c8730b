import { useLingui } from '@lingui/react/macro';
import { useCallback, useState } from 'react';
import { cryptoWorker } from '../../crypto/worker-client.ts';
import { request } from '../../session/graphql.ts';
import { useToast } from '../../ui/Toast.tsx';
import { addParticipantMutation, grantCaseAccessMutation, inviteParticipantMutation } from './case-commands.ts';
import { useCase } from './case-context.ts';
import type { ParticipantData, Person } from './case-queries.ts';
import { useComparedKeys } from '../../session/sealing/compared-keys.ts';
import { type Grant, wrapAndSend } from './rewrap-texts.ts';
import { type Command, type UserError, useCommand } from './use-command.ts';

export interface ComparedKey {
  readonly armored: string;
  readonly fingerprint: string;
}
export interface Adding {
  readonly command: Command;
  /** From 0 to 1 while texts are wrapped. */
  readonly progress: number | null;
  readonly isCompared: boolean;
  /** Null: not any more. */
  readonly compare: (key: ComparedKey | null) => void;
  readonly email: string;
  readonly setEmail: (email: string) => void;
  readonly add: (person: Person | null) => Promise<void>;
  readonly invite: () => Promise<void>;
}

interface AddingOptions {
  /** Else they take part already, and what is missing is opened to them. */
  readonly isNew: boolean;
  readonly role: ParticipantData['role'];
  readonly onDone: () => void;
}

/** Wraps the words of the role to the key that was compared, and adds the reader with them in one step; or mails an invitation. */
export function useAddParticipant({ isNew, role, onDone }: AddingOptions): Adding {
  const { t } = useLingui();
  const { number } = useCase().facts;
  const toast = useToast();
  const command = useCommand(['email', 'researcher']);
  const known = useComparedKeys();
  const [progress, setProgress] = useState<number | null>(null);
  const [key, setKey] = useState<ComparedKey | null>(null);
  const [email, setEmail] = useState('');

  const send = (id: string) => async (grants: readonly Grant[]): Promise<readonly UserError[]> =>
    isNew
      ? (await request(addParticipantMutation, { input: { number, researcher: id, role, grants: [...grants] } })).addParticipant.userErrors
      : (await request(grantCaseAccessMutation, { input: { number, reader: id, grants: [...grants] } })).grantCaseAccess.userErrors;
  const add = async (person: Person | null): Promise<void> => {
    if (person === null || key === null || command.isPending) return;
    if (!(await command.run(() => wrapAndSend({ number, role, armored: key.armored }, send(person.id), setProgress)))) return;
    known.set(key.fingerprint, true);
    toast(t`The case is open to this key now.`);
    onDone();
  };
  const invite = async (): Promise<void> => {
    if (email.trim() === '') return command.refuse('email', t`Write an address.`);
    const isDone = await command.run(async () => {
      const { pins } = await cryptoWorker.status();
      return (await request(inviteParticipantMutation, { input: { number, email, role, pins: [...pins.leads] } })).inviteParticipant.userErrors;
    });
    if (!isDone) return;
    toast(t`Invited by mail. Add them here once they have a key.`);
    onDone();
  };
  return { command, progress, isCompared: key !== null, compare: useCallback(setKey, []), email, setEmail, add, invite };
}
