/**
 * Whether the texts that a server names are one person's one case. Nobody looks at a thousand cases one by one, so signatures have
 * to say it: the report is signed by a key of the reporter, its title stands in the same submission, everything else names the
 * case and is signed by the reporter or by the team. What a person here was shown as part of this case needs no more proof. Pure.
 */
import type { EntityBinding, ReadEntity } from '../../../schema/sealed-entity/entity.ts';

export type Signer = 'REPORTER' | 'TEAM' | null;

export interface OpenedPart {
  readonly entity: ReadEntity;
  /** By whose key the signature is good; null: by nobody's who counts here, or there is none. */
  readonly signer: Signer;
  /** A person here was shown this text as part of this case, and of no other. */
  readonly wasShown: boolean;
}
export interface CasePlace {
  readonly portalId: string;
  readonly caseNumber: string;
}

const bindingOf = ({ entity }: OpenedPart): EntityBinding | null => (entity.state === 'BOUND' ? entity.binding : null);
const submissionOf = (binding: EntityBinding): string | null => ('submission' in binding.about ? binding.about.submission : null);

/** Of the one report that is the reporter's; null where there is none, or more. */
function submissionIn(parts: readonly OpenedPart[]): string | null {
  const reports = parts.filter((part) => bindingOf(part)?.kind === 'report');
  const [report] = reports;
  if (report === undefined || reports.length > 1 || !(report.signer === 'REPORTER' || report.wasShown)) return null;
  const binding = bindingOf(report);
  return binding === null ? null : submissionOf(binding);
}

/** Files that a text for the reporter lists, by the word of somebody who counts. */
export function filesOf(parts: readonly OpenedPart[]): ReadonlySet<string> {
  const listing = parts.filter((part) => {
    const binding = bindingOf(part);
    if (binding === null || part.signer === null) return false;
    return binding.kind === 'report' || binding.kind === 'message' || (binding.kind === 'name' && submissionOf(binding) !== null);
  });
  return new Set(listing.flatMap((part) => bindingOf(part)?.attachments ?? []));
}

/** Whether every text is of this case, and none of them a note. */
export function isOneCase(parts: readonly OpenedPart[], { portalId, caseNumber }: CasePlace): boolean {
  const submission = submissionIn(parts);
  const files = filesOf(parts);
  const hasReport = submission !== null || parts.some((part) => bindingOf(part) === null && part.wasShown);
  const belongs = (part: OpenedPart): boolean => {
    const binding = bindingOf(part);
    if (binding === null) return part.wasShown;
    if (binding.portal !== portalId || binding.kind === 'note') return false;
    if (binding.kind === 'name' && 'case' in binding.about && !binding.attachments.some((file) => files.has(file))) return false;
    if ('case' in binding.about) return binding.about.case === caseNumber && (part.signer !== null || part.wasShown);
    return part.wasShown || (part.signer === 'REPORTER' && binding.about.submission === submission);
  };
  return hasReport && parts.every(belongs);
}
