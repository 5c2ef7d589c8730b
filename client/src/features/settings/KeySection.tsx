import { Trans } from '@lingui/react/macro';
import type { ReactElement } from 'react';
import { faultWords } from '../../session/fault-words.ts';
import { useRequest } from '../../session/graphql.ts';
import { loadKeyRing } from '../../session/key-ring.ts';
import { useSession } from '../../session/session.tsx';
import { Fault } from '../../ui/Fault.tsx';
import { Loading } from '../../ui/ProgressBar.tsx';
import { ExportPart } from './ExportPart.tsx';
import { FirstKey } from './FirstKey.tsx';
import { OwnKeyPart } from './OwnKeyPart.tsx';
import { Part } from './Part.tsx';
import { RevokePart } from './RevokePart.tsx';
import { ownKeysQuery } from './settings-queries.ts';
import { RewrapPart } from './RewrapPart.tsx';
import { StayOpenPart } from './StayOpenPart.tsx';
import { TrustPart } from './TrustPart.tsx';
import { WordsPart } from './WordsPart.tsx';

/** This person's key: what it is, how it opens, how to take it along. */
export function KeySection(): ReactElement {
  const session = useSession();
  const { data, error, reload } = useRequest(ownKeysQuery, {});
  if (error !== undefined) return <Fault words={faultWords(error)} onRetry={reload} />;
  if (data === undefined) return <Loading />;
  const keys = data.viewer?.keys ?? [];
  const current = keys.find(({ status }) => status === 'CURRENT');
  const changed = (): void => {
    reload();
    void session.refresh().then((next) => loadKeyRing({ session: next, isTeam: session.isTeam }));
  };
  if (current === undefined) {
    return (
      <Part title={<Trans>Your key</Trans>}>
        <FirstKey hadOne={keys.length > 0} onDone={changed} />
      </Part>
    );
  }
  const methods = (data.viewer?.keyBackups ?? []).filter(({ fingerprint }) => fingerprint === current.fingerprint).map(({ method }) => method);
  return (
    <>
      <OwnKeyPart current={current} earlier={keys.filter((key) => key !== current)} methods={methods} />
      <RewrapPart researcherId={data.viewer?.researcher?.id ?? null} current={current} earlier={keys.filter((key) => key !== current)} />
      <WordsPart onDone={changed} />
      {session.isTeam ? <TrustPart /> : <StayOpenPart />}
      <ExportPart />
      <RevokePart fingerprint={current.fingerprint} onDone={changed} />
    </>
  );
}
