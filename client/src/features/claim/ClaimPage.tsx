import { Trans, useLingui } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import { type ReactElement, useEffect, useState } from 'react';
import { faultWords } from '../../session/fault-words.ts';
import { HttpRefusal } from '../../session/http.ts';
import { useSession } from '../../session/session.tsx';
import { useFragment } from '../../session/use-fragment.ts';
import { usePageTitle } from '../../session/use-page-title.ts';
import { ButtonRow, LinkButton } from '../../ui/Button.tsx';
import { Fault } from '../../ui/Fault.tsx';
import { Hint, PageHead, Stack, Wrap } from '../../ui/Layout.tsx';
import { Loading } from '../../ui/ProgressBar.tsx';
import { Time } from '../../ui/Time.tsx';
import { type Claim, lookAtClaim } from './claim-requests.ts';
import { Claimed } from './Claimed.tsx';
import { MineByAccount } from './MineByAccount.tsx';
import { forgetToken, keptToken } from './kept-token.ts';
import { MineByWords } from './MineByWords.tsx';
import { ReplyPart } from './ReplyPart.tsx';

/** Behind the link of a mail's receipt: what arrived, when a person answers, and how its sender goes on. Looking changes nothing. */
export function ClaimPage(): ReactElement {
  const { t } = useLingui();
  usePageTitle(t`Your report by mail`);
  const fragment = useFragment();
  const token = fragment === '' ? keptToken() : fragment;
  return <Wrap width="text"><Linked key={token} token={token} /></Wrap>;
}

function Linked({ token }: { readonly token: string }): ReactElement {
  const [claim, setClaim] = useState<Claim | null>(null);
  const [fault, setFault] = useState<unknown>(null);
  const [isClaimed, setIsClaimed] = useState(false);
  useEffect(() => {
    if (token === '') return;
    lookAtClaim(token).then(setClaim, setFault);
  }, [token]);
  const done = (): void => {
    forgetToken();
    setIsClaimed(true);
  };
  if (isClaimed && claim !== null) return <Claimed number={claim.number} />;
  if (token === '' || isLinkFault(fault)) return <NoClaim fault={fault} />;
  if (claim === null) return fault === null ? <Loading /> : <Fault words={faultWords(fault)} />;
  return <Ways token={token} claim={claim} onClaimed={done} onChange={setClaim} />;
}

const linkFaults: readonly string[] = ['INVALID', 'LINK_USED', 'LINK_EXPIRED'];
const isLinkFault = (fault: unknown): boolean => fault instanceof HttpRefusal && linkFaults.includes(fault.code);

function NoClaim({ fault }: { readonly fault: unknown }): ReactElement {
  const code = fault instanceof HttpRefusal ? fault.code : 'INVALID';
  return (
    <>
      {code === 'LINK_USED' ? (
        <PageHead
          title={<Trans>This link was used</Trans>}
          lede={<Trans>The report belongs to an account already. If it is yours, sign in with its password or its twelve words. If you claimed nothing, answer our mail and say so: somebody else read it.</Trans>}
        />
      ) : code === 'LINK_EXPIRED' ? (
        <PageHead
          title={<Trans>This link has ended</Trans>}
          lede={<Trans>Your report is not lost: the team has it and answers. Answer our mail, and it reaches the same case.</Trans>}
        />
      ) : (
        <PageHead
          title={<Trans>This link does not work</Trans>}
          lede={<Trans>It works only whole. Copy all of it out of the mail, up to its last character, or open it there once more.</Trans>}
        />
      )}
      <ButtonRow>
        <LinkButton kind="primary" size="form" to="/sign-in" search={{ then: '/cases' }}><Trans>Sign in</Trans></LinkButton>
      </ButtonRow>
    </>
  );
}

interface WaysProps {
  readonly token: string;
  readonly claim: Claim;
  readonly onClaimed: () => void;
  readonly onChange: (claim: Claim) => void;
}

function Ways({ token, claim, onClaimed, onChange }: WaysProps): ReactElement {
  const { session, account } = useSession();
  return (
    <>
      <PageHead
        title={<Trans>Your report arrived: {claim.number}</Trans>}
        lede={
          claim.dueAt === null ? (
            <Trans>It came by mail on <Time at={claim.arrivedAt} as="moment" />.</Trans>
          ) : (
            <Trans>It came by mail on <Time at={claim.arrivedAt} as="moment" />. A person on our team answers by <Time at={claim.dueAt} as="due" />, weekends included.</Trans>
          )
        }
      />
      <Stack gap="wide">
        {session === null ? <Loading /> : account === null ? <><MineByWords token={token} onClaimed={onClaimed} /><MineByAccount token={token} isSignedIn={false} onClaimed={onClaimed} /></> : <MineByAccount token={token} isSignedIn onClaimed={onClaimed} />}
        <ReplyPart token={token} claim={claim} onChange={onChange} />
        <Hint>
          <Trans>This link works until <Time at={claim.endsAt} as="day" />, and once for an account. Keep the mail: whoever holds the link can claim the report. You lose nothing if you do nothing. <Link to="/key">How sealing works</Link></Trans>
        </Hint>
      </Stack>
    </>
  );
}
