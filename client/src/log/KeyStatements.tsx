import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';
import type { ReactElement } from 'react';
import type { OwnStatementsQuery } from '../generated/graphql.ts';
import { graphql } from '../generated/index.ts';
import { useRequest } from '../session/graphql.ts';
import { TextButton } from '../ui/Button.tsx';
import { Behind } from '../ui/Disclosure.tsx';
import { downloadText } from '../ui/download.ts';
import { Hint, Stack } from '../ui/Layout.tsx';
import { Fact, Facts } from '../ui/Panel.tsx';
import { Time } from '../ui/Time.tsx';
import { keptFile } from '../../../packages/client/src/kept-file.ts';

const ownStatementsQuery = graphql(`
  query OwnStatements {
    viewer { id keys { id fingerprint statements { state madeAt statement logIndex inclusionProof checkpoint } } }
  }
`);
const teamStatementsQuery = graphql(`
  query TeamStatements {
    teamKey { id fingerprint statements { state madeAt statement logIndex inclusionProof checkpoint } }
  }
`);

type Key = NonNullable<OwnStatementsQuery['viewer']>['keys'][number];
type Statement = NonNullable<Key['statements']>[number];

const stateWords: Readonly<Record<Statement['state'], MessageDescriptor>> = {
  REGISTERED: msg`registered`,
  CHANGED: msg`certified or otherwise changed`,
  EXTENDED: msg`given another end`,
  RETIRED: msg`replaced`,
  REVOKED: msg`revoked`,
  REINSTATED: msg`current again`,
};

/** Of the viewer's own key with that fingerprint: for them alone to see. */
export function OwnKeyStatements({ fingerprint }: { readonly fingerprint: string }): ReactElement | null {
  const { data } = useRequest(ownStatementsQuery, {});
  const key = data?.viewer?.keys.find((one) => one.fingerprint === fingerprint);
  return <Statements fingerprint={fingerprint} statements={key?.statements ?? []} />;
}

/** Of the team key: for everybody. */
export function TeamKeyStatements(): ReactElement | null {
  const { data } = useRequest(teamStatementsQuery, {});
  const key = data?.teamKey;
  return key ? <Statements fingerprint={key.fingerprint} statements={key.statements} /> : null;
}

function Statements({ fingerprint, statements }: { readonly fingerprint: string; readonly statements: readonly Statement[] }): ReactElement | null {
  if (statements.length === 0) return null;
  return (
    <Behind summary={<Trans>What the log says of this key</Trans>}>
      <Stack>
        <Hint><Trans>Each change of its state stands in the public log, as an entry that only its text opens. So nobody, we included, can deny later that it was said.</Trans></Hint>
        <Facts>{statements.map((one) => <StatementFact key={one.statement} one={one} fingerprint={fingerprint} />)}</Facts>
      </Stack>
    </Behind>
  );
}

function StatementFact({ one, fingerprint }: { readonly one: Statement; readonly fingerprint: string }): ReactElement {
  const { i18n } = useLingui();
  const { logIndex, madeAt, state, statement } = one;
  const entry = logIndex === null ? null : i18n.number(logIndex);
  const save = (): void => downloadText(`${fingerprint.slice(-8)}-${state.toLowerCase()}.statement.txt`, keptFile({ ...one, text: statement }));
  return (
    <Fact term={<Time at={madeAt} as="day" />} sub={entry === null ? <Trans>not in the log yet</Trans> : <Trans>entry {entry} of the log</Trans>}>
      {i18n._(stateWords[state])} · <TextButton onPress={save}><Trans>Save with proof</Trans></TextButton>
    </Fact>
  );
}
