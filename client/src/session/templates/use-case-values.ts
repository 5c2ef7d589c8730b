import { useLingui } from '@lingui/react/macro';
import { isolated } from '../../ui/isolated.ts';
import { severityName } from '../../ui/names.ts';
import type { PlaceholderValues } from './placeholders.ts';

interface Facts {
  readonly number: string;
  readonly severity: string | null;
  readonly onlineService: { readonly name: string } | null;
  readonly reporter: { readonly handle: string | null; readonly displayName?: string | null } | null;
}

/** What a template is filled with, out of a case's clear facts. */
export function useCaseValues(): (facts: Facts) => PlaceholderValues {
  const { i18n } = useLingui();
  return ({ number, severity, onlineService, reporter }) => {
    const name = reporter?.displayName ?? reporter?.handle;
    return {
      number, ...(severity !== null && { severity: i18n._(severityName(severity)) }), ...(onlineService && { service: onlineService.name }),
      ...(name != null && name !== '' && { reporter: isolated(name) }),
    };
  };
}
