import { useLingui } from '@lingui/react/macro';
import { useCase } from './case-context.ts';
import { reporterName } from './people.ts';

/** Who reads what in this case, to complete "Sealed in the browser to …". */
export function useReaderWords(): { readonly shared: string; readonly team: string } {
  const { t, i18n } = useLingui();
  const { facts, audience } = useCase();
  const team = t`the team alone`;
  if (audience === 'reporter') return { shared: t`you and the team`, team };
  if (facts.reporter === null) return { shared: team, team };
  const name = reporterName(facts);
  const reporter = typeof name === 'string' ? name : i18n._(name);
  return { shared: t`the team and ${reporter}`, team };
}
