import { Trans, useLingui } from '@lingui/react/macro';
import { type ReactElement, type ReactNode, useState } from 'react';
import type { RewrapReaderQuery } from '../generated/graphql.ts';
import { faultWords } from '../session/fault-words.ts';
import { useRequest } from '../session/graphql.ts';
import { Checkbox } from '../ui/Choice.tsx';
import { Fault } from '../ui/Fault.tsx';
import { Fingerprint } from '../ui/Fingerprint.tsx';
import { Hint, Stack } from '../ui/Layout.tsx';
import { Notice } from '../ui/Notice.tsx';
import { Loading } from '../ui/ProgressBar.tsx';
import { handedRewrapSource } from './handed-rewrap.ts';
import { RewrapPanel } from './RewrapPanel.tsx';
import { rewrapReaderQuery } from './rewrap-queries.ts';
import { useRewrap } from './use-rewrap.ts';
import { WithOpenKey } from './WithOpenKey.tsx';

interface HandCasesProps {
  /** Global id of whose cases they are. */
  readonly researcherId: string;
  /** Numbers; absent: all their cases. */
  readonly only?: ReadonlySet<string>;
  readonly done: ReactNode;
}
type Person = Extract<NonNullable<RewrapReaderQuery['node']>, { __typename: 'Researcher' }>;
type Key = NonNullable<Person['publicKeys']>[number];

/** Gives somebody, by their key of today, access to their cases: for the team, after a first or a new key. */
export function HandCases({ researcherId, ...rest }: HandCasesProps): ReactElement {
  const { t } = useLingui();
  const { data, error, reload } = useRequest(rewrapReaderQuery, { researcher: researcherId });
  if (error !== undefined) return <Fault words={faultWords(error)} onRetry={reload} />;
  if (data === undefined) return <Loading />;
  if (data.node?.__typename !== 'Researcher') {
    return (
      <Notice icon="info" title={<Trans>There is nobody at this address</Trans>}>
        <Trans>The link may be cut off. A case of theirs links here, under Who can read this.</Trans>
      </Notice>
    );
  }
  const { displayName, handle } = data.node;
  const keys = data.node.publicKeys ?? [];
  const current = keys.find(({ status }) => status === 'CURRENT');
  if (current === undefined) {
    return (
      <Notice icon="lock" title={<Trans>This person has no key in use</Trans>}>
        <Trans>Nothing can be sealed to them until they register one.</Trans>
      </Notice>
    );
  }
  const teamKeys = data.viewer?.team.flatMap(({ publicKeys }) => publicKeys ?? []) ?? [];
  return (
    <WithOpenKey why={<Trans>The team key opens the cases here, in this browser.</Trans>}>
      <Handing {...rest} name={displayName ?? handle ?? t`Somebody without a name`} researcherId={researcherId} current={current} keys={keys} teamKeys={teamKeys} />
    </WithOpenKey>
  );
}

interface HandingProps extends HandCasesProps {
  readonly name: string;
  readonly current: Key;
  readonly keys: readonly Key[];
  readonly teamKeys: readonly Key[];
}

function Handing({ name, researcherId, only, done, current, keys, teamKeys }: HandingProps): ReactElement {
  const { t } = useLingui();
  const [believed, setBelieved] = useState<ReadonlySet<string>>(new Set());
  const reporterKeys = keys.filter(({ fingerprint }) => believed.has(fingerprint));
  const what = `${researcherId} ${current.fingerprint} ${[...believed].join(' ')}`;
  const run = useRewrap(what, () => handedRewrapSource({ researcherId, key: current, reporterKeys, teamKeys, ...(only !== undefined && { only }) }));
  const toggle = (fingerprint: string): void => setBelieved(new Set(believed.has(fingerprint) ? [...believed].filter((each) => each !== fingerprint) : [...believed, fingerprint]));
  const isCompared = believed.has(current.fingerprint);
  return (
    <Stack>
      <p><Trans><b>{name}</b>: what they can read then cannot be taken back. Tick the keys that you know to be theirs: a case goes along if one of these signed its report.</Trans></p>
      {[current, ...keys.filter((key) => key !== current)].map(({ id, fingerprint, status }) => (
        <div key={id}>
          <p><Fingerprint fingerprint={fingerprint} /></p>
          <Checkbox
            label={status === 'CURRENT' ? t`I compared this key of today with them, by another way` : t`I know this earlier key to be theirs`}
            checked={believed.has(fingerprint)}
            disabled={run?.state === 'RUNNING'}
            onChange={() => toggle(fingerprint)}
          />
        </div>
      ))}
      {run === null ? <Loading /> : <RewrapPanel run={run} deed={<Trans>Open the cases to this key</Trans>} done={done} isDisabled={!isCompared} />}
      <Hint><Trans>A case that was signed by another key, or not signed, is left out. Open its whole conversation first and hand it on there.</Trans></Hint>
    </Stack>
  );
}
