import { useState } from 'react';
import { OutboxFault } from '../../attachments/file-fault.ts';
import type { KeptFile } from '../../attachments/kept-files.ts';
import type { Outbox } from '../../attachments/outbox.ts';
import { useCase } from './case-context.ts';
import { composeSlot } from './compose-slot.ts';

interface ComposeFilesState {
  readonly isSending: boolean;
  /** Waits until all have arrived. Null where one cannot: its row says why. */
  readonly send: () => Promise<readonly KeptFile[] | null>;
  /** They are in the case now. */
  readonly clear: () => Promise<void>;
}

/** The files of a reply or note, without the code that sends them until it is needed. */
export function useComposeFiles(kind: 'REPLY' | 'NOTE'): ComposeFilesState {
  const { facts } = useCase();
  const [isSending, setIsSending] = useState(false);
  const outbox = async (): Promise<Outbox> => (await import('../../attachments/outbox.ts')).outboxOf(composeSlot(facts.number, kind));
  const send = async (): Promise<readonly KeptFile[] | null> => {
    setIsSending(true);
    try {
      return await (await outbox()).send();
    } catch (error) {
      if (error instanceof OutboxFault) return null;
      throw error;
    } finally {
      setIsSending(false);
    }
  };
  return { isSending, send, clear: async () => (await outbox()).clear() };
}
