import { Trans } from '@lingui/react/macro';
import { type ReactElement, type ReactNode, useState } from 'react';
import { request } from '../../session/graphql.ts';
import { useSession } from '../../session/session.tsx';
import { useDeed } from '../../session/use-deed.ts';
import { accepted } from '../../setup/accepted.ts';
import { Button, ButtonRow } from '../../ui/Button.tsx';
import { Fault } from '../../ui/Fault.tsx';
import { Part } from '../../ui/Part.tsx';
import { Time } from '../../ui/Time.tsx';
import styles from './Admin.module.css';
import { takeOverAccessTokenMutation, type TokenData } from './partner-queries.ts';
import { isLive, useScopeWords, useTokenStateWords } from './partner-words.ts';
import { RevokeTokenDialog, RotateTokenDialog } from './TokenDialogs.tsx';
import type { ShownToken } from './TokenSecretDialog.tsx';

interface TokenPartProps {
  readonly token: TokenData;
  readonly onChanged: () => void;
  /** A new secret, to be shown. */
  readonly onSecret: (token: ShownToken) => void;
}

/** One token: what it shows, who answers for it, until when, and what can be done about it. */
export function TokenPart({ token, onChanged, onSecret }: TokenPartProps): ReactElement {
  const [open, setOpen] = useState<'ROTATE' | 'REVOKE' | null>(null);
  const close = (): void => setOpen(null);
  return (
    <Frame token={token}>
      <Facts token={token} />
      {isLive(token) && <Deeds token={token} onOpen={setOpen} onChanged={onChanged} />}
      {open === 'ROTATE' && (
        <RotateTokenDialog token={token} onClose={close} onDone={(shown) => {
          close();
          onSecret(shown);
        }} />
      )}
      {open === 'REVOKE' && (
        <RevokeTokenDialog token={token} onClose={close} onDone={() => {
          close();
          onChanged();
        }} />
      )}
    </Frame>
  );
}

/** Of one name one is in use: the others are no landmark beside it. */
function Frame({ token: { name, state }, children }: { readonly token: TokenData; readonly children: ReactNode }): ReactElement {
  if (state === 'LIVE') return <Part title={<bdi>{name}</bdi>} isWide>{children}</Part>;
  return <div className={styles['former']}><h2><bdi>{name}</bdi></h2>{children}</div>;
}

function Facts({ token }: { readonly token: TokenData }): ReactElement {
  const states = useTokenStateWords();
  const words = useScopeWords();
  const { state, scopes, everyService, onlineServices, lastUsedAt, expiresAt, revokedAt, replacedBy } = token;
  return (
    <div className={styles['lines']}>
      <span>
        <b>{states[state]}</b>{' · '}
        {state === 'REVOKED' ? <Time at={revokedAt ?? expiresAt} as="moment" /> : state === 'EXPIRED' ? <Time at={expiresAt} as="moment" /> : <Trans>until <Time at={expiresAt} as="moment" /></Trans>}
        {replacedBy !== null && <>{' · '}<Trans>another took its place</Trans></>}
      </span>
      <span>
        {scopes.map((scope) => words[scope].name).join(', ')}
        {!scopes.includes('FEDERATION') && <>{' · '}{everyService ? <Trans>all services</Trans> : onlineServices.map(({ name }) => name).join(', ')}</>}
      </span>
      <Owner token={token} />
      <span>{lastUsedAt === null ? <Trans>Never used</Trans> : <Trans>Last used <Time at={lastUsedAt} as="relative" /></Trans>}</span>
    </div>
  );
}

function Owner({ token }: { readonly token: TokenData }): ReactElement {
  const { owner, createdAt, createdBy, ownerlessSince, scopes } = token;
  const made = <Trans>made <Time at={createdAt} as="day" /></Trans>;
  const name = owner?.displayName ?? createdBy?.displayName ?? '';
  if (owner !== null) return <span><Trans><bdi>{name}</bdi> answers for it</Trans>{' · '}{made}</span>;
  if (!isLive(token)) return <span>{made}</span>;
  return (
    <span className={styles['soon']}>
      <b><Trans>Nobody answers for it any more</Trans></b>
      {scopes.includes('CASES_READ') && ownerlessSince !== null && <>{' · '}<Trans>it ends 14 days after <Time at={ownerlessSince} as="day" /> unless somebody takes it over</Trans></>}
    </span>
  );
}

interface DeedsProps {
  readonly token: TokenData;
  readonly onOpen: (dialog: 'ROTATE' | 'REVOKE') => void;
  readonly onChanged: () => void;
}
function Deeds({ token, onOpen, onChanged }: DeedsProps): ReactElement {
  const { isLead, isAdministrator } = useSession();
  const { id, scopes, state, owner } = token;
  const isTheirs = scopes.includes('FEDERATION') ? isAdministrator : isLead || !(scopes.includes('CASES_READ') || scopes.includes('CASES_WRITE'));
  const taking = useDeed(async () => {
    accepted((await request(takeOverAccessTokenMutation, { input: { id } })).takeOverAccessToken);
    onChanged();
  });
  return (
    <>
      {taking.fault !== '' && <Fault words={taking.fault} />}
      <ButtonRow>
        {isTheirs && owner === null && <Button kind="primary" isPending={taking.isPending} onPress={taking.run}><Trans>Answer for it</Trans></Button>}
        {isTheirs && state === 'LIVE' && <Button onPress={() => onOpen('ROTATE')}><Trans>Replace</Trans></Button>}
        <Button kind="quiet" onPress={() => onOpen('REVOKE')}>{state === 'REPLACED' ? <Trans>End it now</Trans> : <Trans>Revoke</Trans>}</Button>
      </ButtonRow>
    </>
  );
}
