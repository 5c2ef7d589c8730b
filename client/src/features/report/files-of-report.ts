/** The files of one report in this browser, by its submission id. */
import { type Outbox, outboxOf } from '../../attachments/outbox.ts';

export const slotOf = (submissionId: string): string => `report ${submissionId}`;
export const filesOf = (submissionId: string): Outbox => outboxOf(slotOf(submissionId));
