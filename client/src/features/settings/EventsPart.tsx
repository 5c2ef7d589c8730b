import { Trans } from '@lingui/react/macro';
import type { ReactElement, ReactNode } from 'react';
import { Disclosure } from '../../ui/Disclosure.tsx';
import { Fingerprint } from '../../ui/Fingerprint.tsx';
import { Time } from '../../ui/Time.tsx';
import { Part } from '../../ui/Part.tsx';
import styles from './Settings.module.css';
import type { TeamEventData } from './settings-queries.ts';

/** What happened to the team and its key, newest first. */
export function EventsPart({ events }: { readonly events: readonly TeamEventData[] }): ReactElement | null {
  if (events.length === 0) return null;
  return (
    <Part title={<Trans>What happened</Trans>}>
      <Disclosure summary={<Trans>History of the team and its key</Trans>}>
        <ul className={styles['lines']}>
          {events.map((event) => (
            <li key={`${event.at} ${event.kind} ${event.subject?.id ?? ''} ${event.teamKey?.id ?? ''}`}>
              <Time at={event.at} as="day" /> · <EventWords event={event} />
            </li>
          ))}
        </ul>
      </Disclosure>
    </Part>
  );
}

function EventWords({ event: { kind, actor, subject, teamKey } }: { readonly event: TeamEventData }): ReactNode {
  const who = actor?.displayName ?? <Trans>somebody</Trans>;
  const whom = subject?.displayName ?? <Trans>somebody</Trans>;
  const key = teamKey === null ? null : <Fingerprint fingerprint={teamKey.fingerprint} size="short" />;
  switch (kind) {
    case 'TEAM_KEY_MADE':
      return <Trans>{who} made the team key {key}</Trans>;
    case 'TEAM_KEY_REPLACED':
      return <Trans>{who} replaced the team key by {key}</Trans>;
    case 'TEAM_KEY_REVOKED':
      return <Trans>{who} replaced a compromised team key, which is revoked, by {key}</Trans>;
    case 'TEAM_KEY_EXTENDED':
      return <Trans>{who} extended {key}</Trans>;
    case 'TEAM_KEY_GRANTED':
      return <Trans>{who} handed {key} to {whom}</Trans>;
    case 'KIT_RESTORED':
      return <Trans>{who} restored a recovery kit of {key}</Trans>;
    case 'LEAD_VOUCHED':
      return <Trans>{who} named {whom} a lead; a second signature was awaited</Trans>;
    case 'LEAD_NAMED':
      return <Trans>{whom} became a lead by two signatures or the kit, {who} acting last</Trans>;
    case 'LEFT_TEAM':
      return <Trans>{who} ended the rights of {whom}</Trans>;
  }
}
