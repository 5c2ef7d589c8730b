import { Trans, useLingui } from '@lingui/react/macro';
import type { ReactElement } from 'react';
import { faultWords } from '../../session/fault-words.ts';
import { useRequest } from '../../session/graphql.ts';
import { useSession } from '../../session/session.tsx';
import { useFragment } from '../../session/use-fragment.ts';
import { usePageTitle } from '../../session/use-page-title.ts';
import { LinkButton } from '../../ui/Button.tsx';
import { Fault } from '../../ui/Fault.tsx';
import { PageHead, Stack, Wrap } from '../../ui/Layout.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { Loading } from '../../ui/ProgressBar.tsx';
import { AskPart } from './AskPart.tsx';
import { ObjectBySignature } from './ObjectBySignature.tsx';
import { ownLostKeysQuery } from './lost-key-queries.ts';
import { isOpen } from './lost-key-words.ts';
import { Standing } from './Standing.tsx';

/** Global id of a request and the new key's fingerprint, as the mail's link carries them. */
const linkPattern = /^([\w-]{20,100})\.([0-9A-F]{40})$/;

/** For whoever lost their key and words, and for whoever did not and is told so. */
export function LostKeyPage(): ReactElement {
  const { t } = useLingui();
  const { session, account } = useSession();
  const link = linkPattern.exec(useFragment());
  usePageTitle(t`A lost key`);
  if (session === null) return <Wrap><Loading /></Wrap>;
  return (
    <Wrap>
      <PageHead title={<Trans>A lost key</Trans>} />
      <Stack>
        {link !== null && <ObjectBySignature id={link[1] ?? ''} fingerprint={link[2] ?? ''} />}
        {account === null ? <Stranger /> : <Own />}
      </Stack>
    </Wrap>
  );
}

function Stranger(): ReactElement {
  return (
    <>
      <p>
        <Trans>
          What was sealed to your key opens with that key alone: no server and no administrator can open it. If key and words are lost, two
          people of the team can open your cases to a new key, after 72 hours in which the old one can object.
        </Trans>
      </p>
      <p><LinkButton kind="primary" size="form" to="/sign-in" search={{ then: '/lost-key', with: 'password' }}><Trans>Sign in with your password</Trans></LinkButton></p>
      <NothingToRecover />
    </>
  );
}

/** Said plainly, before somebody searches for a way that there is not. */
export function NothingToRecover(): ReactElement {
  return (
    <Notice icon="info" title={<Trans>You reported without an account, and the twelve words are gone?</Trans>}>
      <p>
        <Trans>
          Then there is nothing to recover: nobody knows whose report it was, and nobody can be told. Report again and name the number of your
          case, if you still have it, in the text; the team sees both.
        </Trans>
      </p>
      <p><LinkButton to="/report"><Trans>Report again</Trans></LinkButton></p>
    </Notice>
  );
}

function Own(): ReactElement {
  const { account, refresh } = useSession();
  const { data, error, reload } = useRequest(ownLostKeysQuery, {});
  // The notice on every page goes by the account.
  const changed = (): void => {
    reload();
    void refresh().catch(() => undefined);
  };
  if (error !== undefined) return <Fault words={faultWords(error)} onRetry={reload} />;
  if (data === undefined) return <Loading />;
  const [last] = data.viewer?.lostKeys ?? [];
  const hasKey = (data.viewer?.keys.length ?? 0) > 0;
  if (last !== undefined && isOpen(last.state)) return <Standing lost={last} onChange={changed} />;
  return (
    <>
      {last !== undefined && <Standing lost={last} onChange={changed} />}
      {account?.email === null ? <NothingToRecover /> : hasKey ? <AskPart onDone={changed} /> : <NoKey />}
    </>
  );
}

function NoKey(): ReactElement {
  return (
    <Notice icon="lock" title={<Trans>This account has no key yet</Trans>}>
      <LinkButton to="/settings/$section" params={{ section: 'key' }}><Trans>Make your key</Trans></LinkButton>
    </Notice>
  );
}
