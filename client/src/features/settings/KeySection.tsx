import { Trans } from '@lingui/react/macro';
import type { ReactElement } from 'react';
import { faultWords } from '../../session/fault-words.ts';
import { useRequest } from '../../session/graphql.ts';
import { loadKeyRing, useKeyRing } from '../../session/key-ring.ts';
import { useSession } from '../../session/session.tsx';
import { Fault } from '../../ui/Fault.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { Loading } from '../../ui/ProgressBar.tsx';
import { ExportPart } from './ExportPart.tsx';
import { ExtendPart } from './ExtendPart.tsx';
import { FirstKey } from './FirstKey.tsx';
import { IdlePart } from './IdlePart.tsx';
import { OwnKeyPart } from './OwnKeyPart.tsx';
import { Part } from '../../ui/Part.tsx';
import { PasskeyPart } from './PasskeyPart.tsx';
import { ReplacePart } from './ReplacePart.tsx';
import { RewrapPart } from './RewrapPart.tsx';
import { RevokePart } from './RevokePart.tsx';
import { type OwnBackupData, type OwnKeyData, ownKeysQuery } from './settings-queries.ts';
import { StayOpenPart } from './StayOpenPart.tsx';
import { TrustPart } from './TrustPart.tsx';
import { WordsPart } from './WordsPart.tsx';

/** This person's key: what it is, how it opens, how to take it along, how it ends. */
export function KeySection(): ReactElement {
  const session = useSession();
  const { data, error, reload } = useRequest(ownKeysQuery, {});
  if (error !== undefined) return <Fault words={faultWords(error)} onRetry={reload} />;
  if (data === undefined) return <Loading />;
  const keys = data.viewer?.keys ?? [];
  const current = keys.find(({ status }) => status === 'CURRENT') ?? keys.find(({ status }) => status === 'EXPIRED');
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
  const backups = (data.viewer?.keyBackups ?? []).filter(({ fingerprint }) => fingerprint === current.fingerprint);
  return <OwnKey researcherId={data.viewer?.researcher?.id ?? null} current={current} earlier={keys.filter((key) => key !== current)} backups={backups} onDone={changed} />;
}

interface OwnKeyProps {
  readonly researcherId: string | null;
  readonly current: OwnKeyData;
  readonly earlier: readonly OwnKeyData[];
  readonly backups: readonly OwnBackupData[];
  readonly onDone: () => void;
}

function OwnKey({ researcherId, current, earlier, backups, onDone }: OwnKeyProps): ReactElement {
  const { isTeam } = useSession();
  const { state } = useKeyRing();
  const passkeys = backups.find(({ method }) => method === 'PASSKEY');
  const isHere = state !== 'ELSEWHERE';
  return (
    <>
      <OwnKeyPart current={current} earlier={earlier} backups={backups} />
      {isHere && <RewrapPart researcherId={researcherId} current={current} earlier={earlier} />}
      {isHere ? (
        <>
          <WordsPart onDone={onDone} />
          <PasskeyPart sealed={passkeys?.sealed} hasWords={backups.some(({ method }) => method === 'RECOVERY_WORDS')} onDone={onDone} />
          {isTeam ? <IdlePart /> : <StayOpenPart />}
        </>
      ) : (
        <Notice icon="lock" title={<Trans>The private half of your key is in gpg, so nothing opens in this browser</Trans>}>
          <p><Trans>In a case, download what is sealed and open it with gpg --decrypt. Write with gpg too: reports and answers are pasted sealed.</Trans></p>
        </Notice>
      )}
      {isTeam && <TrustPart />}
      <ExtendPart current={current} onDone={onDone} />
      {isHere && <ReplacePart onDone={onDone} />}
      {isHere && <ExportPart />}
      <RevokePart fingerprint={current.fingerprint} onDone={onDone} />
    </>
  );
}
