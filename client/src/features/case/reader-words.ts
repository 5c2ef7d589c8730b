import { useLingui } from '@lingui/react/macro';
import { talkingIn } from '../../session/sealing/case-readers.ts';
import { useCase } from './case-context.ts';
import { reporterName } from './people.ts';

/** Who reads what in this case, to complete "Sealed in the browser to …". */
export function useReaderWords(): { readonly shared: string; readonly team: string } {
  const { t, i18n } = useLingui();
  const { facts, audience, part } = useCase();
  const team = t`the team alone`;
  const others = talkingIn(facts, 'MESSAGE').length > 0;
  if (part !== null) return { shared: t`the team, the reporter and who takes part`, team };
  if (audience === 'reporter') return { shared: others ? t`you, the team and who takes part` : t`you and the team`, team };
  if (facts.reporter === null) return { shared: others ? t`the team and who takes part` : team, team };
  const name = reporterName(facts);
  const reporter = typeof name === 'string' ? name : i18n._(name);
  return { shared: others ? t`the team, ${reporter} and who takes part` : t`the team and ${reporter}`, team };
}
