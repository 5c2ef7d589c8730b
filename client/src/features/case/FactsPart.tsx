import { Trans, useLingui } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import { lazy, type ReactElement, Suspense, useState } from 'react';
import { useKeyRing } from '../../session/key-ring.ts';
import { Button } from '../../ui/Button.tsx';
import { issueTypeName, sourceName } from '../../ui/names.ts';
import { Fact, Facts, PanelPart } from '../../ui/Panel.tsx';
import { SeverityMark } from '../../ui/SeverityMark.tsx';
import { StateDial } from '../../ui/StateDial.tsx';
import { Time } from '../../ui/Time.tsx';
import { useCase } from './case-context.ts';
import { LabelsFact } from './LabelsFact.tsx';
import { weaknessName } from './weaknesses.ts';

const HandOnDialog = lazy(async () => ({ default: (await import('./HandOnDialog.tsx')).HandOnDialog }));

export function FactsPart(): ReactElement {
  const { i18n } = useLingui();
  const { facts, audience } = useCase();
  const { onlineService: service, weakness, cvss, severity, issueType } = facts;
  const none = <Trans>Not set</Trans>;
  const breakable = cvss?.vector.replaceAll('/', '/\u200b');
  return (
    <PanelPart title={<Trans>Facts</Trans>}>
      <Facts>
        <Fact term={<Trans>Service</Trans>} sub={service && <span className="mono">{service.hostnames.slice(0, 2).join(', ')}</span>}>
          {service?.name ?? none}
        </Fact>
        <Fact term={<Trans>Type</Trans>}>{issueType === null ? none : i18n._(issueTypeName(issueType))}</Fact>
        <InstalledSoftware />
        {weakness !== null && (
          <Fact term={<Trans>Weakness</Trans>} sub={weaknessName(weakness)}>
            {weakness}
          </Fact>
        )}
        {severity !== null && (
          <Fact term={<Trans>Severity</Trans>} sub={breakable && <span className="mono">{breakable}</span>}>
            <SeverityMark severity={severity} score={cvss?.score ?? null} />
          </Fact>
        )}
        <Fact term={<Trans>Handled by</Trans>}>{facts.assignee?.displayName ?? <Trans>Nobody yet</Trans>}</Fact>
        {audience === 'team' && <LabelsFact />}
        <Fact term={<Trans>Came</Trans>}>{i18n._(sourceName(facts.source))}</Fact>
        <Senders />
        {facts.reporterReference !== null && (
          <Fact term={audience === 'reporter' ? <Trans>Your reference</Trans> : <Trans>Their reference</Trans>}>
            <bdi className="mono">{facts.reporterReference}</bdi>
          </Fact>
        )}
        {facts.advisoryUrl !== null && (
          <Fact term={<Trans>Advisory</Trans>}>
            <a href={facts.advisoryUrl} rel="noopener noreferrer nofollow ugc">
              {facts.advisoryUrl}
            </a>
          </Fact>
        )}
        <Original />
        <Duplicates />
      </Facts>
    </PanelPart>
  );
}

/** Addresses that the mails of this case say they are from. The server tells them to the team alone. */
function Senders(): ReactElement | null {
  const { facts } = useCase();
  const senders = [...new Set(facts.inboundMails.flatMap(({ from }) => from ?? []))];
  if (senders.length === 0) return null;
  return (
    <Fact term={<Trans>Written from</Trans>} sub={<Trans>seen by the team alone; it proves nothing</Trans>}>
      {senders.map((sender) => <span key={sender}><bdi>{sender}</bdi> </span>)}
    </Fact>
  );
}

/** "Handed on to the contact the settings name, visibly to the reporter." */
function InstalledSoftware(): ReactElement | null {
  const { facts } = useCase();
  if (!facts.installedSoftware) return null;
  return (
    <Fact
      term={<Trans>About</Trans>}
      below={<HandOn />}
      sub={
        facts.handedOnAt === null ? (
          <Trans>not handed on to its makers</Trans>
        ) : (
          <Trans>
            its contact was told <Time at={facts.handedOnAt} as="both" />
          </Trans>
        )
      }
    >
      <Trans>Software that people install</Trans>
    </Fact>
  );
}

function HandOn(): ReactElement | null {
  const { facts } = useCase();
  const { state } = useKeyRing();
  const [isOpen, setIsOpen] = useState(false);
  if (!facts.viewerCan.includes('ADD_PARTICIPANT') || state !== 'OPEN') return null;
  return (
    <>
      <Button onPress={() => setIsOpen(true)}><Trans>Hand it on</Trans></Button>
      {isOpen && <Suspense><HandOnDialog onClose={() => setIsOpen(false)} /></Suspense>}
    </>
  );
}

/** The original's number, dates, state and severity: never its text. */
function Original(): ReactElement | null {
  const { facts, audience } = useCase();
  const { duplicateOf: original } = facts;
  if (original === null) return null;
  const number = <span className="mono">{original.number}</span>;
  return (
    <Fact
      term={<Trans>Duplicate of</Trans>}
      sub={
        <>
          <StateDial state={original.state} audience={audience} /> <SeverityMark severity={original.severity} />{' '}
          <Trans>
            received <Time at={original.submittedAt} as="day" />
          </Trans>
          {original.fixedAt !== null && (
            <>
              ,{' '}
              <Trans>
                fixed <Time at={original.fixedAt} as="day" />
              </Trans>
            </>
          )}
        </>
      }
    >
      {audience === 'team' ? (
        <Link to="/cases/$number" params={{ number: original.number }}>
          {number}
        </Link>
      ) : (
        number
      )}
    </Fact>
  );
}

function Duplicates(): ReactElement | null {
  const { facts } = useCase();
  const { edges } = facts.duplicates;
  if (edges.length === 0) return null;
  return (
    <Fact term={<Trans>Reported again</Trans>}>
      {edges.map(({ node }) => (
        <span key={node.id}>
          <Link to="/cases/$number" params={{ number: node.number }} className="mono">
            {node.number}
          </Link>{' '}
        </span>
      ))}
    </Fact>
  );
}
