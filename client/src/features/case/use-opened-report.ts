import { type Opened, useOpenedText } from '../../session/opened-text.ts';
import { submissionOf } from '../../session/sealing/case-readers.ts';
import { useCase } from './case-context.ts';
import { keysOfAll, keysOfReporter } from './people.ts';

/** The report, opened against the reporter's keys alone (what the team recorded or imported: against the team's): whose signature it bears decides whom answers are sealed to. */
export function useOpenedReport(): Opened | null {
  const { facts } = useCase();
  const submissionId = submissionOf(facts);
  const signers = facts.source === 'INTERNAL' || facts.source === 'IMPORT' ? keysOfAll(facts) : keysOfReporter(facts);
  return useOpenedText(facts.report, {
    kind: 'REPORT',
    caseNumber: facts.number,
    signers,
    ...(submissionId === undefined ? {} : { submissionId }),
  });
}
