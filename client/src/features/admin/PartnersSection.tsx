import { Trans } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import { type ReactElement, useState } from 'react';
import { faultWords } from '../../session/fault-words.ts';
import { useRequest } from '../../session/graphql.ts';
import { Button } from '../../ui/Button.tsx';
import { Fault } from '../../ui/Fault.tsx';
import { Hint, Stack } from '../../ui/Layout.tsx';
import { EmptyState } from '../../ui/Notice.tsx';
import { Behind } from '../../ui/Disclosure.tsx';
import { Loading } from '../../ui/ProgressBar.tsx';
import { Part } from '../../ui/Part.tsx';
import { OriginsPart } from './OriginsPart.tsx';
import { partnersQuery, type TokenData } from './partner-queries.ts';
import { isLive } from './partner-words.ts';
import { TokenForm } from './TokenForm.tsx';
import { TokenPart } from './TokenPart.tsx';
import { type ShownToken, TokenSecretDialog } from './TokenSecretDialog.tsx';

/** Tools that read with a token of their own, and the web pages they may ask from. */
export function PartnersSection(): ReactElement {
  const { data, error, reload } = useRequest(partnersQuery, {});
  const [isMaking, setIsMaking] = useState(false);
  const [shown, setShown] = useState<ShownToken | null>(null);
  if (data === undefined) return error === undefined ? <Loading /> : <Fault words={faultWords(error)} onRetry={reload} />;
  const tokens = data.accessTokens.edges.map(({ node }) => node);
  const services = data.onlineServices.edges.map(({ node }) => node);
  const make = <Button kind="primary" size={tokens.length === 0 ? 'form' : 'dense'} onPress={() => setIsMaking(true)}><Trans>Make a token</Trans></Button>;
  const made = (token: ShownToken | null): void => {
    setIsMaking(false);
    setShown(token);
    reload();
  };
  return (
    <>
      {error !== undefined && <Fault words={faultWords(error)} onRetry={reload} />}
      {tokens.length === 0 ? (
        <EmptyState title={<Trans>No tool reads here yet</Trans>} action={make}>
          <Trans>A token lets a tool of yours or of a partner read facts over the portal’s API: an inventory, a dashboard, a ticket system. It never shows words of a report, nor who reported. It ends by itself, and somebody answers for it.</Trans>
        </EmptyState>
      ) : (
        <Part title={<Trans>Tokens of tools</Trans>}>
          <Stack>
            <p><Trans>Each lets one tool read facts over the portal’s API, never words of a report, nor who reported. <Link to="/graphiql">Try one by hand</Link>.</Trans></p>
            <div>{make}</div>
          </Stack>
        </Part>
      )}
      <TokenList tokens={tokens} onChanged={reload} onSecret={made} />
      {data.accessTokens.pageInfo.hasNextPage && <Hint><Trans>The newest hundred are shown. What has ended goes after 90 days.</Trans></Hint>}
      <OriginsPart key={data.partnerPages?.origins.join() ?? ''} origins={data.partnerPages?.origins ?? []} onSaved={reload} />
      {isMaking && <TokenForm services={services} onClose={() => setIsMaking(false)} onSaved={made} />}
      <TokenSecretDialog token={shown} onClose={() => setShown(null)} />
    </>
  );
}

interface TokenListProps {
  readonly tokens: readonly TokenData[];
  readonly onChanged: () => void;
  readonly onSecret: (token: ShownToken) => void;
}

/** Those that let somebody in; the others fold away. */
function TokenList({ tokens, ...deeds }: TokenListProps): ReactElement {
  const ended = tokens.filter((token) => !isLive(token));
  const count = ended.length;
  return (
    <>
      {tokens.filter(isLive).map((token) => <TokenPart key={token.id} token={token} {...deeds} />)}
      {count > 0 && (
        <Behind summary={<Trans>Those that have ended ({count})</Trans>}>
          {ended.map((token) => <TokenPart key={token.id} token={token} {...deeds} />)}
        </Behind>
      )}
    </>
  );
}
