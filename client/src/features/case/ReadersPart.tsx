import { Plural, Trans } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useKeyRing } from '../../session/key-ring.ts';
import { Clock } from '../../ui/Clock.tsx';
import { Fingerprint } from '../../ui/Fingerprint.tsx';
import { Fact, Facts, PanelPart } from '../../ui/Panel.tsx';
import { currentKey } from '../../session/sealing/case-readers.ts';
import { useCase } from './case-context.ts';
import { keyConcern } from '../../session/sealing/key-concern.ts';
import { useOpenedReport } from './use-opened-report.ts';

/** Whose keys open this case, by fingerprint. */
export function ReadersPart(): ReactElement {
  const { facts, audience, team } = useCase();
  const { teamKeyTrust } = useKeyRing();
  const key = currentKey(facts.reporter?.publicKeys);
  return (
    <PanelPart title={<Trans>Who can read this</Trans>}>
      <Facts>
        {facts.reporter !== null && (
          <Fact
            term={audience === 'reporter' ? <Trans>You</Trans> : <Trans>The reporter</Trans>}
            sub={audience === 'team' && key !== null && <ReporterKeySays />}
          >
            {key === null ? <Trans>No key yet</Trans> : <Fingerprint fingerprint={key.fingerprint} />}
          </Fact>
        )}
        {team !== null && (
          <Fact
            term={<Trans>The team</Trans>}
            sub={
              <>
                <Plural value={team.holderCount} one="# person holds the team key" other="# people hold the team key" />.{' '}
                <Link to="/key">
                  <Trans>Check it</Trans>
                </Link>
              </>
            }
          >
            <Fingerprint fingerprint={team.fingerprint} />
          </Fact>
        )}
      </Facts>
      {teamKeyTrust?.state === 'REFUSED' && (
        <p>
          <Clock tone="late">
            <Trans>This browser does not trust that team key.</Trans>
          </Clock>
        </p>
      )}
    </PanelPart>
  );
}

function ReporterKeySays(): ReactElement | null {
  const { facts } = useCase();
  const report = useOpenedReport();
  const concern = keyConcern(report, currentKey(facts.reporter?.publicKeys));
  if (report === null) return null;
  switch (concern) {
    case null:
      return (
        <Clock tone="done">
          <Trans>signed the report</Trans>
        </Clock>
      );
    case 'UNPROVEN':
      return <Trans>The report is not signed.</Trans>;
    case 'NO_KEY':
      return null;
    default:
      return (
        <Clock tone="late">
          <Trans>did not sign the report</Trans>
        </Clock>
      );
  }
}
