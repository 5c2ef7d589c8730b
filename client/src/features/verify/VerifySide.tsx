import { Trans, useLingui } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { Code } from '../../ui/Code.tsx';
import { Fingerprint } from '../../ui/Fingerprint.tsx';
import { Hint } from '../../ui/Layout.tsx';
import { Panel, PanelPart } from '../../ui/Panel.tsx';
import type { PortalKeyInUse } from './use-verify.ts';

/** Against what it is checked, what is checked, and how to do without this page. */
export function VerifySide({ portalKey }: { readonly portalKey: PortalKeyInUse | null }): ReactElement {
  const { t } = useLingui();
  const { origin } = globalThis.location;
  return (
    <Panel label={t`About this check`}>
      <PanelPart title={<Trans>Against this portal key</Trans>}>
        {portalKey !== null && <p><Fingerprint fingerprint={portalKey.fingerprint} /></p>}
        <Hint>
          {portalKey?.isFromFile === true ? (
            <Trans>From the file that you dropped.</Trans>
          ) : (
            <Trans>As this portal hands it out now. If you kept <a href="/portal-key.asc" download>portal-key.asc</a> from an earlier day, drop it too: it takes this one’s place.</Trans>
          )}
        </Hint>
      </PanelPart>
      <PanelPart title={<Trans>What is checked</Trans>}>
        <Hint><Trans>That the portal signed the receipt; that the file is as it was written, to the last octet; that the receipt stands in the public log that the portal signed; and, where you give several checkpoints, that each log grew out of the one before.</Trans></Hint>
        <Hint><Trans>Not checked: whether the time in the receipt is right, and whether the portal shows others the same log. Compare <a href="/log/checkpoint">its checkpoint</a> with somebody else’s.</Trans></Hint>
      </PanelPart>
      <PanelPart title={<Trans>Without a network</Trans>}>
        <Hint>{portalKey === null ? <Trans>Loading what is needed …</Trans> : <Trans>This page has all it needs: cut the connection first, if you like, and go on. Close it before you connect again.</Trans>}</Hint>
        <Hint><Trans>To do without the page altogether, take Laurel’s own command, with the key that you kept:</Trans></Hint>
        <Code label={t`Command to check a receipt without a network`} wraps>npm run verify -- receipt FILE portal-key.asc</Code>
        <Hint><Trans>How the log is built, and how to watch it with other tools: see <Link to="/key">the key page</Link> and <a href={`${origin}/log/history`}>its history</a>.</Trans></Hint>
      </PanelPart>
    </Panel>
  );
}
