import { Trans, useLingui } from '@lingui/react/macro';
import type { ReactElement } from 'react';
import { Notice } from '../../ui/Notice.tsx';
import type { Trouble } from './use-command.ts';

/** What stands in the way of the whole form: a refusal, or somebody who was faster. Faults of one field stand at the field. */
export function CommandTrouble({ trouble }: { readonly trouble: Trouble }): ReactElement | null {
  const { i18n } = useLingui();
  const { general, changes } = trouble;
  if (changes !== null) {
    return (
      <Notice tone="soon" icon="info" role="alert" title={<Trans>Somebody changed this case meanwhile</Trans>}>
        {changes.length > 0 && (
          <ul>
            {changes.map(({ fact, now }) => (
              <li key={fact.id}>{i18n._(fact)}: <b>{now === null ? '–' : typeof now === 'string' ? now : i18n._(now)}</b></li>
            ))}
          </ul>
        )}
        <p><Trans>Nothing was sent, and what you wrote is here. If it is still what you mean, send it again.</Trans></p>
      </Notice>
    );
  }
  if (general === null) return null;
  return <Notice tone="late" role="alert" title={general} />;
}
