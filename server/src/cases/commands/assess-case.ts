import type { App } from '../../app.ts';
import type { Viewer } from '../../read/viewer.ts';
import { storeSealedText } from '../../sealed/sealed-text-store.ts';
import { openCase } from '../case-access.ts';
import { changeCase } from '../case-change.ts';
import type { Severity } from '../case-facts.ts';
import { recordEvent } from '../case-store.ts';
import { personCommand } from '../command.ts';
import { readCvss } from '../cvss.ts';
import { takeForCase } from '../sealed-input.ts';
import { judgeAssessment } from '../verification-rules.ts';
import { judgeAction } from '../viewer-can-rules.ts';

export interface AssessCase {
  readonly number: string;
  readonly version: number;
  readonly weakness?: string | null;
  readonly cvssVector?: string | null;
  readonly severity?: Severity | null;
  /** Sealed to the case's readers: why it is this severe. */
  readonly reason?: string | null;
}

/** Weakness with a CVSS vector, or with a severity and the reason for it. @returns the case's id */
export async function assessCase(app: App, viewer: Viewer, input: AssessCase): Promise<{ caseId: string }> {
  return personCommand(app, viewer, async (context) => {
    const { manager, now, settings } = context;
    const opened = await openCase(context, 'case:assess', input);
    const { row, author } = opened;
    judgeAction(row, opened.actor, 'ASSESS', now, settings);
    const cvss = input.cvssVector ? readCvss(input.cvssVector) : null;
    const { weakness, severity } = judgeAssessment({
      weakness: input.weakness ?? null, cvss, severity: input.severity ?? null, hasReason: !!input.reason,
    });
    const reason = input.reason ? await takeForCase(context, opened, 'REASON', { armored: input.reason, size: 'message', path: ['input', 'reason'] }) : null;
    const reasonId = reason && await storeSealedText(manager, { caseId: row.id, kind: 'REASON', sealed: reason, authorId: author.id });
    await recordEvent(manager, row.id, author, { kind: 'CaseAssessed', weakness, severity, reasonId }, now);
    await changeCase(context, row, author, {
      changes: {
        weakness, severity, cvssVector: cvss?.vector ?? null, cvssVersion: cvss?.version ?? null, cvssScore: cvss?.score.toFixed(1) ?? null,
      },
    });
    return { caseId: row.id };
  });
}
