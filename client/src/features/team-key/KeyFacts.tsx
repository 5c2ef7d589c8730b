import { Plural, Trans } from '@lingui/react/macro';
import { lazy, type ReactElement, Suspense } from 'react';
import { ButtonAnchor, ButtonRow } from '../../ui/Button.tsx';
import { CopyButton } from '../../ui/CopyButton.tsx';
import { Fingerprint } from '../../ui/Fingerprint.tsx';
import { Hint } from '../../ui/Layout.tsx';
import { Fact, Facts, Panel, PanelPart } from '../../ui/Panel.tsx';
import { serverNow } from '../../ui/now.ts';
import { Time } from '../../ui/Time.tsx';

const LogKey = lazy(async () => ({ default: (await import('../../log/LogKey.tsx')).LogKey }));
const TeamKeyStatements = lazy(async () => ({ default: (await import('../../log/KeyStatements.tsx')).TeamKeyStatements }));

interface KeyFactsProps {
  readonly teamKey: {
    readonly fingerprint: string;
    readonly holderCount: number;
    readonly createdAt: string;
    readonly expiresAt: string | null;
    readonly certifiers: readonly { readonly id: string; readonly fingerprint: string }[];
    readonly predecessors: readonly { readonly id: string; readonly fingerprint: string; readonly status: string }[];
  };
}

const isOver = (expiresAt: string | null): boolean => expiresAt !== null && Date.parse(expiresAt) <= serverNow().getTime();

export function KeyFacts({ teamKey }: KeyFactsProps): ReactElement {
  const { fingerprint, holderCount, createdAt, expiresAt, certifiers, predecessors } = teamKey;
  return (
    <Panel>
      <PanelPart title={<Trans>Fingerprint</Trans>}>
        <p><Fingerprint fingerprint={fingerprint} /></p>
        <ButtonRow>
          <CopyButton text={fingerprint}><Trans>Copy fingerprint</Trans></CopyButton>
          <ButtonAnchor icon="download" href="/pgp-key.asc" download="pgp-key.asc"><Trans>Download the key</Trans></ButtonAnchor>
        </ButtonRow>
        <Facts>
          <Fact term={<Trans>Held by</Trans>}><Plural value={holderCount} one="one person" other="# people" /></Fact>
          <Fact term={<Trans>Made</Trans>}><Time at={createdAt} as="day" /></Fact>
          <Fact term={isOver(expiresAt) ? <Trans>Expired</Trans> : <Trans>Expires</Trans>} sub={isOver(expiresAt) ? <Trans>gpg refuses it; the report form still seals for 30 days. The team was told.</Trans> : undefined}>
            {expiresAt === null ? <Trans>never</Trans> : <Time at={expiresAt} as="day" />}
          </Fact>
        </Facts>
        <Suspense><TeamKeyStatements /></Suspense>
      </PanelPart>
      <PanelPart title={<Trans>Who vouches for it</Trans>}>
        {certifiers.length === 0 ? (
          <Hint><Trans>No lead has certified it yet.</Trans></Hint>
        ) : (
          <>
            <Hint><Trans>The leads’ keys. Their certifications are inside the key: <code>gpg --check-signatures</code> shows which of them signed.</Trans></Hint>
            {certifiers.map((certifier) => <p key={certifier.id}><Fingerprint fingerprint={certifier.fingerprint} /></p>)}
          </>
        )}
      </PanelPart>
      {predecessors.length > 0 && (
        <PanelPart title={<Trans>Earlier keys</Trans>}>
          <Hint><Trans>What is sealed to a replaced one is still read. A revoked one may be in other hands, and nothing sealed to it is taken: import its file, so that your programs know.</Trans></Hint>
          {predecessors.map(({ id, fingerprint: earlier, status }) => (
            <p key={id}>
              <Fingerprint fingerprint={earlier} size="short" /> · {status === 'REVOKED' ? <Trans>revoked</Trans> : <Trans>replaced</Trans>} ·{' '}
              <a href={`/pgp-key/${earlier}.asc`} download><Trans>Download</Trans></a>
            </p>
          ))}
        </PanelPart>
      )}
      <PanelPart title={<Trans>The portal’s own key</Trans>}>
        <Hint>
          <Trans>
            Receipts are signed by another key, <a href="/portal-key.asc" download>portal-key.asc</a>. It opens nothing.
          </Trans>
        </Hint>
        <Suspense><LogKey /></Suspense>
      </PanelPart>
    </Panel>
  );
}
