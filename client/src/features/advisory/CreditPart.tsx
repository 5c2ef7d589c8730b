import { Plural, Trans } from '@lingui/react/macro';
import type { ReactElement } from 'react';
import type { AdvisoryCredit } from '../../../../schema/advisory/advisory-facts.ts';
import { Hint, Stack } from '../../ui/Layout.tsx';
import { Part } from '../../ui/Part.tsx';

interface CreditPartProps {
  readonly credits: readonly AdvisoryCredit[];
  /** The question to the reporter was asked, and is not answered. */
  readonly isAsked: boolean;
}

/** "Nobody is named without saying yes." */
export function CreditPart({ credits, isAsked }: CreditPartProps): ReactElement {
  const named = credits.filter(({ name }) => name !== null);
  const unnamed = credits.length - named.length;
  return (
    <Part title={<Trans>Credit</Trans>}>
      <Stack>
        {named.length > 0 && (
          <ul>
            {named.map(({ name, organization, role }) => (
              <li key={`${name}${organization}`}><bdi>{name}</bdi>{organization !== null && <>, <bdi>{organization}</bdi></>} · {role === 'FINDER' ? <Trans>found and reported it</Trans> : <Trans>found it independently</Trans>}</li>
            ))}
          </ul>
        )}
        {unnamed > 0 && <p><Plural value={unnamed} one="One researcher chose not to be named, and is counted." other="# researchers chose not to be named, and are counted." /></p>}
        <Hint>
          {isAsked ? <Trans>The question about a name is not answered yet: until it is, nobody is named here.</Trans> : <Trans>Whoever said yes to the acknowledgment of this case or of its duplicates stands here, as they wish to be named, and nobody else.</Trans>}
        </Hint>
      </Stack>
    </Part>
  );
}
