import type { ReactElement } from 'react';
import { FileField } from '../../attachments/FileField.tsx';
import { useCase } from './case-context.ts';
import { composeSlot } from './compose-slot.ts';
import { useSealing } from './use-sealing.ts';

/** Files of a reply or note: sealed to its readers and sent as they are chosen, so that the words need not wait for them. */
export function ComposeFiles({ kind }: { readonly kind: 'REPLY' | 'NOTE' }): ReactElement {
  const { facts } = useCase();
  const { toSelf, readersOf } = useSealing();
  const readers = readersOf(kind === 'NOTE' ? 'NOTE' : 'MESSAGE');
  return <FileField isTerse slot={composeSlot(facts.number, kind)} how={{ about: { case: facts.number }, readers, toSelf, sendsAtOnce: true }} />;
}
