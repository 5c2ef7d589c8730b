/** Runs the audit log's sequencer in a node, a moment after something happened. */
import type { App } from '../app.ts';
import { keepSequencing, type Sequencer } from '../log/run-sequencer.ts';
import { auditPartsOf, sequenceAudit } from './sequence-audit.ts';

/** @throws BadLogMark before anything is served where the mark cannot be read or written */
export async function keepChaining(app: App): Promise<Sequencer> {
  const parts = auditPartsOf(app);
  await sequenceAudit(parts);
  return keepSequencing(app, { waiting: 'select from audit_pending limit 1', sequence: async () => sequenceAudit(parts), name: 'audit log' });
}
