import type { App } from '../app.ts';
import { openCase } from '../cases/case-access.ts';
import { recordEvent } from '../cases/case-store.ts';
import { idempotentCommand } from '../cases/command.ts';
import { Forbidden, UserRefusal } from '../errors.ts';
import type { Viewer } from '../read/viewer.ts';
import { EngineeringTicketEntity } from './engineering-ticket.entity.ts';
import { type EngineeringWay, needsTicketUrl, readTicketUrl } from './tracker-rules.ts';

export interface HandToEngineering {
  readonly idempotencyKey: string;
  readonly number: string;
  readonly way: EngineeringWay;
  /** Left out: the address that is there stays. */
  readonly ticketUrl?: string | null;
}

/**
 * By whoever can read what was handed over: what the browser did, and where the ticket stands. The text itself never comes here. The
 * reporter hears nothing of it, so neither `version` nor `updatedAt` moves.
 * @returns the case's id @throws NotFound, Forbidden, UserRefusal REQUIRED, INVALID
 */
export async function handToEngineering(app: App, viewer: Viewer, input: HandToEngineering): Promise<{ readonly caseId: string }> {
  return idempotentCommand(app, viewer, 'handToEngineering', input, async (context) => {
    const { manager, now } = context;
    const { row, actor, author } = await openCase(context, 'case:handToEngineering', { number: input.number });
    if (actor.role !== 'TRIAGER' && actor.role !== 'LEAD') throw new Forbidden();
    const { way } = input;
    if (input.ticketUrl == null && needsTicketUrl(way)) throw new UserRefusal('REQUIRED', 'Say where the ticket stands.', ['input', 'ticketUrl']);
    if (way === 'UNLINKED') await manager.delete(EngineeringTicketEntity, { caseId: row.id });
    else if (input.ticketUrl != null) {
      const url = readTicketUrl(input.ticketUrl, app.config.publicUrl);
      await manager.upsert(EngineeringTicketEntity, { caseId: row.id, url, linkedById: author.id, linkedAt: now }, ['caseId']);
    }
    await recordEvent(manager, row.id, author, { kind: 'HandedToEngineering', way, internal: true }, now);
    return { caseId: row.id };
  });
}
