import { useLingui } from '@lingui/react/macro';
import { draftTicket, type Ticket } from '../../session/engineering/ticket-draft.ts';
import { issueTypeName, severityName } from '../../ui/names.ts';
import { useCase } from './case-context.ts';
import { useCaseTitle } from './CaseHead.tsx';
import { useOpenedReport } from './use-opened-report.ts';

/** A reduced ticket out of what this browser opened. Null until the report is open. */
export function useTicketDraft(): Ticket | null {
  const { t, i18n } = useLingui();
  const { facts } = useCase();
  const { text: title, opened: openedTitle } = useCaseTitle();
  const report = useOpenedReport();
  if ((facts.report !== null && report === null) || (facts.title !== null && openedTitle === null)) return null;
  const { number, onlineService, issueType, weakness, severity, cvss } = facts;
  const score = cvss === null ? '' : ` (${cvss.score}, ${cvss.vector})`;
  return draftTicket({
    number, title,
    report: report?.state === 'OPENED' && report.text.refused === null ? (report.mail ? { text: report.text.text, sections: [] } : report.text.body) : null,
    facts: [
      t`Case: ${number}`,
      onlineService === null ? '' : t`Service: ${onlineService.name}`,
      issueType === null ? '' : t`Type: ${i18n._(issueTypeName(issueType))}`,
      weakness === null ? '' : t`Weakness: ${weakness}`,
      severity === null ? '' : t`Severity: ${i18n._(severityName(severity))}${score}`,
    ],
    headings: { steps: t`Steps, proof of concept or URL`, configuration: t`Special configuration`, impact: t`How could an attacker use it?`, report: t`Report` },
  });
}
