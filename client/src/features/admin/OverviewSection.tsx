import { Trans } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { faultWords } from '../../session/fault-words.ts';
import { getJson } from '../../session/http.ts';
import { useSession } from '../../session/session.tsx';
import { Fault } from '../../ui/Fault.tsx';
import { EmptyState } from '../../ui/Notice.tsx';
import { Part } from '../../ui/Part.tsx';
import { Loading } from '../../ui/ProgressBar.tsx';
import { Row, Rows } from '../../ui/Rows.tsx';
import { type LeftItem, useLeftWords } from './left-words.ts';
import { useList } from './use-list.ts';

const readLeft = async (): Promise<readonly LeftItem[]> => getJson('/auth/left-to-set');

/** What the installation still lacks, each with the way there; whatever is done is gone. */
export function OverviewSection(): ReactElement {
  const { list, error, load } = useList(readLeft);
  const { isAdministrator, isLead } = useSession();
  const words = useLeftWords();
  if (error !== undefined) return <Fault words={faultWords(error)} onRetry={() => void load()} />;
  if (list === null) return <Loading />;
  if (list.length === 0) {
    return <EmptyState title={<Trans>Nothing is left to set</Trans>}><Trans>Whatever this installation lacks shows here, and goes once it is done.</Trans></EmptyState>;
  }
  return (
    <Part title={<Trans>What is left to set</Trans>} isWide>
      <p><Trans>Nothing here keeps reports from being taken. Each line goes once it is done.</Trans></p>
      <Rows label={words.title}>
        {list.map((item) => {
          const { name, why, section, command } = words.items[item];
          const isTheirs = section !== null && (section === 'services' ? isAdministrator || isLead : isAdministrator);
          return (
            <Row
              key={item}
              name={name}
              detail={<><span>{why}</span>{command !== undefined && <code>{command}</code>}</>}
              deed={isTheirs && <Link to="/admin/$section" params={{ section }}><Trans>Set it<span className="visually-hidden">: {name}</span></Trans></Link>}
            />
          );
        })}
      </Rows>
    </Part>
  );
}
